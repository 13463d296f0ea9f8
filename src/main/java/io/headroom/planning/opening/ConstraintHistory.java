package io.headroom.planning.opening;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Since when assets, and the ground that hangs on them, are constrained; in memory, for any number
 * of readers. Knows nothing until the log could be read.
 */
public final class ConstraintHistory {
  private static final ConstraintLog.Known NOTHING = new ConstraintLog.Known(null, Map.of());

  private final AtomicReference<ConstraintLog.Known> known = new AtomicReference<>(NOTHING);

  /** Null when it is not constrained, or nobody knows since when. */
  public @Nullable LocalDate since(Direction direction, AssetKind kind, String id) {
    return known().since().get(new Watched(direction, kind, id));
  }

  /** The same by id alone; of layers that share the id, the lower kind. */
  public @Nullable LocalDate since(Direction direction, String areaId) {
    return Stream.of(AssetKind.values())
        .flatMap(kind -> Optional.ofNullable(since(direction, kind, areaId)).stream())
        .findFirst()
        .orElse(null);
  }

  ConstraintLog.Known known() {
    return Objects.requireNonNull(known.get());
  }

  void take(ConstraintLog.Known read) {
    known.set(read);
  }
}
