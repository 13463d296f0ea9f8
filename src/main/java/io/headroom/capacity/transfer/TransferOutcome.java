package io.headroom.capacity.transfer;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.AreaState;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.topology.Assets;
import org.jspecify.annotations.Nullable;

/**
 * One solved transfer, held against ratings and voltages.
 *
 * <p>An asset that takes load must stay at or below the target twice: by the load flow, and by its
 * measured peak and promises with the increase on top. An N-1 group must keep its headroom. What
 * both feeders hang from carries no more than before and is not asked.
 */
final class TransferOutcome {
  private static final double SQRT_3 = Math.sqrt(3);
  private static final double HIGHEST_MV_KV = 20;
  private static final int NONE = -1;

  private final TransferCase of;
  private final Headroom headroom;
  private final Assets assets;
  private final SupplyGrid supply;
  private final Opening opening;
  private final FlowAfter flow;
  private final Relieved relieved;
  private double utilisation;
  private int busiest = NONE;
  private boolean groupsHold = true;
  private boolean voltageHolds = true;
  private double minimumPu = Double.POSITIVE_INFINITY;

  TransferOutcome(TransferCase of, Opening opening, FlowAfter flow) {
    this.of = of;
    this.headroom = of.headroom();
    this.assets = of.assets();
    this.supply = of.supply();
    this.opening = opening;
    this.flow = flow;
    this.relieved = new Relieved(headroom, of.basis().state());
    loadTakingSide();
    loadMovedWay();
    noteTie();
    checkVoltages();
  }

  Transfer.After after() {
    return new Transfer.After(utilisation, busiest, minimumPu, relieved.list());
  }

  @Nullable Obstacle obstacle() {
    if (Double.isNaN(utilisation)) {
      return Obstacle.NO_DATA;
    }
    if (!(utilisation <= of.basis().rules().transferTarget()) || !groupsHold) {
      return Obstacle.OVERLOAD;
    }
    return voltageHolds ? null : Obstacle.VOLTAGE;
  }

  /** To be called once the giving side was solved too; sections that go over are not part of it. */
  void relieveGivingSide() {
    for (int asset : of.givingPath()) {
      int bus = supply.busOf(asset);
      boolean moved = MovedLoad.contains(opening, supply, bus);
      if (moved && assets.kind(asset) == AssetKind.LINE_SECTION) {
        continue;
      }
      // A head that is moved stands open and carries nothing.
      double after = moved ? 0 : flow.givingKva(bus);
      double less = FlowAfter.beforeKva(of.giving(), bus) - after;
      relieved.add(asset, less);
      if (assets.kind(asset) == AssetKind.MAIN_TRANSFORMER) {
        relieved.addAbove(asset, less);
        return;
      }
    }
  }

  private void loadTakingSide() {
    double more = 0;
    for (int asset : of.takingPath()) {
      double flowKva = 0;
      if (of.liesIn(asset, of.takingArea())) {
        int bus = supply.busOf(asset);
        flowKva = flow.eitherWayKva(bus);
        more = flow.takingKva(bus) - FlowAfter.beforeKva(of.taking(), bus);
      }
      boolean shared = of.isShared(asset);
      if (!shared || !of.isOneArea()) {
        relieved.add(asset, -more);
      }
      if (!shared) {
        load(asset, more, flowKva);
      }
    }
  }

  private void load(int asset, double more, double flowKva) {
    if (assets.kind(asset) == AssetKind.SUBSTATION) {
      groupsHold &= headroom.headroomKva(asset) >= more;
      return;
    }
    // Of what passes the transformers of one area together, each takes its share.
    double rated = headroom.ratedKva(asset);
    double part = rated / of.parallelKva(asset);
    double booked = headroom.peakKva(asset) + headroom.committedKva(asset) + part * more;
    note(asset, Math.max(booked, part * flowKva) / rated);
  }

  /** Each section of the way is now fed from below: its load arrives at the bus above it. */
  private void loadMovedWay() {
    for (int i = 0; i + 1 < of.way().length; i++) {
      int section = of.way()[i];
      int bus = supply.busOf(section);
      if (MovedLoad.contains(opening, supply, bus)) {
        double kva = flow.movedKva(supply.busOf(of.way()[i + 1]));
        relieved.add(section, FlowAfter.beforeKva(of.giving(), bus) - kva);
        note(section, kva / headroom.ratedKva(section));
      }
    }
  }

  private void noteTie() {
    Network network = assets.network();
    double amps = network.switches().get(of.side().tie().switchRow()).ratedA();
    if (!Double.isNaN(amps)) {
      double rated = SQRT_3 * supply.nominalKv(of.takingArea()) * amps;
      note(of.takingPath()[0], flow.movedKva(supply.busOf(of.way()[0])) / rated);
    }
  }

  /** A rating nobody knows makes the whole utilisation unknown. */
  private void note(int asset, double share) {
    if (!Double.isNaN(utilisation) && !(share <= utilisation)) {
      utilisation = share;
      busiest = asset;
    }
  }

  /** A voltage of another feeder that was too low before is not the transfer's doing. */
  private void checkVoltages() {
    double limit = lowestAllowedPu();
    int taker = of.side().taker(of.forest());
    AreaState before = of.taking();
    for (int bus = SupplyGrid.LV_BUS; bus < flow.busCount(); bus++) {
      boolean copied = bus >= supply.busCount(of.takingArea());
      boolean own = copied || (bus >= supply.busOf(taker) && bus < supply.endOf(taker));
      double pu = flow.voltagePu(bus);
      minimumPu = own ? Math.min(minimumPu, pu) : minimumPu;
      voltageHolds &= pu >= limit || (!own && before.voltagePu(bus) < limit);
    }
  }

  private double lowestAllowedPu() {
    RuleSet rules = of.basis().rules();
    boolean high = supply.nominalKv(of.takingArea()) > HIGHEST_MV_KV;
    return rules.voltageBand(high ? SupplyVoltage.HV_35 : SupplyVoltage.MV_10).minimumPu();
  }
}
