package io.headroom.capacity.hours;

import static io.headroom.fixtures.GridAssertions.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.PathShares;
import io.headroom.fixtures.TenAssets;
import io.headroom.network.LoadProfile.Season;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offers at the customer D1 of the ten assets: limit 252, peak 101.3 (RES_TOWN), 7.5 promised. */
class HourlyCapacityTest {
  private static final RuleSet RULES = RuleSet.builtIn();

  private final Snapshot snapshot = TenAssets.snapshot();
  private final HourlyLoading loading =
      HourlyLoading.of(snapshot.dataset(), snapshot.forest(), RULES, snapshot.headroom());
  private final HourlyCapacity hours = new HourlyCapacity(loading, RULES);
  private final int[] path = snapshot.forest().path(0);

  @Test
  void leastOfThePathAtEachHour() {
    double[] available = hours.along(path, shares(Use.COMMERCIAL, 60));

    assertRatio("evening", available[at(Season.WINTER, 20)], 252 - 101.3 - .9 * .95 * 7.5);
    assertRatio("night", available[at(Season.WINTER, 3)], 252 - .31 * 101.3 - .9 * .23 * 7.5);
    assertThat(HourlyCapacity.tightest(available)).isEqualTo(new HourOfYear(Season.WINTER, 20));
  }

  @Test
  void anHourIsNeverWorseThanTheYear() {
    for (Use use : List.of(Use.RESIDENTIAL, Use.EV_PRIVATE, Use.INDUSTRIAL)) {
      PathShares shares = shares(use, 70);
      double year = new CapacityAssessment(snapshot.headroom(), RULES).availableKva(path, shares);
      assertThat(Arrays.stream(hours.along(path, shares)).min().orElseThrow())
          .isGreaterThanOrEqualTo(year);
    }
  }

  /** The worst of the valley is its last hour in winter: .55 of the peak and .42·.9 of the shop. */
  @Test
  void valleyTariffEndsWithTheMorning() {
    HourlyOffer offer = hours.valleyOnly(path, shares(Use.EV_PRIVATE, 280));

    assertRatio("valley", offer.kva(), 252 - .55 * 101.3 - .9 * .42 * 7.5);
    assertThat(offer.hoursInEverySeason()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(offer.hours()).hasSize(32);
  }

  /**
   * Forty chargers left to chance count 38 %; waiting for the tariff they all start at midnight.
   */
  @Test
  void fleetThatStartsAtMidnightCountsWhole() {
    PathShares fleet = shares(Use.EV_PRIVATE, 280);
    int midnight = at(Season.WINTER, 0);
    double herd = hours.along(path, fleet.allAtOnce())[midnight];

    assertRatio("herd", herd, 252 - .42 * 101.3 - .9 * .28 * 7.5);
    assertRatio("by chance", hours.along(path, fleet)[midnight], herd / .38);
    assertThat(hours.valleyOnly(path, fleet).kva()).isLessThanOrEqualTo(herd);
  }

  @Test
  void onePhaseOfAHerdGetsAThird() {
    HourlyOffer offer = hours.valleyOnly(path, PathShares.ofSinglePhase(RULES, Use.EV_PRIVATE, 7));

    assertRatio("valley", offer.kva(), (252 - .55 * 101.3 - .9 * .42 * 7.5) / 3);
  }

  /** Eight best hours of a winter day: the night, 0 to 7 h; the other seasons have more. */
  @Test
  void orderlyChargingTakesTheBestHoursOfTheWorstSeason() {
    HourlyOffer offer = hours.orderlyCharging(path, shares(Use.EV_PRIVATE, 280));

    assertRatio("orderly", offer.kva(), 252 - .55 * 101.3 - .9 * .42 * 7.5);
    assertThat(offer.hoursInEverySeason()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(offer.hours()).contains(at(Season.SPRING, 14)).doesNotContain(at(Season.WINTER, 14));
  }

  /** The largest figure by trying all of them. */
  @Test
  void orderlyChargingIsTheLargestThatEverySeasonHas() {
    double[] available = hours.along(path, shares(Use.EV_PRIVATE, 280).allAtOnce());
    double best =
        Arrays.stream(available)
            .filter(
                kva -> HourOfYear.SEASONS.stream().allMatch(s -> hoursWith(kva, s, available) >= 8))
            .max()
            .orElseThrow();

    assertThat(hours.orderlyCharging(path, shares(Use.EV_PRIVATE, 280)).kva()).isEqualTo(best);
  }

  private static long hoursWith(double kva, Season season, double[] available) {
    return IntStream.range(0, 24).filter(h -> available[at(season, h)] >= kva).count();
  }

  @Test
  void placeWithoutSupplyIsUnknown() {
    assertThat(hours.along(new int[0], shares(Use.COMMERCIAL, 60))).containsOnly(Double.NaN);
    assertThat(hours.valleyOnly(new int[0], shares(Use.EV_PRIVATE, 7)).isKnown()).isFalse();
    assertThat(hours.orderlyCharging(new int[0], shares(Use.EV_PRIVATE, 7)).isKnown()).isFalse();
    assertThat(HourlyCapacity.tightest(hours.along(new int[0], shares(Use.EV_PRIVATE, 7))))
        .isNull();
  }

  @Test
  void sharesOfGenerationAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours.along(path, shares(Use.ROOFTOP_PV_CI, 60)))
        .withMessageContaining("generation");
  }

  private static PathShares shares(Use use, double kva) {
    return PathShares.of(RULES, use, kva, false);
  }

  private static int at(Season season, int hour) {
    return new HourOfYear(season, hour).index();
  }
}
