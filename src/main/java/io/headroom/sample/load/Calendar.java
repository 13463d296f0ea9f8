package io.headroom.sample.load;

import io.headroom.network.LoadProfile.Season;
import io.headroom.sample.land.Dice;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The twelve months up to the as-of date, and the day in each season when it was busiest. */
final class Calendar {
  static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private Calendar() {}

  /** A day of the season within the window, the coldest weeks in winter, the hottest in summer. */
  static LocalDateTime busiest(Season season, int hour, Dice dice) {
    LocalDate first =
        switch (season) {
          case WINTER -> LocalDate.of(2026, 1, 12);
          case SPRING -> LocalDate.of(2026, 4, 13);
          case SUMMER -> LocalDate.of(2026, 7, 20);
          case AUTUMN -> LocalDate.of(2026, 9, 8);
        };
    return first.plusDays(dice.below(17)).atTime(hour, 0);
  }
}
