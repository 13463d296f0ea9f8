package io.headroom.request;

import io.headroom.capacity.CapacityRow;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Verdict;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import org.jspecify.annotations.Nullable;

/**
 * What the look-up said of a site on the day its permit came in.
 *
 * @param supply the substation that would supply it; null when no point is in reach
 */
public record Precheck(Verdict verdict, @Nullable Supply supply) {

  /** The substation on the supply path of the best option. */
  public record Supply(String id, String name) {}

  public static Precheck of(CapacityAnswer answer, Snapshot snapshot) {
    Supply supply = answer.options().isEmpty() ? null : supplyOf(answer.options().get(0), snapshot);
    return new Precheck(answer.verdict(), supply);
  }

  private static @Nullable Supply supplyOf(ConnectionOption best, Snapshot snapshot) {
    Assets assets = snapshot.forest().assets();
    for (CapacityRow row : best.rows()) {
      int substation = substationOf(row.asset(), assets);
      if (substation >= 0) {
        var site = assets.network().substations().get(substation);
        return new Supply(site.id(), site.name());
      }
    }
    return null;
  }

  /** −1 for an asset on the way there. */
  private static int substationOf(int asset, Assets assets) {
    AssetKind kind = assets.kind(asset);
    return switch (kind) {
      case MAIN_TRANSFORMER -> assets.network().substationOf(assets.row(asset));
      case SUBSTATION -> assets.groups().get(assets.row(asset)).substation();
      case DISTRIBUTION_TRANSFORMER, LINE_SECTION, FEEDER -> -1;
    };
  }
}
