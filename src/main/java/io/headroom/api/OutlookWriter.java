package io.headroom.api;

import io.headroom.api.wire.SeasonView;
import io.headroom.api.wire.VoltageView;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.lookup.VoltageCheck;
import io.headroom.network.LoadProfile.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what the load flow and the hours say, as the reader may see it. */
final class OutlookWriter {
  /** A voltage tells the load behind it; to a hundredth it tells little. */
  private static final double HUNDREDTHS = 100;

  /** The year as people count it, whatever order the profiles have. */
  private static final List<Season> YEAR =
      List.of(Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN);

  private final Disclosure disclosure;

  OutlookWriter(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * @param exact nothing that decides the option is hidden
   * @param provenKva a size that is known to fit; NaN when none is
   */
  VoltageView voltage(@Nullable VoltageCheck check, boolean exact, double provenKva) {
    if (check == null) {
      return VoltageView.UNCHECKED;
    }
    boolean shown = exact && (check.bindingAsset() < 0 || disclosure.shows(check.bindingAsset()));
    double kva = shown ? check.availableKva() : Disclosure.floor(check.availableKva(), provenKva);
    return new VoltageView(
        pu(check.minimumPu(), shown),
        pu(check.maximumPu(), shown),
        Figures.thousandth(check.limitPu()),
        Figures.available(kva),
        true,
        check.solver());
  }

  private static @Nullable Double pu(double pu, boolean shown) {
    return shown || Double.isNaN(pu)
        ? Figures.thousandth(pu)
        : Figures.thousandth(Math.floor(pu * HUNDREDTHS) / HUNDREDTHS);
  }

  /** By season, winter first; empty when the hours are not known or not asked for. */
  List<SeasonView> hourly(double[] kva, boolean exact) {
    return kva.length == 0 ? List.of() : YEAR.stream().map(s -> day(s, kva, exact)).toList();
  }

  private static SeasonView day(Season season, double[] kva, boolean exact) {
    List<@Nullable Double> hours = new ArrayList<>(HourOfYear.HOURS_OF_DAY);
    for (int hour = 0; hour < HourOfYear.HOURS_OF_DAY; hour++) {
      double left = kva[new HourOfYear(season, hour).index()];
      hours.add(Figures.available(exact ? left : Disclosure.floor(left, Double.NaN)));
    }
    return new SeasonView(season.name().toLowerCase(Locale.ROOT), hours);
  }
}
