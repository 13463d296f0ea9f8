package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Between which figures the points lie that could serve some spot of a place known only roughly.
 *
 * @param leastBand band in kVA that stands for the least where the asset that holds it is not
 *     shown; the figure is then its lower end
 * @param mostBand the same of the most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RangeView(
    @Nullable Double leastKva,
    @Nullable String leastBand,
    @Nullable Double mostKva,
    @Nullable String mostBand) {}
