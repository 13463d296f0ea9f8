package io.headroom.request;

import java.time.LocalDate;

/**
 * What another authority has to allow before a line is built: runs beside the others, with a limit
 * and a clock of its own (并联审批).
 */
public record Approval(Kind kind, WorkingClock clock, Outcome outcome) {

  /** Whose leave is asked. */
  public enum Kind {
    ROAD,
    PLANNING,
    POLICE,
    FORESTRY,
    WATER,
    LANDSCAPE
  }

  /** What the authority said. */
  public enum Outcome {
    OPEN,
    GRANTED,
    REFUSED
  }

  public static Approval asked(Kind kind, LocalDate day, int limitDays) {
    return new Approval(kind, WorkingClock.startedOn(day, limitDays), Outcome.OPEN);
  }

  /** Its clock stops with the decision. */
  public Approval decided(Outcome decision, LocalDate day) {
    if (outcome != Outcome.OPEN || decision == Outcome.OPEN) {
      throw new IllegalArgumentException(kind + " is " + outcome + ", cannot become " + decision);
    }
    return new Approval(kind, clock.stop(day), decision);
  }
}
