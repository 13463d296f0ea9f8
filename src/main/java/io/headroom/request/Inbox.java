package io.headroom.request;

import io.headroom.rules.DueDate;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the bureau has to do, in the order in which it should: the green channel first, then what
 * the utility is waited for before what the customer is, then what is due first.
 */
public record Inbox(List<Entry> entries) {

  /**
   * One open request as it stands today.
   *
   * @param due if it went on today, for one that waits for its customer
   * @param leftDays below zero when overdue
   */
  public record Entry(ConnectionRequest request, DueDate due, int leftDays) {
    public boolean isOverdue() {
      return leftDays < 0;
    }
  }

  public Inbox {
    entries = List.copyOf(entries);
  }

  public static Inbox of(
      List<ConnectionRequest> requests, LocalDate today, WorkingCalendar calendar) {
    return new Inbox(
        requests.stream()
            .filter(request -> request.status().isOpen())
            .map(request -> entry(request, today, calendar))
            .sorted(
                Comparator.comparing((Entry entry) -> !entry.request().terms().isFastTrack())
                    .thenComparing(entry -> entry.request().waitsForCustomer())
                    .thenComparing(entry -> entry.due().date())
                    .thenComparing(entry -> entry.request().application().at())
                    .thenComparing(entry -> entry.request().id()))
            .toList());
  }

  /** Those that have ended, the last applied for first, each as it stood at its end. */
  public static Inbox closed(List<ConnectionRequest> requests, WorkingCalendar calendar) {
    return new Inbox(
        requests.stream()
            .filter(request -> !request.status().isOpen())
            .map(request -> entry(request, lastDay(request), calendar))
            .sorted(
                Comparator.comparing((Entry entry) -> entry.request().application().at())
                    .reversed())
            .toList());
  }

  private static LocalDate lastDay(ConnectionRequest request) {
    List<WorkingClock.Run> runs = request.clock().runs();
    WorkingClock.Run last = runs.get(runs.size() - 1);
    return last.until(last.from());
  }

  /** Those that the utility has let pass their day. */
  public List<Entry> overdue() {
    return entries.stream().filter(Entry::isOverdue).toList();
  }

  /** Those that the utility has to finish by a day. */
  public List<Entry> dueBy(LocalDate day) {
    return entries.stream()
        .filter(entry -> !entry.request().waitsForCustomer())
        .filter(entry -> !entry.due().date().isAfter(day))
        .toList();
  }

  private static Entry entry(ConnectionRequest request, LocalDate today, WorkingCalendar calendar) {
    WorkingClock clock = request.clock();
    return new Entry(request, clock.dueOn(today, calendar), clock.leftDays(today, calendar));
  }
}
