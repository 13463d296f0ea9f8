package io.headroom.geo.pin;

import io.headroom.geo.Extent;
import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of two angles is the longitude.
 *
 * <p>In China the two ranges do not meet, so a pair that lies there in one order lies there in no
 * other:
 *
 * <pre>
 *   latitude   3 ──── 54
 *   longitude             73 ──────── 136
 * </pre>
 */
final class AxisOrder {
  private static final Extent CHINA = new Extent(73, 3, 136, 54);
  private static final double NEAR_METRES = 500_000;

  private AxisOrder() {}

  /** Empty when both orders are as likely, or the pair is nowhere on the globe. */
  static Optional<Coordinates> resolve(Angle first, Angle second, Position reference) {
    Optional<Axis> axis = first.axis().or(() -> second.axis().map(Axis::other));
    if (axis.isPresent()) {
      return labelled(axis.get(), first, second);
    }
    List<Coordinates> orders =
        Stream.of(Coordinates.of(first, second), Coordinates.of(second, first))
            .flatMap(Optional::stream)
            .toList();
    return only(orders, order -> CHINA.contains(order.position()))
        .or(() -> only(orders, order -> true))
        .or(() -> only(orders, order -> isNear(order, reference)));
  }

  private static Optional<Coordinates> labelled(Axis axis, Angle first, Angle second) {
    if (second.axis().filter(axis::equals).isPresent()) {
      return Optional.empty();
    }
    return axis == Axis.LON ? Coordinates.of(first, second) : Coordinates.of(second, first);
  }

  private static boolean isNear(Coordinates order, Position reference) {
    return Geodesic.metres(order.position(), reference) <= NEAR_METRES;
  }

  private static Optional<Coordinates> only(
      List<Coordinates> orders, Predicate<Coordinates> condition) {
    List<Coordinates> left = orders.stream().filter(condition).distinct().toList();
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }
}
