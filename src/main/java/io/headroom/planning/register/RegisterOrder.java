package io.headroom.planning.register;

import java.util.Comparator;

/** In which order the register is read. */
public enum RegisterOrder {
  /** What most is waited for first, then what blocks most customers. */
  BLOCKED,
  /** The cheapest first; what nobody can price last. */
  COST,
  /** What is furthest over first. */
  AVAILABLE;

  private static final Comparator<WorkProgramme.Row> BY_BLOCKED =
      Comparator.comparingDouble(RegisterOrder::waitingKva)
          .thenComparingInt(row -> row.constraint().blocks().customers())
          .thenComparingDouble(row -> row.constraint().overKva())
          .thenComparingInt(row -> row.constraint().behind().customers())
          .reversed();

  private static final Comparator<WorkProgramme.Row> BY_ID =
      Comparator.<WorkProgramme.Row, String>comparing(row -> row.constraint().subject().id())
          .thenComparing(row -> row.constraint().subject().kind())
          .thenComparing(row -> row.constraint().reason())
          .thenComparingDouble(row -> row.constraint().subject().voltageKv());

  public Comparator<WorkProgramme.Row> comparator() {
    Comparator<WorkProgramme.Row> first =
        switch (this) {
          case BLOCKED -> BY_BLOCKED;
          case COST -> Comparator.comparingDouble(WorkProgramme.Row::costCny);
          case AVAILABLE ->
              Comparator.comparingDouble(
                  (WorkProgramme.Row row) -> row.constraint().availableKva());
        };
    return first.thenComparing(BY_ID);
  }

  private static double waitingKva(WorkProgramme.Row row) {
    Waiting.Sum waiting = row.waiting();
    return waiting == null ? 0 : waiting.kva();
  }
}
