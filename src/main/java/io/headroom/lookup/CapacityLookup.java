package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import io.headroom.capacity.Reason;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers "how much can be connected here?" from one snapshot.
 *
 * <p>Options are ranked by: fits (on measurements before on estimates, then under a condition),
 * within the service radius, low voltage before medium voltage when no size was asked for, shorter
 * route, more available, id. Immutable; any number of threads may ask.
 */
public final class CapacityLookup {
  /** Options that do not fit and are looked at for conditions and remedies. */
  private static final int EXPLAINED = 3;

  private final Snapshot snapshot;
  private final RuleSet rules;
  private final CandidateSearch search;
  private final BaySearch bays;
  private final ConditionSearch conditions;
  private final HourlyOutlook hours;
  private final PointAssessment points;
  private final DualSupply dualSupply;
  private final OptionWriter writer;
  private final ServiceClock service;

  public CapacityLookup(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.rules = snapshot.rules();
    this.search = new CandidateSearch(snapshot);
    this.bays = new BaySearch(snapshot);
    this.points = new PointAssessment(snapshot);
    this.hours = new HourlyOutlook(snapshot, points.loadFlow());
    this.conditions = new ConditionSearch(snapshot, points, hours);
    this.dualSupply = new DualSupply(snapshot);
    this.writer = new OptionWriter(snapshot);
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
    double[] place =
        snapshot.projection().toMetres(question.location().lon(), question.location().lat());
    CandidateSearch.Found found = candidates(place, need, level);
    List<Assessed> ranked = rank(assess(found.candidates(), question), question);
    List<ConnectionOption> options = write(pick(ranked, question), question);
    boolean beyond = level == SupplyVoltage.BEYOND;
    Verdict verdict = beyond ? Verdict.CONSTRAINED : verdictOf(options);
    double nearest = options.isEmpty() && !beyond ? search.nearestMetres(place, level) : Double.NaN;
    FastTrackVerdict fastTrack = service.fastTrackOf(need, level, options).orElse(null);
    return new CapacityAnswer(
        question,
        verdict,
        beyond
            ? VerdictSentence.beyond()
            : VerdictSentence.of(
                verdict, need, options, new Distances(found.searchedMetres(), nearest)),
        options,
        nearest,
        found.searchedMetres(),
        service.termsOf(need, level, fastTrack),
        fastTrack);
  }

  /** How far was looked, and how far the nearest point is. */
  record Distances(double searchedMetres, double nearestMetres) {}

  private CandidateSearch.Found candidates(double[] place, Need need, SupplyVoltage level) {
    return switch (level) {
      case LV_220, LV_380 -> lowVoltage(place, need, level);
      case MV_10 -> mediumVoltage(place, need);
      case HV_35, HV_110 -> bays.within(place, rules.newFeederReachMetres(), level);
      case BEYOND -> new CandidateSearch.Found(List.of(), 0);
    };
  }

  private CandidateSearch.Found lowVoltage(double[] place, Need need, SupplyVoltage level) {
    CandidateSearch.Found low = search.lowVoltage(place, level);
    if (need.hasSize() || need.voltage() != VoltageChoice.BY_SIZE) {
      return low;
    }
    List<Candidate> both = new ArrayList<>(low.candidates());
    both.addAll(search.mediumVoltage(place).candidates());
    return new CandidateSearch.Found(both, low.searchedMetres());
  }

  private CandidateSearch.Found mediumVoltage(double[] place, Need need) {
    CandidateSearch.Found lines = search.mediumVoltage(place);
    if (!need.hasSize() || need.kva() < rules.dedicatedFeederFromKva()) {
      return lines;
    }
    List<Candidate> all = new ArrayList<>(lines.candidates());
    all.addAll(bays.within(place, rules.newFeederReachMetres(), SupplyVoltage.MV_10).candidates());
    return new CandidateSearch.Found(all, lines.searchedMetres());
  }

