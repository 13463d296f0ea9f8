package io.headroom.lookup;

import io.headroom.capacity.CapacityRow;
import io.headroom.network.AssetKind;
import io.headroom.network.Reinforcement;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a supply path could carry after the planned work on it.
 *
 * <p>Work that adds S kVA of rating to an asset adds k·S to its headroom; a second unit or a larger
 * one adds its whole gain to the N-1 row only as far as it is not the largest unit, which is not
 * known beforehand, so the row of the substation gains only by work on the substation itself.
 */
final class Reinforcements {
  private final RuleSet rules;
  private final Assets assets;
  private final LocalDate today;
  private final Map<Integer, List<Reinforcement>> byAsset = new HashMap<>();

  Reinforcements(Snapshot snapshot) {
    this.rules = snapshot.rules();
    this.assets = snapshot.forest().assets();
    this.today = snapshot.day();
    for (Reinforcement work : snapshot.dataset().reinforcements()) {
      int asset = assets.find(work.assetId());
      if (asset >= 0 && work.inServiceOn().isAfter(today)) {
        byAsset.computeIfAbsent(asset, a -> new ArrayList<>()).add(work);
      }
    }
  }

  /**
   * The first date from which the path carries at least the wanted kVA, if work brings it there.
   */
  Optional<Condition> firstEnough(Assessed option, double wantedKva) {
    List<CapacityRow> rows = option.capacity().rows();
    double most = VoltageCheck.byVoltageKva(option.outlook().voltage());
    TreeMap<LocalDate, Reinforcement> steps = new TreeMap<>();
    for (CapacityRow row : rows) {
      byAsset.getOrDefault(row.asset(), List.of()).forEach(w -> steps.put(w.inServiceOn(), w));
    }
    for (Map.Entry<LocalDate, Reinforcement> step : steps.entrySet()) {
      double available = Math.min(most, availableOn(rows, step.getKey()));
      if (available >= wantedKva && available > 0) {
        return Optional.of(afterProject(step.getValue(), available));
      }
    }
    return Optional.empty();
  }

  private static Condition afterProject(Reinforcement work, double availableKva) {
    String amount = Quantity.available(availableKva);
    return new Condition(
        Condition.Kind.AFTER_PROJECT,
        availableKva,
        work.inServiceOn(),
        List.of(),
        new Text(
            work.title() + "，" + work.inServiceOn() + " 投运以后能接 " + amount + "。",
            work.title()
                + ": "
                + amount
                + " available once in service on "
                + work.inServiceOn()
                + "."));
  }

  private double availableOn(List<CapacityRow> rows, LocalDate day) {
    double least = Double.POSITIVE_INFINITY;
    for (CapacityRow row : rows) {
      least = Math.min(least, row.availableWithKva(addedBy(row.asset(), day)));
    }
    return least;
  }

  private double addedBy(int asset, LocalDate day) {
    double added = 0;
    for (Reinforcement work : byAsset.getOrDefault(asset, List.of())) {
      if (!work.inServiceOn().isAfter(day)) {
        added += work.addsKva();
      }
    }
    return assets.kind(asset) == AssetKind.SUBSTATION
        ? added * rules.overloadFactor()
        : added * rules.utilisationLimit(levelOf(assets.kind(asset)));
  }

  static Level levelOf(AssetKind kind) {
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> Level.DISTRIBUTION_TRANSFORMER;
      case LINE_SECTION -> Level.SECTION;
      case FEEDER -> Level.FEEDER;
      case MAIN_TRANSFORMER -> Level.MAIN_TRANSFORMER;
      case SUBSTATION -> Level.SUBSTATION;
    };
  }
}
