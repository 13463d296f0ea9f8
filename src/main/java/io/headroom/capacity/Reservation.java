package io.headroom.capacity;

import io.headroom.network.Commitment;
import io.headroom.network.Direction;
import io.headroom.rules.Use;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Capacity held for one connection request since the delivery of the dataset.
 *
 * <p>It counts like a delivered commitment, with the share that the look-up used: at a tap the
 * tapped section is one of many customers', not the customer's own point.
 *
 * @param id of the request
 * @param code by which the applicant knows it, so that a delivered commitment may name it so too;
 *     null when it has none
 * @param points ids of the assets where it would be attached; two for a dual supply, and what
 *     stands above both counts once
 * @param expiresOn the last day on which it counts
 */
public record Reservation(
    String id,
    @Nullable String code,
    List<String> points,
    Use use,
    double kva,
    LocalDate reservedOn,
    LocalDate expiresOn) {
  public Reservation {
    points = List.copyOf(points);
    if (points.isEmpty() || points.size() > 2) {
      throw new IllegalArgumentException("a reservation has one point or two, got " + points);
    }
    if (!(kva > 0) || Double.isInfinite(kva)) {
      throw new IllegalArgumentException("a reservation needs more than 0 kVA, got " + kva);
    }
  }

  /** One that is known by its number alone. */
  public Reservation(
      String id,
      List<String> points,
      Use use,
      double kva,
      LocalDate reservedOn,
      LocalDate expiresOn) {
    this(id, null, points, use, kva, reservedOn, expiresOn);
  }

  public Direction direction() {
    return use.isGeneration() ? Direction.GENERATION : Direction.DEMAND;
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isAfter(expiresOn);
  }

  Commitment at(String point) {
    return new Commitment(
        id,
        point,
        use.code(),
        direction(),
        kva,
        Double.NaN,
        reservedOn,
        expiresOn,
        Commitment.Status.RESERVED,
        id);
  }

  /** Not for logs: whoever knows the code may act in the applicant's name. */
  @Override
  public String toString() {
    return id + " " + points + " " + use + " " + kva + " kVA until " + expiresOn;
  }
}
