/**
 * The gazetteer: which place somebody means.
 *
 * <p>A place is found by its Chinese name, its pinyin (whole or initials), its English name and its
 * aliases, in full or by their beginning; a township in front of the name narrows the search. Start
 * at {@link io.headroom.place.Gazetteer}. Every key lies in one sorted table, so a search is two
 * binary searches however many places there are.
 *
 * <p>What the grid looks like at the place does not belong here.
 */
@NullMarked
package io.headroom.place;

import org.jspecify.annotations.NullMarked;
