package io.headroom.capacity.transfer;

import io.headroom.power.SupplyGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries the openings of one feeder towards one tie, each with a load flow of both areas. */
final class TransferCheck {
  /** A part that draws less is not worth a switching. */
  private static final double LEAST_KVA = 1;

  /** An asset that takes a load sees at least this share of it. */
  private static final double LEAST_INCREASE = .8;

  private static final int NONE = -1;

  private final TransferCase of;
  private final SupplyGrid supply;

  TransferCheck(TransferCase of) {
    this.of = of;
    this.supply = of.supply();
  }

  /** Every transfer that passes, largest first; else one that says what stands against it. */
  List<Transfer> transfers() {
    Obstacle general = generalObstacle();
    if (general != null) {
      return List.of(without(general));
    }
    FlowAfter flow = new FlowAfter(of);
    List<Transfer> passed = new ArrayList<>();
    Transfer refused = without(Obstacle.NOTHING_TO_MOVE);
    for (Opening opening : of.basis().openings().towards(of.side().givingNode())) {
      Transfer transfer = attempt(opening, flow);
      if (transfer.isChecked()) {
        passed.add(transfer);
      } else if (transfer.obstacle() != Obstacle.NOTHING_TO_MOVE) {
        refused = transfer;
      }
    }
    return passed.isEmpty() ? List.of(refused) : passed;
  }

  private @Nullable Obstacle generalObstacle() {
    if (supply.isMeshed(of.givingArea()) || supply.isMeshed(of.takingArea())) {
      return Obstacle.MESHED;
    }
    if (supply.nominalKv(of.givingArea()) != supply.nominalKv(of.takingArea())) {
      return Obstacle.OTHER_VOLTAGE;
    }
    PeakAreas peak = of.basis().state();
    boolean known =
        peak.isKnown(of.givingPath()[0])
            && peak.isKnown(of.takingPath()[0])
            && Arrays.stream(of.takingPath()).allMatch(of.headroom()::isKnown);
    return known ? null : Obstacle.NO_DATA;
  }

  private Transfer attempt(Opening opening, FlowAfter flow) {
    MovedLoad moved = MovedLoad.of(opening, of);
    if (cutsOffTheNeighbour(opening) || !(moved.kva() >= LEAST_KVA)) {
      return without(Obstacle.NOTHING_TO_MOVE);
    }
    if (isFarTooMuch(moved.kva())) {
      return transfer(opening, moved, null, Obstacle.OVERLOAD);
    }
    if (!flow.solveTaking(moved)) {
      return transfer(opening, moved, null, Obstacle.DIVERGED);
    }
    TransferOutcome outcome = new TransferOutcome(of, opening, flow);
    Obstacle obstacle = outcome.obstacle();
    if (obstacle == null && flow.solveGiving(moved)) {
      outcome.relieveGivingSide();
    }
    return transfer(opening, moved, outcome.after(), obstacle);
  }

  /** By ratings and peaks alone, whatever voltages and power factors may take off the increase. */
  private boolean isFarTooMuch(double movedKva) {
    for (int asset : of.takingPath()) {
      boolean own =
          of.liesIn(asset, of.takingArea())
              && !of.isShared(asset)
              && of.taking().pIntoPu(supply.busOf(asset)) >= 0;
      double now = of.headroom().peakKva(asset) + of.headroom().committedKva(asset);
      double most = of.basis().rules().transferTarget() * of.parallelKva(asset);
      if (own && now + LEAST_INCREASE * movedKva > most) {
        return true;
      }
    }
    return false;
  }

  private Transfer without(Obstacle obstacle) {
    return new Transfer(
        of.side().tie(), of.side().fromFeeder(), NONE, NONE, List.of(), 0, null, obstacle);
  }

  private Transfer transfer(
      Opening opening, MovedLoad moved, Transfer.@Nullable After after, @Nullable Obstacle why) {
    return new Transfer(
        of.side().tie(),
        of.side().fromFeeder(),
        opening.switchRow(),
        opening.asset(),
        Stream.concat(opening.branches().stream(), opening.transformers().stream()).toList(),
        moved.kva(),
        after,
        why);
  }

  /** A neighbour that hangs from the part to be moved would feed itself. */
  private boolean cutsOffTheNeighbour(Opening opening) {
    for (int asset : of.takingPath()) {
      boolean inside =
          of.liesIn(asset, of.givingArea())
              && (MovedLoad.contains(opening, supply, supply.busOf(asset))
                  || (opening.divides() && asset == opening.asset()));
      if (inside) {
        return true;
      }
    }
    return false;
  }
}
