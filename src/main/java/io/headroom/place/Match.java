package io.headroom.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that may be meant.
 *
 * @param entry the place; one that is worked out (between two house numbers, beside a landmark) is
 *     an entry, too, with the accuracy it has
 * @param areaNameEn English name of the township (or county) it lies in, when that has one
 * @param score 1 for its own name in full, less for anything shorter or further from it
 * @param pinyin of the name, syllable by syllable
 * @param interpolated true for a house number worked out from its neighbours
 * @param unmatched what the question says that names nothing known: the place is only what lies
 *     around it
 */
public record Match(
    Entry entry,
    @Nullable String areaNameEn,
    double score,
    String pinyin,
    MatchLevel level,
    boolean interpolated,
    @Nullable String unmatched) {}
