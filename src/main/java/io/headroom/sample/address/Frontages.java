package io.headroom.sample.address;

import io.headroom.sample.land.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Doors of a township that are still to be given to somebody. */
final class Frontages {
  private final Map<Integer, List<Frontage>> known = new HashMap<>();
  private final Map<Integer, List<Frontage>> unknown = new HashMap<>();

  /** A door and its road. */
  record Frontage(Road road, Door door) {
    String address() {
      return road.name() + door.number() + "号";
    }
  }

  void add(Road road, List<Door> doors) {
    for (Door door : doors) {
      (door.known() ? known : unknown)
          .computeIfAbsent(road.town(), town -> new ArrayList<>())
          .add(new Frontage(road, door));
    }
  }

  /** A door whose number was delivered; null when none is left. */
  @Nullable Frontage takeKnown(int town, Dice dice) {
    return take(known.getOrDefault(town, List.of()), dice);
  }

  /** A door whose number was not delivered; null when none is left. */
  @Nullable Frontage takeUnknown(int town, Dice dice) {
    return take(unknown.getOrDefault(town, List.of()), dice);
  }

  private static @Nullable Frontage take(List<Frontage> left, Dice dice) {
    return left.isEmpty() ? null : left.remove(dice.below(left.size()));
  }
}
