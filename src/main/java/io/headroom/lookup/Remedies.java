package io.headroom.lookup;

import io.headroom.capacity.Reason;
import io.headroom.network.Direction;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the work that would relieve a binding constraint, in the order a planner tries it: transfer
 * over a tie, a larger transformer or conductor, a new transformer, a new feeder, or an explicit
 * "no solution, because".
 *
 * <p>Transfers have passed a load flow; the gains of all others come from ratings and peaks.
 */
public final class Remedies {
  private final Snapshot snapshot;
  private final TransferRemedies transfers;
  private final TransformerRemedies transformers;
  private final LineRemedies lines;

  public Remedies(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.transfers = new TransferRemedies(snapshot);
    Room room = new Room(snapshot);
    this.transformers = new TransformerRemedies(snapshot, room);
    this.lines = new LineRemedies(snapshot, room);
  }

  /** Only for points on 10 kV lines or below: a bay needs no further 10 kV feeder. */
  List<Remedy> of(Assessed option) {
    Candidate at = option.candidate();
    int binding = option.capacity().bindingAsset();
    boolean bay = at.kind() == ConnectionPoint.Kind.SUBSTATION_BAY;
    boolean generation = option.capacity().rows().stream().anyMatch(row -> row.zone() != null);
    return binding < 0
        ? List.of()
        : of(
            new Bottleneck(
                binding,
                option.capacity().reason(),
                generation ? Direction.GENERATION : Direction.DEMAND,
                Double.NaN,
                bay ? null : new Bottleneck.Spot(at.x(), at.y())));
  }

  /** Never empty: where nothing helps, that is what it says. */
  public List<Remedy> of(Bottleneck full) {
    List<Remedy> found = new ArrayList<>();
    switch (snapshot.forest().assets().kind(full.asset())) {
      case DISTRIBUTION_TRANSFORMER -> {
        // A larger transformer does nothing for the voltage at the end of a long line.
        if (full.reason() != Reason.VOLTAGE) {
          transformers.larger(full).ifPresent(found::add);
        }
        transformers.further(full).ifPresent(found::add);
      }
      case LINE_SECTION, FEEDER -> {
        found.addAll(transfers(full));
        lines.thicker(full).ifPresent(found::add);
        lines.newFeeder(full).ifPresent(found::add);
      }
      case MAIN_TRANSFORMER, SUBSTATION -> {
        found.addAll(transfers(full));
        transformers.larger(full).ifPresent(found::add);
        transformers.besideGroup(full).ifPresent(found::add);
        lines.newFeeder(full).ifPresent(found::add);
      }
    }
    return found.isEmpty() ? List.of(none(full.asset())) : found;
  }

  /**
   * One more bay of a voltage class at a substation, by row; empty where its busbar is full too.
   */
  public Optional<Remedy> furtherBay(int substation, double kv) {
    return lines.furtherBay(substation, kv);
  }

  /** What was studied is demand: load that goes elsewhere makes no room for generation. */
  private List<Remedy> transfers(Bottleneck full) {
    return full.isGeneration() ? List.of() : transfers.relieving(full.asset());
  }

  private Remedy none(int binding) {
    String name = snapshot.forest().name(binding);
    return new Remedy(
        Remedy.Kind.NONE,
        null,
        "asset " + binding,
        0,
        new Text(
            "暂无办法：" + name + "没有可转供的联络线，附近也没有带空余间隔且有余量的变电站。",
            "No solution at present: "
                + name
                + " has no tie to transfer over, and no substation"
                + " with a spare bay and room is near."),
        List.of());
  }
}
