package io.headroom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.planning.Indicators.OfClass;
import io.headroom.planning.Indicators.OfProgramme;
import io.headroom.request.WorkingClock;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise.Kind;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final WorkingCalendar CALENDAR = RULES.workingCalendar();

  /** A Monday, with no holiday near. */
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), TODAY);

  /** Energised on the day on which so many working days had passed. */
  private static Progress finished(Kind kind, @Nullable String programme, int limit, int days) {
    LocalDate end = CALENDAR.add(START, days).date();
    WorkingClock clock = WorkingClock.startedOn(START, limit).stop(end);
    return new Progress(kind, programme, START, false, clock, end, null);
  }

  private static Progress open(Kind kind, LocalDate since, int limit) {
    WorkingClock clock = WorkingClock.startedOn(since, limit);
    return new Progress(kind, null, since, true, clock, null, null);
  }

  private static Progress rated(int stars, LocalDate on) {
    Progress done = finished(Kind.LV_RESIDENT, null, 3, 1);
    return new Progress(
        done.kind(),
        null,
        done.appliedOn(),
        false,
        done.clock(),
        done.energisedOn(),
        new Progress.Rated(stars, on));
  }

  private static Indicators of(List<Progress> log) {
    return Indicators.of(log, MARCH, TODAY, RULES);
  }

  private static OfClass ofClass(Indicators indicators, Kind kind) {
    return indicators.classes().stream()
        .filter(c -> c.promise().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Days 2, 3, 3, 5 and a home that is still waited for since the first Monday: of four finished
   * the second is the median, the fourth the 95th percentile, three were in time.
   */
  @Test
  void aHandfulOfHomesByHand() {
    List<Progress> log =
        List.of(
            finished(Kind.LV_RESIDENT, null, 3, 3),
            finished(Kind.LV_RESIDENT, null, 3, 5),
            finished(Kind.LV_RESIDENT, "EV_PRIVATE", 3, 2),
            finished(Kind.LV_RESIDENT, null, 3, 3),
            open(Kind.LV_RESIDENT, START, 3),
            open(Kind.LV_RESIDENT, TODAY.minusDays(1), 3));

    OfClass homes = ofClass(of(log), Kind.LV_RESIDENT);
    assertThat(homes).isEqualTo(new OfClass(homes.promise(), 4, 3, 5, 0.75, 2, 1));
    assertThat(of(log).fastTrack().requests()).isEqualTo(1);
    assertThat(of(log).fastTrack().share()).isEqualTo(1 / 6.0);
  }

  @Test
  void whatNobodyHasDoneHasNoFigure() {
    Indicators nothing = of(List.of());

    assertThat(nothing.classes())
        .extracting(c -> c.promise().kind())
        .containsExactly(Kind.LV_RESIDENT, Kind.LV_BUSINESS, Kind.HV_SINGLE, Kind.HV_DUAL);
    assertThat(nothing.classes())
        .allSatisfy(
            c -> assertThat(c).isEqualTo(new OfClass(c.promise(), 0, null, null, null, 0, 0)));
    assertThat(nothing.fastTrack().share()).isNull();
    assertThat(nothing.fastTrack().programmes()).hasSize(5);
    assertThat(nothing.ratings())
        .isEqualTo(new Indicators.Ratings(0, null, List.of(0, 0, 0, 0, 0)));
  }

  /** Ten days are in time for the class, which has fifteen, and late for the green channel. */
  @Test
  void aGreenChannelIsHeldAgainstItsOwnLimit() {
    Indicators indicators =
        of(
            List.of(
                finished(Kind.LV_BUSINESS, "BASE_STATION_5G", 10, 12),
                finished(Kind.LV_BUSINESS, "BASE_STATION_5G", 10, 10)));

    OfProgramme sites =
        indicators.fastTrack().programmes().stream()
            .filter(p -> p.programme().programme().equals("BASE_STATION_5G"))
            .findFirst()
            .orElseThrow();
    assertThat(sites).isEqualTo(new OfProgramme(sites.programme(), 2, 2, 0.5));
    assertThat(ofClass(indicators, Kind.LV_BUSINESS).withinPromise()).isEqualTo(1.0);
  }

  @Test
  void theCustomersOwnTimeDoesNotCount() {
    LocalDate stopped = CALENDAR.add(START, 4).date();
    LocalDate again = CALENDAR.add(stopped, 6).date();
    LocalDate end = CALENDAR.add(again, 3).date();
    WorkingClock clock = WorkingClock.startedOn(START, 22).stop(stopped).goOn(again).stop(end);
    Progress built = new Progress(Kind.HV_SINGLE, null, START, false, clock, end, null);

    assertThat(ofClass(of(List.of(built)), Kind.HV_SINGLE).medianDays()).isEqualTo(7);
  }

  @Test
  void onlyWhatWasSaidInThePeriodCounts() {
    Indicators indicators =
        of(
            List.of(
                rated(5, TODAY),
                rated(4, TODAY),
                rated(4, MARCH.from()),
                rated(1, TODAY.plusDays(1))));

    assertThat(indicators.ratings())
        .isEqualTo(new Indicators.Ratings(3, 13 / 3.0, List.of(0, 0, 0, 2, 1)));
  }

  @Test
  void theOrderOfTheLogDoesNotMatterAndAMonthIsItsTwoHalves() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Progress> log = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Kind kind = Kind.values()[random.nextInt(4)];
        log.add(finished(kind, random.nextBoolean() ? "EV_PUBLIC" : null, 15, random.nextInt(20)));
      }
      Indicators whole = of(log);
      Collections.shuffle(log, random);
      assertThat(of(log)).as("seed %d", seed).isEqualTo(whole);
      assertHalvesAddUp(log, whole, seed);
    }
  }

  private static void assertHalvesAddUp(List<Progress> log, Indicators whole, int seed) {
    LocalDate middle = LocalDate.of(2026, 3, 16);
    Indicators first = Indicators.of(log, new Period(MARCH.from(), middle), TODAY, RULES);
    Indicators second = Indicators.of(log, new Period(middle.plusDays(1), TODAY), TODAY, RULES);
    for (int i = 0; i < whole.classes().size(); i++) {
      OfClass all = whole.classes().get(i);
      assertThat(first.classes().get(i).finished() + second.classes().get(i).finished())
          .as("seed %d", seed)
          .isEqualTo(all.finished());
      assertThat(all.medianDays()).as("seed %d", seed).isLessThanOrEqualTo(all.p95Days());
    }
  }

  /** One more who was in time never makes the share smaller, one more who was late never larger. */
  @Test
  void theShareFollowsWhoIsInTime() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Progress> log = new ArrayList<>(List.of(finished(Kind.LV_BUSINESS, null, 15, 15)));
      for (int i = 0; i < 30; i++) {
        double before = share(log);
        int days = random.nextInt(22);
        log.add(finished(Kind.LV_BUSINESS, null, 15, days));
        double change = share(log) - before;
        boolean follows = days <= 15 ? change >= 0 : change <= 0;
        assertThat(follows).as("seed %d", seed).isTrue();
      }
    }
  }

  private static double share(List<Progress> log) {
    return ofClass(of(log), Kind.LV_BUSINESS).withinPromise();
  }
}
