package io.headroom.ingest.sink;

import io.headroom.network.Conductor;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineSection;
import io.headroom.network.Loading;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;

/** The equipment of the grid as delivered rows; units as the attribute names say. */
final class NetworkRows {
  private NetworkRows() {}

  static Row of(Substation r) {
    return Row.at("substation", r.location())
        .text("id", r.id())
        .text("name", r.name())
        .number("voltage_kv", r.voltageKv())
        .count("spare_bays", r.spareBays())
        .count("spare_bays_10kv", r.spareBays10kv())
        .count("spare_bays_35kv", r.spareBays35kv())
        .number("peak_mva", r.peakMva());
  }

  static Row of(PowerTransformer r) {
    Row row =
        Row.table("power_transformer")
            .text("id", r.id())
            .text("name", r.name())
            .text("substation_id", r.substationId())
            .text("bus_node", r.busNode())
            .text("hv_node", r.hvNode())
            .number("hv_kv", r.hvKv())
            .number("lv_kv", r.lvKv())
            .mega("rated_mva", r.ratedKva())
            .mega("peak_mva", measuredPeak(r.loading()))
            .mega("noon_mw", r.loading().noonKw());
    return loading(row, r.loading())
        .number("impedance_percent", r.impedancePercent())
        .number("load_loss_kw", r.loadLossKw())
        .mega("connected_generation_mw", r.connectedGenerationKw())
        .mega("registered_generation_mw", r.registeredGenerationKw())
        .number("bus_pu_peak", r.busPuPeak())
        .number("bus_pu_noon", r.busPuNoon())
        .text("parallel_group", r.parallelGroup());
  }

  static Row of(Feeder r) {
    return Row.table("feeder")
        .text("id", r.id())
        .text("name", r.name())
        .text("head_node", r.headNode())
        .text("head_switch_id", r.headSwitchId())
        .text("head_section_id", r.headSectionId())
        .number("rated_a", r.ratedA())
        .number("peak_a", r.peakA())
        .dateTime("peak_at", r.peakAt())
        .number("noon_kw", r.noonKw())
        .number("coverage_percent", r.coveragePercent())
        .code("ownership", r.ownership());
  }

  static Row of(LineSection r) {
    return Row.along("line_section", r.coordinates())
        .text("id", r.id())
        .text("from_node", r.fromNode())
        .text("to_node", r.toNode())
        .number("voltage_kv", r.voltageKv())
        .code("kind", r.kind())
        .text("conductor", r.conductor())
        .number("r_ohm_per_km", r.rOhmPerKm())
        .number("x_ohm_per_km", r.xOhmPerKm())
        .number("ampacity_a", r.ampacityA())
        .number("length_m", r.lengthM())
        .flag("in_service", r.inService())
        .number("b_us_per_km", r.bUsPerKm() == 0 ? Double.NaN : r.bUsPerKm());
  }

  static Row of(Switch r) {
    return Row.at("switch", r.location())
        .text("id", r.id())
        .text("name", r.name())
        .text("node_a", r.nodeA())
        .text("node_b", r.nodeB())
        .code("kind", r.kind())
        .text("normal_state", state(r.normallyClosed()))
        .text("present_state", state(r.presentlyClosed()))
        .number("rated_a", r.ratedA())
        .text("station_id", r.stationId());
  }

  static Row of(SwitchingStation r) {
    return Row.at("switching_station", r.location())
        .text("id", r.id())
        .text("name", r.name())
        .text("node", r.node())
        .text("kind", r.kind())
        .count("spare_bays", r.spareBays());
  }

  static Row of(DistributionTransformer r) {
    Row row =
        Row.at("distribution_transformer", r.location())
            .text("id", r.id())
            .text("name", r.name())
            .text("node", r.node())
            .number("rated_kva", r.ratedKva())
            .code("ownership", r.ownership())
            .code("setting", r.setting())
            .text("profile", r.profile())
            .number("peak_kva", measuredPeak(r.loading()))
            .number("noon_kw", r.loading().noonKw());
    return loading(row, r.loading())
        .number("peak_export_kva", r.peakExportKva())
        .number("connected_generation_kw", r.connectedGenerationKw())
        .number("registered_generation_kw", r.registeredGenerationKw())
        .count("customers", r.customers())
        .text("lv_group", r.lvGroup())
        .number("hv_kv", r.hvKv())
        .number("peak_kvar", r.peakKvar());
  }

  static Row of(Generator r) {
    return Row.at("generator", r.location())
        .text("id", r.id())
        .text("node", r.node())
        .code("kind", r.kind())
        .number("rated_kw", r.ratedKw())
        .flag("firm", r.firm())
        .number("noon_kw", r.noonKw());
  }

  static Row of(Conductor r) {
    return Row.table("conductor")
        .text("code", r.code())
        .number("r_ohm_per_km", r.rOhmPerKm())
        .number("x_ohm_per_km", r.xOhmPerKm())
        .number("ampacity_a", r.ampacityA())
        .number("reference_temperature_c", r.referenceTemperatureC());
  }

  private static Row loading(Row row, Loading loading) {
    return row.dateTime("peak_at", loading.peakAt())
        .number("coverage_percent", loading.coveragePercent());
  }

  /** An estimate is made anew at every import; written out it would pass for a measurement. */
  private static double measuredPeak(Loading loading) {
    return loading.estimated() ? Double.NaN : loading.peakKva();
  }

  private static String state(boolean closed) {
    return closed ? "closed" : "open";
  }
}
