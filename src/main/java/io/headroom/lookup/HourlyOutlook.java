package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.capacity.hours.HourlyCapacity;
import io.headroom.capacity.hours.HourlyOffer;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an option has left hour by hour, ratings along the path and load flow together.
 *
 * <p>The service line of a low-voltage customer is judged at the yearly peak in every hour: it is
 * the customer's own load that makes most of its fall. Generation is what may be fed in at that
 * hour; DL/T 2041 holds it in the hours of the typical noon.
 */
final class HourlyOutlook {
  private final RuleSet rules;
  private final HostingStudy hosting;
  private final HourlyCapacity hours;
  private final LoadFlowCheck loadFlow;

  HourlyOutlook(Snapshot snapshot, LoadFlowCheck loadFlow) {
    this.rules = snapshot.rules();
    this.hosting = snapshot.hosting();
    this.hours = snapshot.hours();
    this.loadFlow = loadFlow;
  }

  /** A point, the way up from it, and how much of the request each asset sees. */
  record Way(LoadFlowCheck.Point point, int[] path, PathShares shares, double pathKva) {}

  /** 96 values, seasons in the order of {@link HourOfYear#SEASONS}. */
  double[] of(Way way) {
    return way.shares().isGeneration()
        ? fedIn(way)
        : drawn(way, hours.along(way.path(), way.shares()), true);
  }

  /** Charging in the valley of the tariff only; every charger at once, as they do at midnight. */
  HourlyOffer valleyOnly(Way way) {
    HourlyOffer offer = hours.valleyOnly(way.path(), way.shares());
    return limited(offer, way, hours.valleyHours());
  }

  /** Charging when there is room, as the grid says. */
  HourlyOffer orderlyCharging(Way way) {
    HourlyOffer offer = hours.orderlyCharging(way.path(), way.shares());
    BitSet some = new BitSet();
    offer.hoursInEverySeason().forEach(some::set);
    return limited(offer, way, some);
  }

  private HourlyOffer limited(HourlyOffer offer, Way way, BitSet hoursOfDay) {
    double[] all = new double[HourOfYear.COUNT];
    Arrays.fill(all, offer.kva());
    double[] kva = drawn(way, all, false);
    double least = offer.kva();
    for (int hour = 0; hour < kva.length; hour++) {
      if (hoursOfDay.get(hour % HourOfYear.HOURS_OF_DAY)) {
        least = Math.min(least, kva[hour]);
      }
    }
    return new HourlyOffer(least, offer.hours());
  }

  private double[] drawn(Way way, double[] kva, boolean diverse) {
    double factor = rules.powerFactor(way.point().need().use());
    double share = diverse ? loadFlow.shareOf(way.point().need()) : 1;
    double[] hosted = hosting.demandHours(loadFlow.busOf(way.point()), factor);
    double line = loadFlow.serviceLineKva(way.point());
    double[] least = new double[kva.length];
    for (int hour = 0; hour < kva.length; hour++) {
      // An hour that no load flow has confirmed stays unknown: Math.min keeps NaN.
      double bus = hosted[hour] / share;
      least[hour] = kva[hour] > 0 ? Math.min(kva[hour], Math.min(bus, line)) : kva[hour];
    }
    return least;
  }

  private double[] fedIn(Way way) {
    double[] hosted = hosting.generationHours(loadFlow.busOf(way.point()));
    double line = loadFlow.serviceLineKva(way.point());
    double[] noon = rules.typicalNoonHours();
    double[] kva = new double[hosted.length];
    for (int hour = 0; hour < hosted.length; hour++) {
      int ofDay = hour % HourOfYear.HOURS_OF_DAY;
      double bus = Math.min(hosted[hour] / rules.maximumReverseRatio(), line);
      boolean typical = ofDay >= noon[0] && ofDay < noon[1];
      kva[hour] = typical ? Math.min(bus, way.pathKva()) : bus;
    }
    return kva;
  }

  /** Hours of the day at which less than the wanted size may be fed in in some season. */
  List<Integer> tooMuchAt(Way way, double wantedKva) {
    double[] kva = fedIn(way);
    return IntStream.range(0, HourOfYear.HOURS_OF_DAY)
        .filter(hour -> anySeasonBelow(kva, hour, wantedKva))
        .boxed()
        .toList();
  }

  private static boolean anySeasonBelow(double[] kva, int hour, double wantedKva) {
    for (int at = hour; at < kva.length; at += HourOfYear.HOURS_OF_DAY) {
      if (kva[at] < wantedKva) {
        return true;
      }
    }
    return false;
  }
}
