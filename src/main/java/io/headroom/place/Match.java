package io.headroom.place;

/**
 * A place that may be meant.
 *
 * @param score 1 for its own name in full, less for anything shorter or further from it
 * @param pinyin of the name, syllable by syllable
 */
public record Match(Entry entry, double score, String pinyin) {}
