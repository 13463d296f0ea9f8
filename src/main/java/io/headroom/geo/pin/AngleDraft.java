package io.headroom.geo.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An angle while its parts are being read; for one text in one thread. */
final class AngleDraft {
  private static final int MOST_PARTS = 3;

  /** One number: degrees, minutes or seconds, which only a mark tells at once. */
  record Part(String digits, @Nullable AngleUnit mark) {
    int decimals() {
      int point = digits.indexOf('.');
      return point < 0 ? 0 : digits.length() - point - 1;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private @Nullable Axis axis;
  private int hemisphere;
  private boolean closed;

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** A fraction, seconds or a hemisphere behind the number are the end of an angle. */
  boolean isComplete() {
    return closed
        || (!parts.isEmpty() && (last().decimals() > 0 || last().mark() == AngleUnit.SECOND));
  }

  void add(Part part) {
    parts.add(part);
  }

  Part last() {
    return parts.get(parts.size() - 1);
  }

  Part removeLast() {
    return parts.remove(parts.size() - 1);
  }

  boolean hasMinutes() {
    return parts.size() > 1;
  }

  boolean isNamed() {
    return axis != null;
  }

  boolean hasFractionOrMark() {
    return parts.stream().anyMatch(part -> part.decimals() > 0 || part.mark() != null);
  }

  /** False when the angle has been named already, or otherwise. */
  boolean name(Axis named, int direction) {
    if ((axis != null && axis != named) || (direction != 0 && hemisphere != 0)) {
      return false;
    }
    if (axis != null && direction == 0) {
      return false;
    }
    axis = named;
    hemisphere += direction;
    closed = !parts.isEmpty();
    return true;
  }

  /** Numbers in a row that nothing divides are half longitude, half latitude. */
  List<AngleDraft> halves() {
    if (parts.size() % 2 != 0 || axis != null) {
      return List.of(this);
    }
    AngleDraft first = new AngleDraft();
    AngleDraft second = new AngleDraft();
    first.parts.addAll(parts.subList(0, parts.size() / 2));
    second.parts.addAll(parts.subList(parts.size() / 2, parts.size()));
    return List.of(first, second);
  }

  /** Empty when its numbers make no angle. */
  Optional<Angle> angle() {
    if (parts.isEmpty() || parts.size() > MOST_PARTS || !isWellFormed()) {
      return Optional.empty();
    }
    double degrees = 0;
    for (int i = 0; i < parts.size(); i++) {
      degrees += Math.abs(Double.parseDouble(parts.get(i).digits())) / AngleUnit.at(i).perDegree();
    }
    boolean negative = isSigned() || hemisphere < 0;
    double unit = Math.pow(10, -last().decimals()) / AngleUnit.at(parts.size() - 1).perDegree();
    return Optional.of(new Angle(negative ? -degrees : degrees, unit, Optional.ofNullable(axis)));
  }

  private boolean isWellFormed() {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean marked = part.mark() == null || part.mark() == AngleUnit.at(i);
      if (!marked || (i > 0 && !isSixtieth(part))) {
        return false;
      }
    }
    return !(isSigned() && hemisphere != 0);
  }

  private static boolean isSixtieth(Part part) {
    return Character.isDigit(part.digits().charAt(0)) && Double.parseDouble(part.digits()) < 60;
  }

  private boolean isSigned() {
    return parts.get(0).digits().startsWith("-");
  }
}
