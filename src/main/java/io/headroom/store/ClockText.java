package io.headroom.store;

import io.headroom.request.WorkingClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A clock in one column: {@code 2026-11-23/2026-11-26 2026-12-01/}. */
final class ClockText {
  private ClockText() {}

  static String of(WorkingClock clock) {
    return clock.runs().stream()
        .map(run -> run.from() + "/" + (run.to() == null ? "" : run.to()))
        .collect(Collectors.joining(" "));
  }

  static WorkingClock read(int limitDays, String text) {
    List<WorkingClock.Run> runs = new ArrayList<>();
    for (String run : text.split(" ")) {
      int slash = run.indexOf('/');
      String to = run.substring(slash + 1);
      runs.add(
          new WorkingClock.Run(
              LocalDate.parse(run.substring(0, slash)), to.isEmpty() ? null : LocalDate.parse(to)));
    }
    return new WorkingClock(limitDays, runs);
  }
}
