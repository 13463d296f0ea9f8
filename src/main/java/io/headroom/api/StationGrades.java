package io.headroom.api;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a substation stands: as the worst of its main transformers. */
final class StationGrades {
  private static final List<Grade> WORST_FIRST =
      List.of(Grade.OVERLOADED, Grade.NO_DATA, Grade.HEAVY, Grade.NORMAL);
  private static final List<Zone> WORST_ZONE_FIRST =
      List.of(Zone.RED, Zone.NO_DATA, Zone.YELLOW, Zone.GREEN);

  private final Snapshot snapshot;
  private final Headroom headroom;

  StationGrades(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.headroom = snapshot.headroom();
  }

  Grade grade(int substation) {
    int[] units = unitsOf(substation);
    return WORST_FIRST.stream()
        .filter(grade -> Arrays.stream(units).anyMatch(unit -> headroom.grade(unit) == grade))
        .findFirst()
        .orElse(Grade.NO_DATA);
  }

  /** Null when it has no main transformer. */
  @Nullable Zone zone(int substation) {
    int[] units = unitsOf(substation);
    return WORST_ZONE_FIRST.stream()
        .filter(zone -> Arrays.stream(units).anyMatch(unit -> headroom.zone(unit) == zone))
        .findFirst()
        .orElse(null);
  }

  double ratedKva(int substation) {
    return Arrays.stream(unitsOf(substation)).mapToDouble(headroom::ratedKva).sum();
  }

  /** Its main transformers, as assets. */
  private int[] unitsOf(int substation) {
    var network = snapshot.dataset().network();
    return IntStream.range(0, network.powerTransformers().size())
        .filter(unit -> network.substationOf(unit) == substation)
        .map(unit -> snapshot.forest().assets().asset(AssetKind.MAIN_TRANSFORMER, unit))
        .toArray();
  }
}
