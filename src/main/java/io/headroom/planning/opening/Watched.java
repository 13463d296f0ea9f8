package io.headroom.planning.opening;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import java.util.Comparator;

/** An asset, the ground that hangs on it included, in one direction; layers may share ids. */
public record Watched(Direction direction, AssetKind kind, String id)
    implements Comparable<Watched> {
  private static final Comparator<Watched> ORDER =
      Comparator.comparing(Watched::direction)
          .thenComparing(Watched::kind)
          .thenComparing(Watched::id);

  @Override
  public int compareTo(Watched other) {
    return ORDER.compare(this, other);
  }
}
