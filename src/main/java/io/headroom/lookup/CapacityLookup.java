package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import io.headroom.capacity.Reason;
import io.headroom.geo.Position;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers "how much can be connected here?" from one snapshot.
 *
 * <p>A place that is only known within a circle is answered as an area: a plain yes holds for every
 * spot of it. Immutable; any number of threads may ask.
 */
public final class CapacityLookup {
  private final Snapshot snapshot;
  private final RuleSet rules;
  private final CandidateSearch search;
  private final BaySearch bays;
  private final HourlyOutlook hours;
  private final PointAssessment points;
  private final Shortlist shortlist;
  private final Ranking ranking;
  private final RangeSearch ranges;
  private final OptionWriter writer;
  private final ServiceClock service;

  public CapacityLookup(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.rules = snapshot.rules();
    this.search = new CandidateSearch(snapshot);
    this.bays = new BaySearch(snapshot);
    this.points = new PointAssessment(snapshot);
    this.hours = new HourlyOutlook(snapshot, points.loadFlow());
    this.shortlist = new Shortlist(points, new DualSupply(snapshot));
    this.writer = new OptionWriter(snapshot);
    this.ranking = new Ranking(new ConditionSearch(snapshot, points, hours), writer);
    this.ranges = new RangeSearch(points);
    this.service = new ServiceClock(snapshot);
  }

  /**
   * The voltage a need would be supplied at: what was insisted on, else what follows from its size.
   */
  public SupplyVoltage levelOf(Need need) {
    return switch (need.voltage()) {
      case LV -> need.singlePhase() ? SupplyVoltage.LV_220 : SupplyVoltage.LV_380;
      case MV -> SupplyVoltage.MV_10;
      case HV -> highVoltage(need);
      case BY_SIZE -> bySize(need);
    };
  }

  private SupplyVoltage bySize(Need need) {
    if (!need.hasSize()) {
      return need.dual() ? SupplyVoltage.MV_10 : SupplyVoltage.LV_380;
    }
    return rules.supplyVoltage(need.use(), need.kw(), need.singlePhase());
  }

  private SupplyVoltage highVoltage(Need need) {
    SupplyVoltage follows =
        need.hasSize() ? rules.supplyVoltage(need.use(), need.kw(), false) : SupplyVoltage.HV_35;
    return follows.kv() < SupplyVoltage.HV_35.kv() ? SupplyVoltage.HV_35 : follows;
  }

  public CapacityAnswer answer(CapacityQuestion question) {
    Need need = question.need();
    SupplyVoltage level = levelOf(need);
    PathShares shares = points.sharesOf(need, level);
    PlaceCircle place = circleOf(question);
    RingSearch.Found found = candidates(place, need, level);
    Shortlist.Seen seen = shortlist.of(found.candidates(), question, shares);
    List<Assessed> ranked = ranking.rank(seen.assessed(), need, shares);
    List<ConnectionOption> options = write(Ranking.best(ranked, question), question);
    boolean none = options.isEmpty() && level != SupplyVoltage.BEYOND;
    return written(
        question,
        options,
        new VerdictSentence.Around(
            found.searchedMetres(),
            none ? search.nearestMetres(place, level) : Double.NaN,
            place.radiusMetres(),
            ranges.of(seen, ranked, need, shares)));
  }

  private CapacityAnswer written(
      CapacityQuestion question, List<ConnectionOption> options, VerdictSentence.Around around) {
    Need need = question.need();
    SupplyVoltage level = levelOf(need);
    boolean beyond = level == SupplyVoltage.BEYOND;
    Verdict verdict = beyond ? Verdict.CONSTRAINED : verdictOf(options);
    FastTrackVerdict fastTrack = service.fastTrackOf(need, level, options).orElse(null);
    return new CapacityAnswer(
        question,
        verdict,
        beyond ? VerdictSentence.beyond() : VerdictSentence.of(verdict, need, options, around),
        options,
        around.nearestMetres(),
        around.searchedMetres(),
        around.range(),
        service.termsOf(need, level, fastTrack),
        fastTrack);
  }

  private PlaceCircle circleOf(CapacityQuestion question) {
    Position at = question.location();
    double[] xy = snapshot.projection().toMetres(at.lon(), at.lat());
    return new PlaceCircle(xy[0], xy[1], question.accuracyMetres());
  }

