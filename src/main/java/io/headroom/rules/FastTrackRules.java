package io.headroom.rules;

import io.headroom.rules.Programme.Limit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The limits of the five green channels, read once and put into words. */
final class FastTrackRules {
  private static final String PREFIX = "fast-track.";
  private static final List<String> ZONES = List.of("GREEN", "YELLOW", "RED");

  private final Limit homeSinglePhase;
  private final Limit homeThreePhase;
  private final Limit homeVoltage;
  private final Limit stationSize;
  private final Limit stationVoltage;
  private final Limit siteVoltage;
  private final Limit householdVoltage;
  private final Limit householdZone;
  private final Limit businessSize;
  private final double existingMostKva;
  private final int stationDaysLow;
  private final Map<Use, Programme> programmes = new EnumMap<>(Use.class);

  FastTrackRules(RuleReading rules) {
    homeSinglePhase =
        limit(rules, "ev-private.single-phase-max-kw", "单相充电桩", "single-phase charger", "kW");
    homeThreePhase =
        limit(rules, "ev-private.three-phase-max-kw", "三相充电桩", "three-phase charger", "kW");
    homeVoltage = limit(rules, "ev-private.max-kv", "供电电压", "supply voltage", "kV");
    stationSize = limit(rules, "ev-public.low-max-kw", "低压供电容量", "size at low voltage", "kW");
    stationVoltage = limit(rules, "ev-public.max-kv", "供电电压", "supply voltage", "kV");
    siteVoltage = limit(rules, "base-station-5g.max-kv", "供电电压", "supply voltage", "kV");
    householdVoltage = limit(rules, "pv-household.max-kv", "并网电压", "supply voltage", "kV");
    householdZone = zoneLimit(rules, "pv-household.worst-zone");
    businessSize = limit(rules, "pv-ci.max-kw", "装机容量", "installed size", "kW");
    existingMostKva = rules.positive(PREFIX + "base-station-5g.existing-max-kva");
    stationDaysLow = rules.whole(PREFIX + "ev-public.days.low");
    add(rules, Use.EV_PRIVATE, "ev-private", homeSinglePhase, homeThreePhase, homeVoltage);
    addStation(rules);
    add(rules, Use.BASE_STATION_5G, "base-station-5g", siteVoltage);
    add(rules, Use.ROOFTOP_PV_HOUSEHOLD, "pv-household", householdVoltage, householdZone);
    add(rules, Use.ROOFTOP_PV_CI, "pv-ci", businessSize);
  }

  double existingMostKva() {
    return existingMostKva;
  }

  List<Programme> programmes() {
    return List.copyOf(programmes.values());
  }

  Optional<FastTrackVerdict> judge(FastTrackQuestion question) {
    Programme programme = programmes.get(question.use());
    return programme == null
        ? Optional.empty()
        : Optional.of(
            new FastTrackJudgement(tests(question), question.facts())
                .verdict(programme, days(programme, question)));
  }

  private List<FastTrackJudgement.Test> tests(FastTrackQuestion question) {
    double kv = question.voltage().kv();
    double kw = question.kw();
    boolean low = question.voltage().isLow();
    return switch (question.use()) {
      case EV_PRIVATE -> List.of(low ? homeSize(question).test(kw) : homeVoltage.test(kv));
      case EV_PUBLIC -> List.of(low ? stationSize.test(kw) : stationVoltage.test(kv));
      case BASE_STATION_5G -> List.of(siteVoltage.test(kv));
      case ROOFTOP_PV_HOUSEHOLD ->
          List.of(householdVoltage.test(kv), householdZone.test(rank(question.zone())));
      case ROOFTOP_PV_CI -> List.of(businessSize.test(kw));
      default -> List.of();
    };
  }

  private Limit homeSize(FastTrackQuestion question) {
    return question.voltage() == SupplyVoltage.LV_220 ? homeSinglePhase : homeThreePhase;
  }

  private int days(Programme programme, FastTrackQuestion question) {
    boolean lowStation = question.use() == Use.EV_PUBLIC && question.voltage().isLow();
    return lowStation ? stationDaysLow : programme.workingDays();
  }

  /** 1 green, 2 yellow, 3 red; NaN when the zone is not known. */
  private static double rank(@Nullable String zone) {
    int index = zone == null ? -1 : ZONES.indexOf(zone);
    return index < 0 ? Double.NaN : index + 1;
  }

  private void add(RuleReading rules, Use use, String code, Limit... limits) {
    put(rules, use, code, PREFIX + code + ".days", List.of(limits));
  }

  private void addStation(RuleReading rules) {
    List<Limit> limits = List.of(stationSize, stationVoltage);
    put(rules, Use.EV_PUBLIC, "ev-public", PREFIX + "ev-public.days.high", limits);
  }

  private void put(RuleReading rules, Use use, String code, String days, List<Limit> limits) {
    String rule = PREFIX + code;
    programmes.put(
        use,
        new Programme(
            code.toUpperCase(Locale.ROOT).replace('-', '_'),
            use,
            rules.wording(rule + ".name"),
            rules.whole(days),
            limits,
            conditions(rules, rule + ".conditions"),
            rules.wording(rule + ".typical"),
            new Programme.Sources(
                rules.source(rule + ".name.zh"),
                rules.source(days),
                rules.source(rule + ".typical.zh"))));
  }

  private static List<Programme.Condition> conditions(RuleReading rules, String key) {
    List<Text> words = rules.wordings(key);
    List<Fact> facts = rules.choices(key + ".facts", Fact.class);
    if (facts.size() != words.size()) {
      throw new IllegalArgumentException(
          "rule " + key + ": " + words.size() + " wordings, " + facts.size() + " facts");
    }
    return IntStream.range(0, facts.size())
        .mapToObj(i -> new Programme.Condition(facts.get(i), words.get(i)))
        .toList();
  }

  private static Limit limit(RuleReading rules, String key, String zh, String en, String unit) {
    double value = rules.positive(PREFIX + key);
    String figure = rules.text(PREFIX + key) + " " + unit;
    Text text = new Text(zh + "不超过 " + figure, en + " of at most " + figure);
    return new Limit(PREFIX + key, text, value, unit, rules.source(PREFIX + key));
  }

  private static Limit zoneLimit(RuleReading rules, String key) {
    String worst = rules.text(PREFIX + key);
    double rank = rank(worst);
    if (Double.isNaN(rank)) {
      throw new IllegalArgumentException(
          "rule " + PREFIX + key + ": expected one of " + ZONES + ", got '" + worst + "'");
    }
    Text text =
        new Text(
            "承载力分区为" + zones(rank, List.of("绿区", "黄区", "红区"), "或") + "（1 绿 2 黄 3 红）",
            "hosting zone "
                + zones(rank, List.of("green", "yellow", "red"), " or ")
                + " (1 green, 2 yellow, 3 red)");
    return new Limit(PREFIX + key, text, rank, "zone", rules.source(PREFIX + key));
  }

  private static String zones(double worst, List<String> names, String or) {
    return String.join(or, names.subList(0, (int) worst));
  }
}
