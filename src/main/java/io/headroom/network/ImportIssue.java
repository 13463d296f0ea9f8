package io.headroom.network;

import io.headroom.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a delivery: which row of which layer, where on the map, and what was
 * expected.
 *
 * @param layer delivered layer under our name, such as {@code line_section}
 * @param id the row's id, or its number in the layer ({@code #17}) when it has none
 * @param place where to look; null when the row has no position
 */
public record ImportIssue(
    IssueCode code, String layer, String id, @Nullable Position place, String detail) {}
