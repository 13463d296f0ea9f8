package io.headroom.request;

import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.lookup.Condition;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Reserve;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One option of the look-up, seen by somebody who wants to hold it. */
record SiteOption(ConnectionOption option, double takenKva) {

  /** True when it may be held now: every check has passed, at every spot the place may be. */
  boolean isHoldable() {
    return option.fits() && !option.rows().isEmpty() && !needsExactPlace();
  }

  boolean needsExactPlace() {
    return offers(Condition.Kind.EXACT_PLACE);
  }

  boolean offers(Condition.Kind kind) {
    return option.conditions().stream().anyMatch(condition -> condition.kind() == kind);
  }

  /**
   * True when figures of its path are short, so that it may wait for room. Whatever else holds it
   * back is judged again when there is room.
   */
  boolean isShortOfRoom() {
    return !option.rows().isEmpty()
        && option.reason() != Reason.NO_DATA
        && option.reach().isWithinRadius()
        && rows().anyMatch(row -> row.availableKva() < takenKva);
  }

  private Stream<CapacityRow> rows() {
    Reserve reserve = option.reserve();
    return reserve == null
        ? option.rows().stream()
        : Stream.concat(option.rows().stream(), reserve.rows().stream());
  }

  /** Ids of the assets where it would be attached, the main one first. */
  List<String> points(Assets assets) {
    List<String> points = new ArrayList<>();
    if (!option.rows().isEmpty()) {
      points.add(assets.id(option.rows().get(0).asset()));
    }
    Reserve reserve = option.reserve();
    if (reserve != null && !reserve.rows().isEmpty()) {
      points.add(assets.id(reserve.rows().get(0).asset()));
    }
    return points;
  }

  /** Of DL/T 2041; null for demand and where it is not known. */
  @Nullable String zone() {
    Zone zone = option.rows().isEmpty() ? null : option.rows().get(0).zone();
    return zone == null || zone == Zone.NO_DATA ? null : zone.name();
  }
}