  /** The most promising points with their whole supply path; for dual supply, all of them. */
  private List<Assessed> assess(List<Candidate> candidates, CapacityQuestion question) {
    Need need = question.need();
    PathShares shares = points.sharesOf(need, levelOf(need));
    if (need.dual()) {
      List<Assessed> all = candidates.stream().map(c -> points.assess(c, shares, need)).toList();
      return all.stream().map(main -> dualSupply.pair(main, all, need.wantedKva())).toList();
    }
    List<Prospect> prospects = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      prospects.add(points.prospect(candidate, shares, need));
    }
    prospects.sort(Prospect.order(need));
    return shortlist(onePerSubstation(prospects), question).stream()
        .map(prospect -> points.assess(prospect.candidate(), shares, need))
        .toList();
  }

  /** A substation offers its best busbar, not one bay below each of its transformers. */
  private static List<Prospect> onePerSubstation(List<Prospect> ranked) {
    Set<Integer> seen = new HashSet<>();
    List<Prospect> kept = new ArrayList<>(ranked.size());
    for (Prospect prospect : ranked) {
      boolean bay = prospect.candidate().kind() == ConnectionPoint.Kind.SUBSTATION_BAY;
      if (!bay || seen.add(prospect.candidate().row())) {
        kept.add(prospect);
      }
    }
    return kept;
  }

  /**
   * Enough to fill the answer and to look for conditions; the best of each voltage is among them.
   */
  private static List<Prospect> shortlist(List<Prospect> ranked, CapacityQuestion question) {
    int enough = Math.min(ranked.size(), Math.max(question.limit(), EXPLAINED));
    List<Prospect> kept = new ArrayList<>(ranked.subList(0, enough));
    ranked.subList(enough, ranked.size()).stream()
        .filter(prospect -> !prospect.candidate().level().isLow())
        .findFirst()
        .ifPresent(kept::add);
    return kept;
  }

  private List<Assessed> rank(List<Assessed> assessed, CapacityQuestion question) {
    Need need = question.need();
    PathShares shares = points.sharesOf(need, levelOf(need));
    Comparator<Assessed> order = order(need);
    List<Assessed> ranked = new ArrayList<>(assessed);
    ranked.sort(order);
    int explained = 0;
    for (int i = 0; i < ranked.size() && explained < EXPLAINED; i++) {
      if (ranked.get(i).standing() != 3) {
        ranked.set(i, ranked.get(i).withConditions(conditions.of(ranked.get(i), need, shares)));
        explained++;
      }
    }
    ranked.sort(order);
    return ranked;
  }

  private Comparator<Assessed> order(Need need) {
    return Comparator.comparingInt((Assessed a) -> -a.standing())
        .thenComparing(a -> !a.reach().isWithinRadius())
        .thenComparing(a -> !need.hasSize() && !a.candidate().level().isLow())
        .thenComparingDouble(a -> a.reach().routeMetres())
        .thenComparingDouble(a -> Double.isNaN(a.availableKva()) ? 0 : -a.availableKva())
        .thenComparing(a -> writer.pointOf(a.candidate()).id());
  }

  /** The best options; without a size, the best of each voltage is among them. */
  private List<Assessed> pick(List<Assessed> ranked, CapacityQuestion question) {
    if (ranked.size() <= question.limit()) {
      return ranked;
    }
    List<Assessed> picked = new ArrayList<>(ranked.subList(0, question.limit()));
    boolean mixed = !question.need().hasSize() && question.limit() > 1;
    if (mixed && picked.stream().allMatch(a -> a.candidate().level().isLow())) {
      ranked.stream()
          .filter(a -> !a.candidate().level().isLow())
          .findFirst()
          .ifPresent(best -> picked.set(picked.size() - 1, best));
    }
    return picked;
  }

  private List<ConnectionOption> write(List<Assessed> picked, CapacityQuestion question) {
    List<ConnectionOption> options = new ArrayList<>(picked.size());
    int unfit = 0;
    for (Assessed option : picked) {
      boolean remedies = question.allRemedies() || (!option.fits() && unfit++ < EXPLAINED);
      Assessed placed = withUncertainPlace(withHours(option, question), question);
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

  /** A place known only within a radius larger than the service radius never gets a plain yes. */
  private static Assessed withUncertainPlace(Assessed option, CapacityQuestion question) {
    double radius = option.reach().serviceRadiusMetres();
    double accuracy = question.accuracyMetres();
    if (!(accuracy > (Double.isNaN(radius) ? Double.POSITIVE_INFINITY : radius))) {
      return option;
    }
    List<Condition> conditions = new ArrayList<>(option.conditions());
    if (option.fits()) {
      conditions.add(0, Conditions.exactPlace(option.availableKva(), accuracy));
    }
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
