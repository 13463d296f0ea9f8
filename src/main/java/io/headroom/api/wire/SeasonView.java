package io.headroom.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is available over a day of one season.
 *
 * @param season winter, spring, summer or autumn
 * @param availableKva of hour 0 to hour 23; null where unknown
 */
public record SeasonView(String season, List<@Nullable Double> availableKva) {}
