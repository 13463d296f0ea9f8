package io.headroom.capacity.flow;

import io.headroom.capacity.CommitmentVisitor;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has been promised and is not yet connected, at the bus where it will be: once in its own
 * area, and once at the bus from which that area hangs, each time as much of it as a section there
 * will see.
 */
final class Promises {
  /**
   * Active and reactive power of a demand in kW and kvar, and the curve it follows.
   *
   * @param of whose promise it is
   */
  record Demand(String of, int bus, double kw, double kvar, int curve) {}

  /** A plant to come, in kW. */
  record Plant(String of, int bus, double kw) {}

  private static final String REGISTERED = "";

  private final SupplyGrid grid;
  private final RuleSet rules;
  private final Map<Integer, List<Demand>> demands;
  private final Map<Integer, List<Plant>> plants;

  Promises(SupplyGrid grid, RuleSet rules, HourlyLoading hours) {
    this(grid, rules, new HashMap<>(), new HashMap<>());
    hours.headroom().forEachDemandCommitment(new OncePerArea(demands(hours)));
    hours.headroom().forEachGenerationCommitment(new OncePerArea(this::addPlant));
  }

  private Promises(
      SupplyGrid grid,
      RuleSet rules,
      Map<Integer, List<Demand>> demands,
      Map<Integer, List<Plant>> plants) {
    this.grid = grid;
    this.rules = rules;
    this.demands = demands;
    this.plants = plants;
  }

  /** The same with the reservations of another headroom; what they do not touch is shared. */
  Promises with(Headroom before, HourlyLoading hours) {
    Promises next = new Promises(grid, rules, new HashMap<>(demands), new HashMap<>(plants));
    Headroom after = hours.headroom();
    before.forEachReservedUnlike(after, next::remove);
    after.forEachReservedUnlike(before, new OncePerArea(next.anew(hours)));
    return next;
  }

  private void remove(Commitment commitment, int asset, double seen) {
    int area = grid.areaOf(asset);
    demands.computeIfPresent(area, (at, of) -> without(of, d -> d.of().equals(commitment.id())));
    plants.computeIfPresent(area, (at, of) -> without(of, p -> p.of().equals(commitment.id())));
  }

  private static <T> List<T> without(List<T> promises, Predicate<T> gone) {
    return promises.stream().noneMatch(gone)
        ? promises
        : promises.stream().filter(gone.negate()).toList();
  }

  private CommitmentVisitor anew(HourlyLoading hours) {
    CommitmentVisitor demand = demands(hours);
    return (commitment, asset, seen) -> {
      int area = grid.areaOf(asset);
      demands.computeIfPresent(area, (at, of) -> new ArrayList<>(of));
      plants.computeIfPresent(area, (at, of) -> new ArrayList<>(of));
      boolean draws = commitment.direction() == Direction.DEMAND;
      (draws ? demand : (CommitmentVisitor) this::addPlant).visit(commitment, asset, seen);
    };
  }

  private CommitmentVisitor demands(HourlyLoading hours) {
    return (commitment, asset, kva) -> {
      double cos = powerFactor(commitment);
      double kvar = kva * Math.sqrt(1 - cos * cos);
      demands
          .computeIfAbsent(grid.areaOf(asset), area -> new ArrayList<>())
          .add(
              new Demand(
                  commitment.id(), grid.busOf(asset), kva * cos, kvar, hours.curveOf(commitment)));
    };
  }

  private void addPlant(Commitment commitment, int asset, double kw) {
    addPlant(commitment.id(), asset, kw);
  }

  /** Registered generation to come behind this asset. */
  void addPlant(int asset, double kw) {
    addPlant(REGISTERED, asset, kw);
  }

  private void addPlant(String of, int asset, double kw) {
    plants
        .computeIfAbsent(grid.areaOf(asset), area -> new ArrayList<>())
        .add(new Plant(of, grid.busOf(asset), kw));
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
