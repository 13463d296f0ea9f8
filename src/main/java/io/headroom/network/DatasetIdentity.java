package io.headroom.network;

import io.headroom.geo.Extent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is, when it was true, and how its figures are to be read.
 *
 * @param version changes whenever the delivered content or the descriptor changes
 * @param synthetic true when the network is invented; the map then says so
 * @param notice a sentence every reader must see; null when none
 * @param ruleSet version of the rule set, null for the built-in one
 * @param metricCrs code such as {@code EPSG:4545}; null for a transverse Mercator on the extent
 * @param extent box around all delivered positions
 */
public record DatasetIdentity(
    String id,
    String name,
    @Nullable String nameEn,
    String version,
    LocalDate asOf,
    String licence,
    boolean synthetic,
    @Nullable String notice,
    @Nullable String noticeEn,
    @Nullable String ruleSet,
    @Nullable String metricCrs,
    Extent extent) {}
