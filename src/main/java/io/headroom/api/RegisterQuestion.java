package io.headroom.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.network.Direction;
import io.headroom.planning.register.Constraint;
import io.headroom.planning.register.RegisterOrder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the register somebody wants to see, and in which order; null for any.
 *
 * @param town a code or a name
 * @param text in an id or a name
 */
record RegisterQuestion(
    Direction direction,
    @Nullable Grade grade,
    @Nullable Reason reason,
    @Nullable String town,
    @Nullable String text,
    RegisterOrder order,
    boolean csv) {
  private static final Map<String, Grade> GRADES = byName(Stream.of(Grade.values()));
  private static final Map<String, Reason> REASONS = byName(Stream.of(Reason.values()));
  private static final Map<String, RegisterOrder> ORDERS =
      Stream.of(RegisterOrder.values())
          .collect(toUnmodifiableMap(order -> order.name().toLowerCase(Locale.ROOT), o -> o));
  private static final Map<String, Boolean> FORMATS = Map.of("json", false, "csv", true);

  private static <E extends Enum<E>> Map<String, E> byName(Stream<E> values) {
    return values.collect(toUnmodifiableMap(Enum::name, value -> value));
  }

  static RegisterQuestion read(QueryParameters parameters) {
    return new RegisterQuestion(
        parameters.oneOf("direction", PlanningDesk.DIRECTIONS, Direction.DEMAND),
        parameters.has("grade") ? parameters.oneOf("grade", GRADES, Grade.NORMAL) : null,
        parameters.has("reason") ? parameters.oneOf("reason", REASONS, Reason.FEEDER) : null,
        parameters.text("town").orElse(null),
        parameters.text("q").map(text -> text.toLowerCase(Locale.ROOT)).orElse(null),
        parameters.oneOf("sort", ORDERS, RegisterOrder.BLOCKED),
        parameters.oneOf("format", FORMATS, false));
  }

  boolean accepts(Constraint constraint, Headroom headroom) {
    return (reason == null || constraint.reason() == reason)
        && (grade == null || hasGrade(constraint, headroom, grade))
        && (town == null || isIn(constraint, town))
        && (text == null || says(constraint.subject(), text));
  }

  private static boolean hasGrade(Constraint constraint, Headroom headroom, Grade wanted) {
    int asset = constraint.subject().asset();
    return asset >= 0 && headroom.grade(asset) == wanted;
  }

  private static boolean isIn(Constraint constraint, String town) {
    return constraint.towns().stream()
        .anyMatch(area -> area.code().equals(town) || area.name().equals(town));
  }

  private static boolean says(Constraint.Subject subject, String text) {
    return subject.id().toLowerCase(Locale.ROOT).contains(text)
        || subject.name().toLowerCase(Locale.ROOT).contains(text);
  }
}
