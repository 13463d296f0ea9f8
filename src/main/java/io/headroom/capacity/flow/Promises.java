package io.headroom.capacity.flow;

import io.headroom.capacity.CommitmentVisitor;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been promised and is not yet connected, at the bus where it will be: once in its own
 * area, and once at the bus from which that area hangs, each time as much of it as a section there
 * will see.
 */
final class Promises {
  /** Active and reactive power of a demand in kW and kvar, and the curve it follows. */
  record Demand(int bus, double kw, double kvar, int curve) {}

  /** A plant to come, in kW. */
  record Plant(int bus, double kw) {}

  private final SupplyGrid grid;
  private final RuleSet rules;
  private final Map<Integer, List<Demand>> demands = new HashMap<>();
  private final Map<Integer, List<Plant>> plants = new HashMap<>();

  Promises(SupplyGrid grid, RuleSet rules, HourlyLoading hours) {
    this.grid = grid;
    this.rules = rules;
    Headroom headroom = hours.headroom();
    headroom.forEachDemandCommitment(
        new OncePerArea(
            (commitment, asset, kva) -> {
              double cos = powerFactor(commitment);
              double kvar = kva * Math.sqrt(1 - cos * cos);
              demands
                  .computeIfAbsent(grid.areaOf(asset), area -> new ArrayList<>())
                  .add(new Demand(grid.busOf(asset), kva * cos, kvar, hours.curveOf(commitment)));
            }));
    headroom.forEachGenerationCommitment(
        new OncePerArea((commitment, asset, kw) -> addPlant(asset, kw)));
  }

  /** Generation to come behind this asset. */
  void addPlant(int asset, double kw) {
    plants
        .computeIfAbsent(grid.areaOf(asset), area -> new ArrayList<>())
        .add(new Plant(grid.busOf(asset), kw));
  }

  private double powerFactor(Commitment commitment) {
    String code = commitment.use().toLowerCase(Locale.ROOT).replace('_', '-');
    return Use.ofCode(code).map(rules::powerFactor).orElseGet(rules::studyPowerFactor);
  }

  List<Demand> demands(int area) {
    return demands.getOrDefault(area, List.of());
  }

  List<Plant> plants(int area) {
    return plants.getOrDefault(area, List.of());
  }

  /** Passes on the first asset above the distribution transformers in each area of a path. */
  private final class OncePerArea implements CommitmentVisitor {
    private final CommitmentVisitor next;
    private @Nullable Commitment last;
    private int lastArea = -1;

    OncePerArea(CommitmentVisitor next) {
      this.next = next;
    }

    @Override
    public void visit(Commitment commitment, int asset, double seen) {
      Assets assets = grid.forest().assets();
      AssetKind kind = assets.kind(asset);
      int area = grid.areaOf(asset);
      if (kind == AssetKind.DISTRIBUTION_TRANSFORMER || kind == AssetKind.SUBSTATION || area < 0) {
        return;
      }
      if (!commitment.equals(last) || area != lastArea) {
        next.visit(commitment, asset, seen);
      }
      last = commitment;
      lastArea = area;
    }
  }
}
