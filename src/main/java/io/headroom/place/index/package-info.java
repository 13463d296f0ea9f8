/**
 * The Lucene index of places: which rows have a key, begin like it, hold its characters, or are a
 * slip away from it.
 *
 * <p>Start at {@link io.headroom.place.index.PlaceIndex}. What a hit is worth, and what a question
 * means, does not belong here.
 */
@NullMarked
package io.headroom.place.index;

import org.jspecify.annotations.NullMarked;
