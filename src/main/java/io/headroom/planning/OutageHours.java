package io.headroom.planning;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Setting;
import io.headroom.snapshot.Snapshot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many hours of a year the average user is without power by planned outages, in town and in the
 * country.
 *
 * <p>A user is a customer behind a transformer whose customers are counted; a dedicated transformer
 * without a count has one. Users get hours from every outage on their supply path, hours that
 * overlap once. An outage that was called off is not among them any more. Faults are not known
 * here.
 */
public final class OutageHours {
  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * One year of town or country.
   *
   * @param hoursPerUser NaN when there is no outage in the year, or no users are counted
   * @param users counted today
   */
  public record OfYear(int year, Setting setting, double hoursPerUser, int users) {}

  /** The outages that one transformer's customers notice, earliest first. */
  private record Hit(Setting setting, int customers, List<PlannedOutage> outages) {}

  private final List<PlannedOutage> outages;
  private final List<Hit> hits;
  private final Map<Setting, Integer> users;

  private OutageHours(List<PlannedOutage> outages, List<Hit> hits, Map<Setting, Integer> users) {
    this.outages = outages;
    this.hits = hits;
    this.users = users;
  }

  /**
   * @param now what is announced later is not counted
   */
  public static OutageHours of(Snapshot snapshot, LocalDateTime now) {
    return of(snapshot, snapshot.dataset().outages(), now);
  }

  /**
   * The same by these outages instead of those of the dataset.
   *
   * @param planned each once, in any order
   */
  public static OutageHours of(Snapshot snapshot, List<PlannedOutage> planned, LocalDateTime now) {
    List<PlannedOutage> announced =
        planned.stream()
            .filter(outage -> !outage.announcedAt().isAfter(now))
            .sorted(Comparator.comparing(PlannedOutage::startsAt))
            .toList();
    return new Reading(snapshot, announced).read();
  }

  /** One pass over the transformers of a snapshot. */
  private static final class Reading {
    private final Snapshot snapshot;
    private final List<PlannedOutage> announced;
    private final OutageReach reach;
    private final List<BitSet> dead = new ArrayList<>();
    private final BitSet everDead = new BitSet();
    private final List<Hit> hits = new ArrayList<>();
    private final Map<Setting, Integer> users = new EnumMap<>(Setting.class);

    Reading(Snapshot snapshot, List<PlannedOutage> announced) {
      this.snapshot = snapshot;
      this.announced = announced;
      this.reach = new OutageReach(snapshot.forest());
      for (PlannedOutage outage : announced) {
        BitSet off = reach.deadAssets(outage.assetId());
        dead.add(off);
        everDead.or(off);
      }
    }

    OutageHours read() {
      DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
      for (int row = 0; row < rows.size(); row++) {
        int asset = snapshot.forest().assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
        int customers = Users.behind(rows, row);
        users.merge(rows.setting(row), customers, Integer::sum);
        if (customers > 0 && reach.isOff(asset, everDead)) {
          hits.add(new Hit(rows.setting(row), customers, outagesOf(asset)));
        }
      }
      return new OutageHours(announced, hits, users);
    }

    private List<PlannedOutage> outagesOf(int asset) {
      return IntStream.range(0, announced.size())
          .filter(i -> reach.isOff(asset, dead.get(i)))
          .mapToObj(announced::get)
          .toList();
    }
  }

  /** Town before country. */
  public List<OfYear> of(int year) {
    return List.of(of(year, Setting.URBAN), of(year, Setting.RURAL));
  }

  private OfYear of(int year, Setting setting) {
    LocalDateTime from = Year.of(year).atDay(1).atStartOfDay();
    LocalDateTime to = from.plusYears(1);
    boolean known = outages.stream().anyMatch(o -> seconds(List.of(o), from, to) > 0);
    int counted = users.getOrDefault(setting, 0);
    double hours = 0;
    for (Hit hit : hits) {
      if (hit.setting() == setting) {
        hours += hit.customers() * seconds(hit.outages(), from, to) / SECONDS_PER_HOUR;
      }
    }
    return new OfYear(year, setting, known && counted > 0 ? hours / counted : Double.NaN, counted);
  }

  /** In at least one of them; they begin one after another. */
  private static long seconds(List<PlannedOutage> outages, LocalDateTime from, LocalDateTime to) {
    long seconds = 0;
    LocalDateTime dark = from;
    for (PlannedOutage outage : outages) {
      LocalDateTime start = outage.startsAt().isAfter(dark) ? outage.startsAt() : dark;
      LocalDateTime end = outage.endsAt().isBefore(to) ? outage.endsAt() : to;
      if (end.isAfter(start)) {
        seconds += Duration.between(start, end).toSeconds();
        dark = end;
      }
    }
    return seconds;
  }
}
