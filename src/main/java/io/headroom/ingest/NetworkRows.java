package io.headroom.ingest;

import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import io.headroom.ingest.catalogue.ConductorCatalogue;
import io.headroom.ingest.catalogue.ProfileCatalogue;
import io.headroom.ingest.connect.NetworkDraft;
import io.headroom.network.Conductor;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.IssueCode;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.network.Loading;
import io.headroom.network.Ownership;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Setting;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns checked rows into equipment, with the checks that need more than one attribute. */
final class NetworkRows {
  private static final double LEAST_LENGTH_METRES = 0.001;

  /** What a delivery may have rounded off. */
  private static final double ROUNDING = 1e-3;

  private final ConductorCatalogue conductors;
  private final ProfileCatalogue profiles;
  private final Map<String, String> parallelGroups;
  private final PeakPlausibility peaks;

  NetworkRows(
      ConductorCatalogue conductors,
      ProfileCatalogue profiles,
      Map<String, String> parallelGroups,
      PeakPlausibility peaks) {
    this.conductors = conductors;
    this.profiles = profiles;
    this.parallelGroups = parallelGroups;
    this.peaks = peaks;
  }

  Substation substation(DeliveredRow r) {
    return new Substation(
        r.text("id"),
        r.text("name"),
        place(r),
        r.number("voltage_kv"),
        r.integer("spare_bays", 0),
        r.integer("spare_bays_10kv", -1),
        r.integer("spare_bays_35kv", -1),
        r.number("peak_mva"));
  }

  /**
   * @param findUpper true when lines may show which network feeds it from above
   */
  PowerTransformer powerTransformer(DeliveredRow r, boolean findUpper) throws Refusal {
    if (r.number("lv_kv") >= r.number("hv_kv")) {
      throw bad("lv_kv = " + r.number("lv_kv") + ": expected less than hv_kv " + r.number("hv_kv"));
    }
    String upper = r.find("hv_node");
    return new PowerTransformer(
        r.text("id"),
        r.text("name"),
        r.text("substation_id"),
        r.textOrEmpty("bus_node"),
        upper == null && findUpper ? NetworkDraft.UNKNOWN_NODE : upper,
        r.number("hv_kv"),
        r.number("lv_kv"),
        1000 * r.number("rated_mva"),
        loading(
            r,
            1000 * peaks.usable(r, "peak_mva", r.number("rated_mva")),
            1000 * r.number("noon_mw")),
        1000 * r.number("connected_generation_mw"),
        1000 * r.number("registered_generation_mw"),
        r.number("impedance_percent"),
        r.number("load_loss_kw"),
        r.number("bus_pu_peak"),
        r.number("bus_pu_noon"),
        parallelGroups.getOrDefault(r.text("id"), r.find("parallel_group")));
  }

  LineSection section(DeliveredRow r) throws Refusal {
    double[] coordinates = Geometries.coordinates(r.geometry());
    String from = node(r, "from_node");
    String to = node(r, "to_node");
    if (!from.isEmpty() && from.equals(to)) {
      throw new Refusal(IssueCode.ZERO_LENGTH, "both ends are at node \"" + from + "\"");
    }
    Conductor conductor = conductor(r);
    return new LineSection(
        r.text("id"),
        from,
        to,
        r.number("voltage_kv"),
        r.code("kind", LineKind.class),
        conductor.code().isEmpty() ? null : conductor.code(),
        conductor.rOhmPerKm(),
        conductor.xOhmPerKm(),
        conductor.ampacityA(),
        length(r, coordinates),
        r.flag("in_service"),
        coordinates,
        r.number("b_us_per_km"));
  }

  Switch aSwitch(DeliveredRow r) throws Refusal {
    boolean normallyClosed = r.text("normal_state").equals("closed");
    String present = r.find("present_state");
    return new Switch(
        r.text("id"),
        r.find("name"),
        Geometries.position(r.geometry()),
        node(r, "node_a"),
        node(r, "node_b"),
        r.code("kind", Switch.Kind.class),
        normallyClosed,
        present == null ? normallyClosed : present.equals("closed"),
        r.number("rated_a"),
        r.find("station_id"));
  }

  SwitchingStation station(DeliveredRow r) throws Refusal {
    return new SwitchingStation(
        r.text("id"),
        r.text("name"),
        Geometries.position(r.geometry()),
        node(r, "node"),
        r.text("kind"),
        r.integer("spare_bays", 0));
  }

  DistributionTransformer transformer(DeliveredRow r) throws Refusal {
    String profile = r.text("profile");
    if (!profiles.contains(profile)) {
      throw new Refusal(
          IssueCode.UNKNOWN_REFERENCE, "profile \"" + profile + "\" is not a known load profile");
    }
    return new DistributionTransformer(
        r.text("id"),
        r.text("name"),
        place(r),
        node(r, "node"),
        r.number("rated_kva"),
        r.code("ownership", Ownership.class),
        r.code("setting", Setting.class),
        profile,
        loading(r, peaks.usable(r, "peak_kva", r.number("rated_kva")), r.number("noon_kw")),
        r.number("peak_export_kva"),
        r.number("connected_generation_kw"),
        r.number("registered_generation_kw"),
        r.integer("customers", -1),
        r.find("lv_group"),
        r.number("hv_kv"),
        peakKvar(r));
  }

