/**
 * The gazetteer: which place somebody means, and what a position is called.
 *
 * <pre>
 *   typed ─ text ─► readings ─ Finder ─► hits ─ Acceptance ─► one place, several, or none
 *                              Guess ─┘
 * </pre>
 *
 * <p>Start at {@link io.headroom.place.Gazetteer}. {@code text} knows how addresses are written and
 * spoken, {@code index} keeps the keys of all places in Lucene; what a reading is worth is decided
 * here. What the grid looks like at the place does not belong here.
 */
@NullMarked
package io.headroom.place;

import org.jspecify.annotations.NullMarked;
