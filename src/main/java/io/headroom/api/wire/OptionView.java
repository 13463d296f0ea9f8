package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.capacity.Reason;
import io.headroom.network.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ranked option.
 *
 * @param availableKva least over the rows; null when a measurement is missing
 * @param band range in kVA that stands for the figure when the limiting asset is not shown
 * @param distanceMetres to the centre of the circle that the place lies in
 * @param farthestMetres to the spot of the circle that is farthest from the point; absent for a
 *     place that is known exactly
 * @param withinServiceRadius true when at least one spot of the circle is near enough
 * @param route drawn supply path from the connection point to the source
 */
public record OptionView(
    int rank,
    boolean fits,
    @Nullable Reason reason,
    double shortKva,
    @Nullable Double availableKva,
    @Nullable String band,
    Direction direction,
    double voltageKv,
    ConnectionPointView connectionPoint,
    double distanceMetres,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double farthestMetres,
    double routeMetres,
    boolean withinServiceRadius,
    @Nullable Double serviceRadiusMetres,
    boolean estimated,
    @Nullable BindingConstraintView bindingConstraint,
    VoltageView voltage,
    List<PathRowView> supplyPath,
    @Nullable ReserveView reserve,
    @Nullable GeometryView route,
    List<SeasonView> hourly,
    List<ConditionView> conditions,
    List<RemedyView> remedies) {}
