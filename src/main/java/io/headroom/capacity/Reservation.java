package io.headroom.capacity;

import io.headroom.network.Commitment;
import io.headroom.network.Direction;
import io.headroom.rules.Use;
import java.time.LocalDate;
import java.util.List;

/**
 * Capacity held for one connection request since the delivery of the dataset.
 *
 * <p>It counts like a delivered commitment, with the share that the look-up used: at a tap the
 * tapped section is one of many customers', not the customer's own point.
 *
 * @param id of the request
 * @param points ids of the assets where it would be attached; two for a dual supply, and what
 *     stands above both counts once
 * @param expiresOn the last day on which it counts
 */
public record Reservation(
    String id,
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
}