  private static double peakKvar(DeliveredRow r) throws Refusal {
    double kvar = r.number("peak_kvar");
    double kva = r.number("peak_kva");
    if (Math.abs(kvar) > kva * (1 + ROUNDING)) {
      throw new Refusal(
          IssueCode.BAD_VALUE,
          "peak_kvar = "
              + ValueParser.text(kvar)
              + ": expected at most peak_kva = "
              + ValueParser.text(kva));
    }
    return kvar;
  }

  Generator generator(DeliveredRow r) throws Refusal {
    return new Generator(
        r.text("id"),
        Geometries.position(r.geometry()),
        node(r, "node"),
        r.code("kind", Generator.Kind.class),
        r.number("rated_kw"),
        r.flag("firm"),
        r.number("noon_kw"));
  }

  Feeder feeder(DeliveredRow r) throws Refusal {
    return new Feeder(
        r.text("id"),
        r.text("name"),
        r.textOrEmpty("head_node"),
        r.find("head_switch_id"),
        r.find("head_section_id"),
        r.number("rated_a"),
        peaks.usable(r, "peak_a", r.number("rated_a")),
        r.dateTime("peak_at"),
        r.number("noon_kw"),
        coverage(r),
        r.code("ownership", Ownership.class));
  }

  private static Loading loading(DeliveredRow r, double peakKva, double noonKw) throws Refusal {
    return new Loading(peakKva, r.dateTime("peak_at"), noonKw, coverage(r), false);
  }

  private static double coverage(DeliveredRow r) throws Refusal {
    double percent = r.number("coverage_percent");
    if (percent > 100) {
      throw bad("coverage_percent = " + percent + ": expected at most 100");
    }
    return percent;
  }

  /** A node id; unknown when the row has a place that can stand in for it. */
  private static String node(DeliveredRow r, String attribute) throws Refusal {
    String node = r.textOrEmpty(attribute);
    if (node.isEmpty() && r.geometry() == null) {
      throw new Refusal(
          IssueCode.MISSING_ATTRIBUTE, attribute + " is missing, and no geometry stands in for it");
    }
    return node;
  }

  private static Position place(DeliveredRow r) {
    Position place = Geometries.position(r.geometry());
    if (place == null) {
      throw new IllegalStateException(r.layer() + " needs a geometry by its schema");
    }
    return place;
  }

  private static double length(DeliveredRow r, double[] coordinates) throws Refusal {
    double drawn = coordinates.length == 0 ? Double.NaN : Geodesic.lengthMetres(coordinates);
    if (drawn < LEAST_LENGTH_METRES) {
      throw new Refusal(IssueCode.ZERO_LENGTH, "the line has no length");
    }
    double delivered = r.number("length_m");
    if (Double.isNaN(delivered) && Double.isNaN(drawn)) {
      throw new Refusal(
          IssueCode.MISSING_ATTRIBUTE, "length_m is missing, and there is no geometry to measure");
    }
    return Double.isNaN(delivered) ? drawn : delivered;
  }

  /** The catalogue entry, overridden by what the row itself says; code empty when not delivered. */
  private Conductor conductor(DeliveredRow r) throws Refusal {
    String code = r.textOrEmpty("conductor");
    Optional<Conductor> known = conductors.find(code);
    double ohm = either(r.number("r_ohm_per_km"), known, Conductor::rOhmPerKm);
    double reactance = either(r.number("x_ohm_per_km"), known, Conductor::xOhmPerKm);
    double ampacity = either(r.number("ampacity_a"), known, Conductor::ampacityA);
    if (Double.isNaN(ohm) || Double.isNaN(reactance) || Double.isNaN(ampacity)) {
      throw unknownConductor(code);
    }
    return CompanionRows.impeding(new Conductor(code, ohm, reactance, ampacity, Double.NaN));
  }

  private static Refusal unknownConductor(String code) {
    String figures = "r_ohm_per_km, x_ohm_per_km and ampacity_a";
    return code.isEmpty()
        ? new Refusal(IssueCode.MISSING_ATTRIBUTE, "conductor is missing, and so are " + figures)
        : new Refusal(
            IssueCode.UNKNOWN_REFERENCE,
            String.format(
                Locale.ROOT,
                "conductor \"%s\" is in no catalogue; expected one that is, or %s",
                code,
                figures));
  }

  private static double either(
      double own, Optional<Conductor> known, java.util.function.ToDoubleFunction<Conductor> of) {
    return Double.isNaN(own) ? known.map(of::applyAsDouble).orElse(Double.NaN) : own;
  }

  private static Refusal bad(String detail) {
    return new Refusal(IssueCode.BAD_VALUE, detail);
  }

  static @Nullable String lackOfPeak(double peak, double coveragePercent) {
    if (Double.isNaN(peak)) {
      return "no peak was delivered";
    }
    return coveragePercent < Loading.MINIMUM_COVERAGE_PERCENT
        ? "measured for " + ValueParser.text(coveragePercent) + " % of the year, less than 90 %"
        : null;
  }
}
