package io.headroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MidnightTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final List<LocalDate> begun = new ArrayList<>();
  private boolean ready = true;
  private boolean broken;
  private Instant now = MONDAY.atTime(23, 59, 59).atZone(BEIJING).toInstant();

  private final Midnight midnight =
      new Midnight(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return BEIJING;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          day -> ready,
          this::begin);

  private void begin(LocalDate day) {
    begun.add(day);
    if (broken) {
      throw new IllegalStateException("the ledger is on fire");
    }
  }

  private void lookAfter(long seconds) {
    now = now.plusSeconds(seconds);
    midnight.look();
  }

  @Test
  void theDayOfTheStartAndEachNewDayBeginOnce() {
    lookAfter(0);
    lookAfter(0);
    lookAfter(1);
    lookAfter(1);

    assertThat(begun).containsExactly(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  void aDayWaitsForWhatItNeeds() {
    ready = false;
    lookAfter(0);
    assertThat(begun).isEmpty();

    ready = true;
    lookAfter(1);
    assertThat(begun).containsExactly(MONDAY.plusDays(1));
  }

  @Test
  void aDayThatFailedIsTriedAgainAMinuteLater() {
    broken = true;
    lookAfter(0);
    broken = false;
    lookAfter(59);
    assertThat(begun).containsExactly(MONDAY);

    lookAfter(1);
    lookAfter(1);
    assertThat(begun).containsExactly(MONDAY, MONDAY.plusDays(1));
  }
}
