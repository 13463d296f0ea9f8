package io.headroom.api;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds assets by id or name: what is called just so first, then what begins so, then the rest. */
final class AssetSearch {
  private static final AssetKind[] TOP_DOWN = {
    AssetKind.SUBSTATION,
    AssetKind.MAIN_TRANSFORMER,
    AssetKind.FEEDER,
    AssetKind.DISTRIBUTION_TRANSFORMER,
    AssetKind.LINE_SECTION
  };

  private final SupplyForest forest;
  private final Assets assets;

  AssetSearch(SupplyForest forest) {
    this.forest = forest;
    this.assets = forest.assets();
  }

  /** How well a name answers; the best first. */
  private enum Fit {
    WHOLE,
    BEGINNING,
    INSIDE,
    NONE
  }

  /**
   * @param text empty for any
   * @param kind null for any
   */
  List<Integer> find(String text, @Nullable AssetKind kind, int limit) {
    String wanted = text.toLowerCase(Locale.ROOT);
    Map<Fit, List<Integer>> byFit = new EnumMap<>(Fit.class);
    for (AssetKind one : TOP_DOWN) {
      for (int row = 0; row < assets.count(one) && (kind == null || kind == one); row++) {
        int asset = assets.asset(one, row);
        List<Integer> found = byFit.computeIfAbsent(fit(asset, wanted), fit -> new ArrayList<>());
        if (found.size() < limit) {
          found.add(asset);
        }
      }
    }
    byFit.remove(Fit.NONE);
    return byFit.values().stream().flatMap(List::stream).limit(limit).toList();
  }

  private Fit fit(int asset, String wanted) {
    Fit byId = fit(assets.id(asset), wanted);
    Fit byName = fit(forest.name(asset), wanted);
    return byId.compareTo(byName) <= 0 ? byId : byName;
  }

  private static Fit fit(String said, String wanted) {
    String text = said.toLowerCase(Locale.ROOT);
    if (text.equals(wanted)) {
      return Fit.WHOLE;
    }
    if (text.startsWith(wanted)) {
      return Fit.BEGINNING;
    }
    return text.contains(wanted) ? Fit.INSIDE : Fit.NONE;
  }
}
