package io.headroom.lookup;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the work that would relieve a binding constraint, in the order a planner tries it: transfer
 * over a tie, a larger transformer, a new one, a new feeder, or an explicit "no solution, because".
 *
 * <p>Transfers have passed a load flow; the gains of all others come from ratings and peaks.
 */
final class Remedies {
  private final Snapshot snapshot;
  private final Headroom headroom;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final RuleSet rules;
  private final TransferRemedies transfers;
  private final double[] roomForFeeder;

  Remedies(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.headroom = snapshot.headroom();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = snapshot.dataset().network();
    this.rules = snapshot.rules();
    this.transfers = new TransferRemedies(snapshot);
    this.roomForFeeder = new double[network.substations().size()];
    for (int station = 0; station < roomForFeeder.length; station++) {
      roomForFeeder[station] = roomForFeeder(station);
    }
  }

  List<Remedy> of(Assessed option) {
    int binding = option.capacity().bindingAsset();
    if (binding < 0) {
      return List.of();
    }
    List<Remedy> found = new ArrayList<>();
    switch (assets.kind(binding)) {
      case DISTRIBUTION_TRANSFORMER -> {
        // A larger transformer does nothing for the voltage at the end of a long line.
        if (option.capacity().reason() != Reason.VOLTAGE) {
          replace(binding, rules.standardTransformersKva()).ifPresent(found::add);
        }
        newTransformer(binding).ifPresent(found::add);
      }
      case LINE_SECTION, FEEDER -> {
        found.addAll(transfers(option));
        newFeeder(option).ifPresent(found::add);
      }
      case MAIN_TRANSFORMER, SUBSTATION -> {
        found.addAll(transfers(option));
        replace(binding, rules.standardMainTransformersKva()).ifPresent(found::add);
        newFeeder(option).ifPresent(found::add);
      }
    }
    return found.isEmpty() ? List.of(none(binding)) : found;
  }

  /** What was studied is demand: load that goes elsewhere makes no room for generation. */
  private List<Remedy> transfers(Assessed option) {
    boolean generation = option.capacity().rows().get(0).zone() != null;
    return generation ? List.of() : transfers.relieving(option.capacity().bindingAsset());
  }

  private Optional<Remedy> replace(int asset, double[] sizes) {
    if (assets.kind(asset) == AssetKind.SUBSTATION) {
      return Optional.empty();
    }
    double rated = headroom.ratedKva(asset);
    for (double size : sizes) {
      if (size > rated * 1.001) {
        double gain =
            rules.utilisationLimit(Reinforcements.levelOf(assets.kind(asset))) * (size - rated);
        String name = forest.name(asset);
        String larger = Quantity.requested(size);
        return Optional.of(
            new Remedy(
                Remedy.Kind.REPLACE_TRANSFORMER,
                assets.id(asset),
                gain,
                new Text(name + "换成 " + larger + "。", "Replace " + name + " by " + larger + ".")));
      }
    }
    return Optional.empty();
  }

  /** A further transformer on the same line, as far as everything above it has room. */
  private Optional<Remedy> newTransformer(int transformer) {
    int above = forest.parent(transformer);
    if (above < 0) {
      return Optional.empty();
    }
    double room = Double.POSITIVE_INFINITY;
    for (int asset : forest.path(above)) {
      room = Math.min(room, headroom.headroomKva(asset));
    }
    double[] sizes = rules.standardTransformersKva();
    double gain =
        Math.min(
            room, rules.utilisationLimit(Level.DISTRIBUTION_TRANSFORMER) * sizes[sizes.length - 1]);
    if (!(gain >= 1)) {
      return Optional.empty();
    }
    String line = network.feeders().get(forest.feederOf(transformer)).name();
    return Optional.of(
        new Remedy(
            Remedy.Kind.NEW_TRANSFORMER,
            null,
            gain,
            new Text("在" + line + "上新增一台公变。", "Add a public transformer on " + line + ".")));
  }

  /** Only for points on 10 kV lines or below: a bay needs no further 10 kV feeder. */
  private Optional<Remedy> newFeeder(Assessed option) {
    if (option.candidate().kind() == ConnectionPoint.Kind.SUBSTATION_BAY) {
      return Optional.empty();
    }
    double x = option.candidate().x();
    double y = option.candidate().y();
    int station = snapshot.substations().nearest(x, y, s -> roomForFeeder[s] >= 1);
    if (station < 0
        || snapshot.substations().distance(station, x, y) > rules.newFeederReachMetres()) {
      return Optional.empty();
    }
    String name = network.substations().get(station).name();
    String reach = Quantity.distance(snapshot.substations().distance(station, x, y));
    return Optional.of(
        new Remedy(
            Remedy.Kind.NEW_FEEDER,
            network.substations().get(station).id(),
            roomForFeeder[station],
            new Text(
                "从" + name + "新建一回 10 kV 线路（直线 " + reach + "）。",
                "Build a new 10 kV feeder from " + name + " (" + reach + " in a straight line).")));
  }

  /** Room below the station's best transformer for another feeder; NaN or negative when none. */
  private double roomForFeeder(int station) {
    if (network.substations().get(station).spareBaysAt(10) <= 0) {
      return Double.NaN;
    }
    double best = Double.NaN;
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      PowerTransformer unit = network.powerTransformers().get(t);
      if (network.substationOf(t) == station && NominalVoltage.same(unit.lvKv(), 10)) {
        double room = leastHeadroom(assets.asset(AssetKind.MAIN_TRANSFORMER, t));
        best = Double.isNaN(best) ? room : Math.max(best, room);
      }
    }
    return best;
  }

  private double leastHeadroom(int start) {
    double least = Double.POSITIVE_INFINITY;
    for (int asset : forest.path(start)) {
      least = Math.min(least, headroom.headroomKva(asset));
    }
    return least;
  }

  private Remedy none(int binding) {
    String name = forest.name(binding);
    return new Remedy(
        Remedy.Kind.NONE,
        null,
        0,
        new Text(
            "暂无办法：" + name + "没有可转供的联络线，附近也没有带空余间隔且有余量的变电站。",
            "No solution at present: "
                + name
                + " has no tie to transfer over, and no substation"
                + " with a spare bay and room is near."));
  }
}
