package io.headroom.planning.whatif;

/**
 * The network in five figures.
 *
 * @param overloaded distribution transformers, feeders and main transformers of this grade; so the
 *     next two
 * @param constrained distribution transformers where nothing more fits, whatever holds it
 * @param minimumPu lowest voltage of all feeders at the peak; NaN when unknown
 */
public record Totals(int overloaded, int heavy, int noData, int constrained, double minimumPu) {}
