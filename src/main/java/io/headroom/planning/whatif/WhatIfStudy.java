package io.headroom.planning.whatif;

import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.planning.whatif.WhatIfOutcome.Effect;
import io.headroom.planning.whatif.WhatIfOutcome.Step;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays lists of changes over one snapshot.
 *
 * <p>What every study starts from is taken down when one is made; each run then costs a trace and
 * an assessment a change, and load flows where something changed. Immutable; the snapshot is only
 * read.
 */
public final class WhatIfStudy {
  private static final int MOST_EFFECTS = 2_000;

  private final Snapshot snapshot;
  private final DeliveredLoads delivered;
  private final Stage start;
  private final StageFigures figures;
  private final HostedRoom generationRoom;

  public WhatIfStudy(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.delivered = new DeliveredLoads(snapshot.dataset(), snapshot.forest(), snapshot.rules());
    this.start = Stage.of(snapshot, GridRows.of(snapshot.dataset()));
    this.figures = StageFigures.of(start, snapshot.rules());
    this.generationRoom = HostedRoom.of(start, Direction.GENERATION);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * Applies the changes one after the other.
   *
   * @throws RefusedChange for the first that cannot be, naming it by its place in the list
   */
  public WhatIfOutcome run(List<? extends Change> changes) {
    Stage stage = start;
    StageFigures reached = figures;
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Drawn drawn = draw(changes.get(i), i, stage);
      Stage next = next(drawn, i, stage);
      StageFigures after = reached.after(next);
      steps.add(
          new Step(
              i,
              changes.get(i).kind(),
              drawn.text(),
              drawn.created(),
              reached.totals(),
              after.totals()));
      stage = next;
      reached = after;
    }
    List<Effect> effects =
        changes.isEmpty() ? List.of() : Effects.between(figures, reached, generationRoom);
    return new WhatIfOutcome(
        steps,
        figures.totals(),
        reached.totals(),
        effects.subList(0, Math.min(MOST_EFFECTS, effects.size())),
        effects.size() > MOST_EFFECTS);
  }

  /** What a delivery would say had the changes been carried out, readings of meters included. */
  public GridDataset carriedOut(List<? extends Change> changes) {
    return reached(changes).dataset();
  }

  /** The stage at the end of a list of changes. */
  Stage reached(List<? extends Change> changes) {
    Stage stage = start;
    for (int i = 0; i < changes.size(); i++) {
      stage = next(draw(changes.get(i), i, stage), i, stage);
    }
    return stage;
  }

  private Drawn draw(Change change, int index, Stage stage) {
    try {
      return new DrawingBoard(snapshot, start, stage, index).draw(change);
    } catch (RefusedChange refused) {
      throw refused.at(index);
    }
  }

  private Stage next(Drawn drawn, int index, Stage stage) {
    if (drawn.onlyPromises()) {
      return stage.promising(drawn.rows(), snapshot);
    }
    Stage.Traced traced = Stage.Traced.of(drawn.rows(), snapshot);
    try {
      Consequences.check(drawn, stage.forest(), traced.forest(), delivered);
    } catch (RefusedChange refused) {
      throw refused.at(index);
    }
    return Stage.assessed(traced, snapshot, delivered);
  }
}
