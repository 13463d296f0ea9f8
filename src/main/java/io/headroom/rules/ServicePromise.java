package io.headroom.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the utility promised for one class of connection: how many working days, in which stages,
 * against which documents.
 *
 * <p>Only the utility's own time counts; the clock stops while the customer builds or supplies
 * something.
 *
 * @param source of the time limit
 */
public record ServicePromise(
    Kind kind,
    Category category,
    int workingDays,
    List<Text> stages,
    List<Text> documents,
    String source) {

  /** Classes of connection with a time limit of their own. */
  public enum Kind {
    LV_RESIDENT,
    LV_BUSINESS,
    HV_SINGLE,
    HV_DUAL;

    boolean isLow() {
      return this == LV_RESIDENT || this == LV_BUSINESS;
    }

    Category category() {
      return isLow() ? Category.THREE_ZERO : Category.THREE_SAVE;
    }
  }

  /** Which of the two published packages applies. */
  public enum Category {
    /** 三零: no visit, no approval, no investment. */
    THREE_ZERO,
    /** 三省: saves effort, time and money. */
    THREE_SAVE
  }

  public ServicePromise {
    stages = List.copyOf(stages);
    documents = List.copyOf(documents);
  }

  public static ServicePromise of(Use use, SupplyVoltage voltage, boolean dual) {
    return of(use, voltage, dual, RuleSet.builtIn());
  }

  /**
   * The promise that covers a connection.
   *
   * <p>The three days for residents are promised for taking power; a household that feeds in is
   * covered by the limit for other low-voltage customers.
   *
   * @throws IllegalArgumentException for a dual supply at low voltage, which is not offered
   */
  public static ServicePromise of(Use use, SupplyVoltage voltage, boolean dual, RuleSet rules) {
    if (dual && voltage.isLow()) {
      throw new IllegalArgumentException(
          "dual supply needs 10 kV or more, got " + voltage.kv() + " kV");
    }
    return rules.service().promise(kindOf(use, voltage, dual));
  }

  private static Kind kindOf(Use use, SupplyVoltage voltage, boolean dual) {
    if (voltage.isLow()) {
      boolean resident = use == Use.RESIDENTIAL || use == Use.EV_PRIVATE;
      return resident ? Kind.LV_RESIDENT : Kind.LV_BUSINESS;
    }
    return dual ? Kind.HV_DUAL : Kind.HV_SINGLE;
  }

  /** The promises in the order in which they are published. */
  public static List<ServicePromise> all() {
    return all(RuleSet.builtIn());
  }

  public static List<ServicePromise> all(RuleSet rules) {
    return rules.service().all();
  }

  /** The shorter of this promise and a programme the request is eligible for. */
  public int workingDaysWith(@Nullable FastTrackVerdict verdict) {
    return verdict != null && verdict.eligible()
        ? Math.min(workingDays, verdict.workingDays())
        : workingDays;
  }

  /** The last day by which the utility has to be done; the day of application is day 0. */
  public DueDate dueOn(
      LocalDate appliedOn, @Nullable FastTrackVerdict verdict, WorkingCalendar calendar) {
    return calendar.add(appliedOn, workingDaysWith(verdict));
  }
}
