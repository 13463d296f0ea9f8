package io.headroom.capacity.transfer;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.network.Network;
import io.headroom.network.Switch;
import io.headroom.rules.RuleSet;
import io.headroom.topology.SupplyForest;
import io.headroom.topology.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What each feeder could hand over to its neighbours at the peak, tie by tie.
 *
 * <p>A feeder is studied when it is first asked about, and the answer kept: a fraction of a
 * millisecond each. Any number of threads may ask.
 */
public final class TransferStudy {
  /** What every check starts from. */
  record Basis(PeakAreas state, RuleSet rules, Headroom headroom, Openings openings) {
    Network network() {
      return headroom.forest().assets().network();
    }
  }

  private final Basis basis;
  private final SupplyForest forest;
  private final Map<Integer, List<Tie>> tiesOfFeeder;
  private final AtomicReferenceArray<@Nullable List<Transfer>> known;

  private TransferStudy(Basis basis) {
    this.basis = basis;
    this.forest = basis.headroom().forest();
    this.known = new AtomicReferenceArray<>(basis.network().feeders().size());
    this.tiesOfFeeder = new HashMap<>();
    List<Tie> ties = new ArrayList<>(forest.ties());
    ties.sort(Comparator.comparing(tie -> device(tie).id()));
    for (Tie tie : ties) {
      tiesOfFeeder.computeIfAbsent(tie.feederA(), f -> new ArrayList<>()).add(tie);
      tiesOfFeeder.computeIfAbsent(tie.feederB(), f -> new ArrayList<>()).add(tie);
    }
  }

  /**
   * @param loads of the day of the headroom, over the same forest
   */
  public static TransferStudy of(GridLoads loads, RuleSet rules, Headroom headroom) {
    if (loads.grid().forest() != headroom.forest()) {
      throw new IllegalArgumentException("the headroom was assessed on another supply forest");
    }
    return new TransferStudy(
        new Basis(new PeakAreas(loads), rules, headroom, new Openings(headroom)));
  }

  private TransferStudy(TransferStudy other, GridLoads loads, Headroom headroom) {
    Basis before = other.basis;
    this.basis = new Basis(new PeakAreas(loads), before.rules(), headroom, before.openings());
    this.forest = other.forest;
    this.known = new AtomicReferenceArray<>(other.known.length());
    this.tiesOfFeeder = other.tiesOfFeeder;
  }

  /** The same ties with more or less promised. */
  public TransferStudy with(GridLoads loads, Headroom headroom) {
    return new TransferStudy(this, loads, headroom);
  }

  /**
   * What a feeder, by row, could give away: all that passes the checks, the largest first, and for
   * a tie where nothing does one transfer that says why.
   */
  public List<Transfer> from(int feeder) {
    List<Transfer> transfers = known.get(feeder);
    if (transfers == null) {
      transfers = study(feeder);
      known.set(feeder, transfers);
    }
    return transfers;
  }

  private List<Transfer> study(int feeder) {
    List<Transfer> found = new ArrayList<>();
    for (Tie tie : tiesOfFeeder.getOrDefault(feeder, List.of())) {
      TransferCase of = TransferCase.of(basis, TieSide.of(tie, feeder, forest));
      found.addAll(new TransferCheck(of).transfers());
    }
    found.sort(
        Comparator.comparing(Transfer::isChecked)
            .thenComparingDouble(Transfer::movedKva)
            .reversed());
    return List.copyOf(found);
  }

  /** The switch to be closed. */
  public Switch device(Tie tie) {
    return basis.network().switches().get(tie.switchRow());
  }

  /** True when the asset would get its power over the tie. */
  public boolean moves(Transfer transfer, int asset) {
    for (int at = asset; at >= 0; at = forest.parent(at)) {
      if (transfer.moved().contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** What an asset would carry less with a transfer in place, in kVA; 0 when it notices nothing. */
  public double freedKva(Transfer transfer, int asset) {
    return transfer.freedKva(asset);
  }
}