  private RingSearch.Found candidates(PlaceCircle place, Need need, SupplyVoltage level) {
    return switch (level) {
      case LV_220, LV_380 -> lowVoltage(place, need, level);
      case MV_10 -> mediumVoltage(place, need);
      case HV_35, HV_110 -> bays.within(place, rules.newFeederReachMetres(), level);
      case BEYOND -> new RingSearch.Found(List.of(), 0);
    };
  }

  private RingSearch.Found lowVoltage(PlaceCircle place, Need need, SupplyVoltage level) {
    RingSearch.Found low = search.lowVoltage(place, level);
    if (need.hasSize() || need.voltage() != VoltageChoice.BY_SIZE) {
      return low;
    }
    List<Candidate> both = new ArrayList<>(low.candidates());
    both.addAll(search.mediumVoltage(place).candidates());
    return new RingSearch.Found(both, low.searchedMetres());
  }

  private RingSearch.Found mediumVoltage(PlaceCircle place, Need need) {
    RingSearch.Found lines = search.mediumVoltage(place);
    if (!need.hasSize() || need.kva() < rules.dedicatedFeederFromKva()) {
      return lines;
    }
    List<Candidate> all = new ArrayList<>(lines.candidates());
    all.addAll(bays.within(place, rules.newFeederReachMetres(), SupplyVoltage.MV_10).candidates());
    return new RingSearch.Found(all, lines.searchedMetres());
  }

  private List<ConnectionOption> write(List<Assessed> picked, CapacityQuestion question) {
    List<ConnectionOption> options = new ArrayList<>(picked.size());
    int unfit = 0;
    for (Assessed option : picked) {
      boolean remedies =
          question.allRemedies() || (!option.isEnough() && unfit++ < Shortlist.EXPLAINED);
      Assessed placed = withUncertainPlace(withHours(option, question));
      options.add(writer.write(options.size() + 1, placed, question.need().wantedKva(), remedies));
    }
    return options;
  }

  private Assessed withHours(Assessed option, CapacityQuestion question) {
    if (!question.hourly() || !option.capacity().isKnown()) {
      return option;
    }
    double[] kva = hoursOf(option, question.need());
    Assessed partner = option.partner();
    if (partner != null) {
      double[] reserve = hoursOf(partner, question.need());
      Arrays.setAll(kva, hour -> Math.min(kva[hour], reserve[hour]));
    }
    return option.withOutlook(new ConnectionOption.Outlook(option.outlook().voltage(), kva));
  }

  private double[] hoursOf(Assessed option, Need need) {
    return hours.of(points.wayOf(option, need, points.sharesOf(need, levelOf(need))));
  }

  /**
   * What fits at some spots only fits once the exact one is known; what helps elsewhere helps
   * there.
   */
  private static Assessed withUncertainPlace(Assessed option) {
    boolean helped = !option.isEnough() && !option.conditions().isEmpty();
    boolean somewhere =
        option.fitsSomewhere() || (helped && option.reach().coverage() == Coverage.SOMEWHERE);
    if (!somewhere) {
      return option;
    }
    List<Condition> conditions = new ArrayList<>(option.conditions());
    double accuracy = option.reach().accuracyMetres();
    conditions.add(
        helped ? conditions.size() : 0, Conditions.exactPlace(option.availableKva(), accuracy));
    return option.withConditions(conditions);
  }

  private static Verdict verdictOf(List<ConnectionOption> options) {
    if (options.isEmpty()) {
      return Verdict.OUT_OF_REACH;
    }
    ConnectionOption best = options.get(0);
    if (!best.conditions().isEmpty()) {
      return Verdict.CONDITIONAL;
    }
    if (best.fits()) {
      return Verdict.AVAILABLE;
    }
    return isUnknown(options) ? Verdict.NO_DATA : Verdict.CONSTRAINED;
  }

  /** True when every point within its service radius, or every point at all, lacks measurements. */
  private static boolean isUnknown(List<ConnectionOption> options) {
    List<ConnectionOption> near = options.stream().filter(o -> o.reach().isWithinRadius()).toList();
    return (near.isEmpty() ? options : near).stream().allMatch(o -> o.reason() == Reason.NO_DATA);
  }
}
