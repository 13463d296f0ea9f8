package io.headroom.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the utility decided, in one version: the figures behind every answer.
 *
 * <p>Immutable. Power factors, coefficients and utilisations are ratios; voltage levels are decided
 * in kW; a threshold belongs to what lies below it ({@code ≤}). A changed copy for a study or a
 * test comes from {@link #with}.
 */
public final class RuleSet {
  private static final String VERSION = "2026.3";
  private static final String VERSION_2019 = VERSION + "-dlt2041-2019";
  private static final String GENERATION = "generation";
  private static final String GENERATION_2019 = "generation-dlt2041-2019";
  private static final List<String> TABLES =
      List.of(
          "demand",
          "connection",
          "voltage",
          "flow",
          "hours",
          "fast-track",
          "service",
          "tariff",
          "calendar",
          "costs");

  private final String version;
  private final ParameterTable table;
  private final DemandRules demand;
  private final ConnectionRules connection;
  private final FlowRules flow;
  private final HourRules hours;
  private final GenerationRules generation;
  private final ServiceRules service;
  private final FastTrackRules fastTrack;
  private final List<TariffPeriod> tariffPeriods;
  private final WorkingCalendar calendar;
  private final UnitCosts unitCosts;

  private RuleSet(String version, ParameterTable table) {
    RuleReading reading = new RuleReading(table);
    this.version = version;
    this.table = table;
    this.demand = new DemandRules(reading);
    this.connection = new ConnectionRules(reading);
    this.flow = new FlowRules(reading);
    this.hours = new HourRules(reading);
    this.generation = new GenerationRules(reading);
    this.service = new ServiceRules(reading);
    this.fastTrack = new FastTrackRules(reading);
    this.tariffPeriods = TariffTable.read(reading);
    this.calendar = CalendarTable.read(reading);
    this.unitCosts = new UnitCosts(reading);
    reading.requireAllRead();
  }

  /** The rule set that is in force when a dataset names none. */
  public static RuleSet builtIn() {
    return BuiltIn.RULES;
  }

  /**
   * The rule set of a name. {@code …-dlt2041-2019} differs from the built-in one only in how much
   * generation the grid can take.
   *
   * @throws IllegalArgumentException for a name that is none, listing those that are
   */
  /** The version a dataset names, or the built-in one where it names none. */
  public static RuleSet ofVersionOrBuiltIn(@Nullable String version) {
    return version == null ? builtIn() : ofVersion(version);
  }

  public static RuleSet ofVersion(String version) {
    return find(version)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no rule set of version '%s'; known: %s, %s"
                        .formatted(version, VERSION, VERSION_2019)));
  }

  /** Empty for a version that is no longer, or not yet, at hand. */
  public static Optional<RuleSet> find(String version) {
    return switch (version) {
      case VERSION -> Optional.of(BuiltIn.RULES);
      case VERSION_2019 -> Optional.of(Edition2019.RULES);
      default -> Optional.empty();
    };
  }

  private static RuleSet read(String version, String generationTable) {
    List<String> tables =
        Stream.concat(TABLES.stream(), Stream.of(generationTable))
            .map(table -> "/rules/" + VERSION + "/" + table + ".csv")
            .toList();
    return new RuleSet(version, ParameterTable.ofResources(tables));
  }

  /**
   * A copy with one row changed, checked like the original; its version says that it is changed.
   *
   * @throws IllegalArgumentException for an unknown key or a value the rule does not allow
   */
  public RuleSet with(String key, String value) {
    return new RuleSet(version + "+" + key + "=" + value, table.with(key, value));
  }

  public String version() {
    return version;
  }

  /** Every row with unit, status and source, in the order of the tables. */
  public List<Parameter> parameters() {
    return table.rows();
  }

  /**
   * The share k of its rating that may be promised. At {@link Level#SUBSTATION} it is {@link
   * #overloadFactor()}, to be applied to the rating without the largest transformer.
   */
  public double utilisationLimit(Level level) {
    return demand.utilisationLimit(level);
  }

  /** k_ol: what the remaining transformers may carry when the largest is out. */
  public double overloadFactor() {
    return demand.overloadFactor;
  }

  /** Whether transformers of a station count as one N-1 group even when they run apart. */
  public boolean n1InSplit() {
    return demand.n1InSplit;
  }

  /** Utilisation from which an asset is graded heavy. */
  public double heavyFrom() {
    return demand.heavyFrom;
  }

  /** Utilisation from which an asset is graded overloaded. */
  public double overloadedFrom() {
    return demand.overloadedFrom;
  }

  /** σ: how much of the load below a level comes at the same time. */
  public double simultaneity(Level level) {
    return demand.simultaneity(level);
  }

  /**
   * K_d: the share of a request that an asset of the level really sees.
   *
   * @param kva size asked for; NaN (none asked) counts as one dwelling, one charger
   * @param ownPoint the asset is the customer's own high-voltage point, and counts like a
   *     distribution transformer
   */
  public double demandCoefficient(Use use, double kva, Level level, boolean ownPoint) {
    return demand.demandCoefficient(use, kva, ownPoint ? Level.DISTRIBUTION_TRANSFORMER : level);
  }

  /** c = K_d·σ, the divisor of a headroom; 1 for generation, which never comes at another time. */
  public double coefficient(Use use, double kva, Level level, boolean ownPoint) {
    return use.isGeneration()
        ? 1
        : demandCoefficient(use, kva, level, ownPoint) * simultaneity(level);
  }

  /**
   * How much of a request the line behind its transformer sees in a load flow: what a section sees
   * of a demand, and of generation τ_max, because a new plant gives its rating no more often than
   * the others.
   */
  public double lineShare(Use use, double kva) {
    return use.isGeneration() ? maximumReverseRatio() : coefficient(use, kva, Level.SECTION, false);
  }

  /** cosφ, with which kW become kVA. */
  public double powerFactor(Use use) {
    return demand.powerFactor(use);
  }

  /** An asset whose usual share at the hour of its peak is below this gets a flat profile. */
  public double typicalShareAtPeak() {
    return demand.typicalShareAtPeak;
  }

  /** By how much a feeder may measure more than its transformers before it is reported. */
  public double childrenTolerance() {
    return demand.childrenTolerance;
  }

  /** Percentage of measured hours below which a peak counts as unknown. */
  public double coverageFromPercent() {
    return demand.coverageFromPercent;
  }

  /** Peak over rating from which a delivered peak is a mistake and no overload. */
  public double implausiblePeakFrom() {
    return demand.implausiblePeakFrom;
  }

  /** How long a reservation holds at a voltage. */
  public int reservationMonths(SupplyVoltage voltage) {
    return voltage.isLow() ? demand.reservationMonthsLow : demand.reservationMonthsHigh;
  }

  /** For how long a customer's load must have been there before it counts as measured. */
  public int measuredAfterMonths() {
    return demand.measuredAfterMonths;
  }

  /** Assets that serve fewer customers are not published with figures. */
  public int disclosureMinimumCustomers() {
    return demand.disclosureMinimumCustomers;
  }

  /**
   * The voltage a request of this size is connected at.
   *
   * @param kw above zero
   * @param singlePhaseAsked 220 V is given to demand only where asked for; small photovoltaics
   *     always get it
   */
  public SupplyVoltage supplyVoltage(Use use, double kw, boolean singlePhaseAsked) {
    return connection.supplyVoltage(use, kw, singlePhaseAsked);
  }

  /** How far a low-voltage customer may be from the transformer, as the crow flies. */
  public double serviceRadiusMetres(boolean urban) {
    return urban ? connection.urbanRadiusMetres : connection.ruralRadiusMetres;
  }

  /** Route length over straight distance where no route is known. */
  public double detourFactor() {
    return connection.detourFactor;
  }

  /** Search radii in rising order. */
  public double[] searchRingsMetres() {
    return connection.searchRingsMetres.clone();
  }

  /** The search stops when this many distinct feeders are found. */
  public int wantedFeeders() {
    return connection.wantedFeeders;
  }

  /** A feeder or main transformer used this much is no candidate. */
  public double candidateUtilisationBelow() {
    return connection.candidateUtilisationBelow;
  }

  /** Spare bays wanted at a ring-main unit. */
  public int wantedRingBays() {
    return connection.wantedRingBays;
  }

  public double dedicatedFeederFromKva() {
    return connection.dedicatedFeederFromKva;
  }

  /** Utilisation to be reached after load was transferred over a tie switch. */
  public double transferTarget() {
    return connection.transferTarget;
  }

  /** How far away a substation may be for a new feeder to be a remedy. */
  public double newFeederReachMetres() {
    return connection.newFeederReachMetres;
  }

  /** Ascending. */
  public double[] standardTransformersKva() {
    return connection.standardTransformersKva.clone();
  }

  /** Ascending. */
  public double[] standardMainTransformersKva() {
    return connection.standardMainTransformersKva.clone();
  }

  /** What the voltage at a supply point may be. */
  public VoltageBand voltageBand(SupplyVoltage voltage) {
    return connection.voltageBand(voltage);
  }

  /** Outside this band at 10 kV a plan gets a warning. */
  public VoltageBand planningBand() {
    return connection.planningBand;
  }

  /** cosφ of the load behind a transformer with this profile, where no other is delivered. */
  public double loadPowerFactor(String profile) {
    return flow.loadPowerFactor(profile);
  }

  /** cosφ of the demand that a hosting study adds. */
  public double studyPowerFactor() {
    return flow.studyPowerFactor;
  }

  /** Resistance of the low-voltage line assumed to a customer. */
  public double serviceLineROhmPerKm() {
    return flow.serviceLineROhmPerKm;
  }

  /** Reactance of the low-voltage line assumed to a customer. */
  public double serviceLineXOhmPerKm() {
    return flow.serviceLineXOhmPerKm;
  }

  /** Impedance of a 10/0.4 kV transformer of this size, above zero. */
  public TransformerImpedance distributionTransformerImpedance(double kva) {
    return flow.distributionTransformer(kva);
  }

  /** Impedance of a main transformer for which none is delivered; sizes above zero. */
  public TransformerImpedance mainTransformerImpedance(double hvKv, double mva) {
    return flow.mainTransformer(hvKv, mva);
  }

  /** In how many hours of a day a managed charger must be able to charge. */
  public int managedChargingHours() {
    return flow.managedChargingHours;
  }

  /**
   * Name of the load profile that a promised connection will follow.
   *
   * @param use a use of power, not generation
   * @param isRural decides between town and village where the use knows both
   */
  public String profile(Use use, boolean isRural) {
    return hours.profile(use, isRural);
  }

  /** How much generation an asset can take is computed as this edition says. */
  public GenerationEdition generationEdition() {
    return generation.edition;
  }

  /** β of DL/T 2041: the share of a transformer's rating that generation may use. */
  public double generationBeta() {
    return generation.beta;
  }

  /**
   * β of several transformers in parallel: what is left with the largest out, but never more than
   * {@link #generationBeta()}. The edition of 2019 knows no such limit.
   */
  public double generationBeta(double sumKva, double largestKva) {
    return generation.edition == GenerationEdition.DLT2041_2019
        ? generation.beta
        : Math.min(generation.beta, (sumKva - largestKva) / sumKva);
  }

  public double generationPowerFactor() {
    return generation.powerFactor;
  }

  /** τ_max: largest output of the connected plants at one time, over their rating. */
  public double maximumReverseRatio() {
    return generation.maximumReverseRatio;
  }

  /** First and last hour, Beijing time, of the typical noon. */
  public double[] typicalNoonHours() {
    return generation.typicalHours.clone();
  }

  /** Hydro up to this size counts as distributed generation. */
  public double distributedHydroMaximumKw() {
    return generation.distributedHydroMaximumKw;
  }

  public RedZonePolicy redZonePolicy() {
    return generation.redZonePolicy;
  }

  /** The whole day without gap, by hour. */
  public List<TariffPeriod> tariffPeriods() {
    return tariffPeriods;
  }

  public WorkingCalendar workingCalendar() {
    return calendar;
  }

  /** What works cost about. */
  public UnitCosts unitCosts() {
    return unitCosts;
  }

  /** Working days within which another authority should decide, unless it has published others. */
  public int approvalDays() {
    return service.approvalDays;
  }

  /** How planned outages are announced, and how many there may be. */
  public OutagePromise outagePromise() {
    return service.outages;
  }

  /** Working days within which the developer of a permitted building site is spoken to. */
  public int permitPreparationDays() {
    return service.permitPreparationDays;
  }

  ServiceRules service() {
    return service;
  }

  FastTrackRules fastTrack() {
    return fastTrack;
  }

  /** Read once, at the first question. */
  private static final class BuiltIn {
    static final RuleSet RULES = read(VERSION, GENERATION);
  }

  /** Read once, when a dataset names it. */
  private static final class Edition2019 {
    static final RuleSet RULES = read(VERSION_2019, GENERATION_2019);
  }
}
