package io.headroom.ingest.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.Conductor;
import io.headroom.network.Direction;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.network.LoadProfile;
import io.headroom.network.Loading;
import io.headroom.network.MapLine;
import io.headroom.network.Ownership;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Reinforcement;
import io.headroom.network.Setting;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Every record goes out and comes back through the same door as a utility's delivery. */
class DatasetSinkTest {
  private static final double NONE = Double.NaN;
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 1, 18, 19, 30);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"county.gpkg", "county"})
  void equipmentComesBackUnderOurNamesAndUnits(String target) throws Exception {
    try (DatasetSink sink = DatasetSink.to(folder.resolve(target))) {
      sink.add(new Substation("S1", "冯三变", at(106.9, 27.1), 110, 2, -1, 3, 41.5));
      sink.add(
          new PowerTransformer(
              "T1",
              "1号主变",
              "S1",
              "B1",
              null,
              110,
              10.5,
              31500,
              new Loading(24800, EVENING, -6200, 99.5, false),
              12000,
              3500,
              10.5,
              NONE,
              1.03,
              1,
              "P1"));
      sink.add(
          new Feeder(
              "F1", "冯城线", "B1", "K1", null, 400, 310.5, EVENING, -120, 100, Ownership.PUBLIC));
      sink.add(
          new LineSection(
              "L1",
              "B1",
              "N1",
              10,
              LineKind.CABLE,
              "YJV22-3x300",
              0.06,
              0.09,
              480,
              812.5,
              false,
              new double[] {106.9, 27.1, 106.91, 27.11},
              98.5));
      sink.add(
          new Switch(
              "K1", null, null, "B1", "N1", Switch.Kind.LOAD_BREAK, false, true, NONE, "ST1"));
      sink.add(new SwitchingStation("ST1", "一号环网柜", at(106.9, 27.1), "N1", "环网柜", 1));
      sink.add(new Generator("G1", null, "N9", Generator.Kind.HYDRO, 1600, true, NONE));
      sink.add(new Conductor("JKLYJ-240", 0.125, 0.3, 503, 70));
    }
    assertThat(only(target, "substation"))
        .containsExactly(
            entry("id", "S1"),
            entry("name", "冯三变"),
            entry("voltage_kv", "110"),
            entry("spare_bays", "2"),
            entry("spare_bays_35kv", "3"),
            entry("peak_mva", "41.5"),
            entry("geometry", "POINT (106.9 27.1)"));
    assertThat(only(target, "power_transformer"))
        .containsEntry("rated_mva", "31.5")
        .containsEntry("peak_mva", "24.8")
        .containsEntry("peak_at", "2026-01-18T19:30")
        .containsEntry("noon_mw", "-6.2")
        .containsEntry("coverage_percent", "99.5")
        .containsEntry("connected_generation_mw", "12")
        .containsEntry("registered_generation_mw", "3.5")
        .containsEntry("lv_kv", "10.5")
        .containsEntry("parallel_group", "P1")
        .doesNotContainKeys("load_loss_kw", "hv_node", "geometry");
    assertThat(only(target, "feeder"))
        .containsEntry("head_switch_id", "K1")
        .containsEntry("peak_a", "310.5")
        .containsEntry("noon_kw", "-120")
        .containsEntry("ownership", "public");
    assertThat(only(target, "line_section"))
        .containsEntry("kind", "cable")
        .containsEntry("length_m", "812.5")
        .containsEntry("in_service", "false")
        .containsEntry("b_us_per_km", "98.5")
        .containsEntry("geometry", "LINESTRING (106.9 27.1, 106.91 27.11)");
    assertThat(only(target, "switch"))
        .containsEntry("kind", "load_break")
        .containsEntry("normal_state", "open")
        .containsEntry("present_state", "closed")
        .containsEntry("station_id", "ST1")
        .doesNotContainKeys("name", "rated_a", "geometry");
    assertThat(only(target, "switching_station")).containsEntry("kind", "环网柜");
    assertThat(only(target, "generator"))
        .containsEntry("firm", "true")
        .doesNotContainKey("noon_kw");
    assertThat(only(target, "conductor")).containsEntry("reference_temperature_c", "70");
  }

  @ParameterizedTest
  @ValueSource(strings = {"county.gpkg", "county"})
  void whatNobodyMeasuredStaysAbsent(String target) throws Exception {
    try (DatasetSink sink = DatasetSink.to(folder.resolve(target))) {
      sink.add(transformer("D1", new Loading(150.25, EVENING, 30, 98, false), 85));
      sink.add(transformer("D2", Loading.NONE, -1));
      sink.add(transformer("D3", new Loading(99, null, NONE, 100, true), 0).drawing(-12.5));
    }
    List<Map<String, String>> rows = rows(target, "distribution_transformer");
    assertThat(rows.get(0))
        .containsEntry("peak_kva", "150.25")
        .containsEntry("noon_kw", "30")
        .containsEntry("setting", "rural")
        .containsEntry("customers", "85")
        .doesNotContainKey("lv_group");
    assertThat(rows.get(1)).doesNotContainKeys("peak_kva", "peak_at", "noon_kw", "customers");
    assertThat(rows.get(2)).containsEntry("customers", "0").doesNotContainKey("peak_kva");
  }

  @ParameterizedTest
  @ValueSource(strings = {"county.gpkg", "county"})
  void plansProfilesAreasAndPlacesComeBack(String target) throws Exception {
    LocalDate day = LocalDate.of(2026, 5, 6);
    double[] pu = IntStream.range(0, 24).mapToDouble(hour -> hour / 24.0).toArray();
    try (DatasetSink sink = DatasetSink.to(folder.resolve(target))) {
      sink.add(new LoadProfile("RURAL", LoadProfile.Season.WINTER, pu));
      sink.add(
          new Commitment(
              "C1",
              "D1",
              "ev-public",
              Direction.DEMAND,
              120,
              NONE,
              day,
              null,
              Commitment.Status.UNDER_CONSTRUCTION,
              null));
      sink.add(new PlannedOutage("O1", "F1", EVENING, EVENING.plusHours(8), "检修", EVENING));
      sink.add(new Reinforcement("R1", "T1", "transformer", 31500, day, "2号主变扩建"));
      sink.add(
          new AdministrativeArea(
              "520121",
              "开阳县",
              "Kaiyang",
              AdministrativeArea.Level.COUNTY,
              null,
              geometry("POLYGON ((106 26, 108 26, 108 28, 106 26))")));
      sink.add(
          new MapLine(
              "W1", MapLine.Layer.WATER, "清水河", null, geometry("LINESTRING (106 27, 107 27)")));
      sink.add(
          new MapLine("R1", MapLine.Layer.ROAD, null, "county", geometry("LINESTRING (1 2, 3 4)")));
      sink.add(
          new Place(
              "P1",
              "马江村",
              null,
              Place.Kind.VILLAGE,
              "520121101",
              List.of("老马江", "马江"),
              at(106.95, 27.12),
              250));
    }
    assertThat(rows(target, "load_profile")).hasSize(24);
    assertThat(rows(target, "load_profile").get(6))
        .containsExactly(
            entry("profile", "RURAL"),
            entry("season", "winter"),
            entry("hour", "6"),
            entry("pu", "0.25"));
    assertThat(only(target, "commitment"))
        .containsEntry("direction", "demand")
        .containsEntry("approved_on", "2026-05-06")
        .containsEntry("status", "under_construction")
        .doesNotContainKeys("coefficient", "expires_on", "request_ref");
    assertThat(only(target, "planned_outage")).containsEntry("ends_at", "2026-01-19T03:30");
    assertThat(only(target, "reinforcement")).containsEntry("adds_kva", "31500");
    assertThat(only(target, "administrative_area"))
        .containsEntry("level", "county")
        .extractingByKey("geometry")
        .asString()
        .contains("POLYGON")
        .contains("108 28");
    assertThat(only(target, "water")).containsEntry("name", "清水河");
    assertThat(only(target, "road")).containsEntry("class", "county").doesNotContainKey("name");
    assertThat(only(target, "place"))
        .containsEntry("aliases", "老马江;马江")
        .containsEntry("accuracy_m", "250");
  }

  @Test
  void theSameRowsMakeTheSameFile() throws Exception {
    for (String target : List.of("a.gpkg", "b.gpkg", "a", "b")) {
      try (DatasetSink sink = DatasetSink.to(folder.resolve(target))) {
        IntStream.range(0, 6000).forEach(i -> sink.add(transformer("D" + i, Loading.NONE, i)));
      }
    }
    assertThat(folder.resolve("a.gpkg")).hasSameBinaryContentAs(folder.resolve("b.gpkg"));
    assertThat(folder.resolve("a/distribution_transformer.geojson"))
        .hasSameBinaryContentAs(folder.resolve("b/distribution_transformer.geojson"));
    assertThat(rows("a.gpkg", "distribution_transformer")).hasSize(6000);
  }

  @Test
  void positionsAreDeclaredAsAskedFor() throws Exception {
    for (SpatialReference each : SpatialReference.values()) {
      Path file = folder.resolve(each + ".gpkg");
      try (DatasetSink sink = DatasetSink.to(file, each)) {
        sink.add(transformer("D1", Loading.NONE, 1));
      }
      var schema = open(file).getSchema("distribution_transformer");
      assertThat(CRS.toSRS(schema.getCoordinateReferenceSystem())).isEqualTo("EPSG:" + each.srsId);
    }
    assertThatThrownBy(() -> DatasetSink.to(folder, SpatialReference.CGCS2000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GeoJSON positions are WGS 84");
  }

  @ParameterizedTest
  @ValueSource(strings = {"county.gpkg", "county"})
  void aNewDatasetReplacesTheOldOneWhole(String target) throws Exception {
    try (DatasetSink sink = DatasetSink.to(folder.resolve(target))) {
      sink.add(new Conductor("A", 1, 1, 1, 70));
      sink.add(transformer("D1", Loading.NONE, 1));
    }
    try (DatasetSink sink = DatasetSink.to(folder.resolve(target))) {
      sink.add(transformer("D2", Loading.NONE, 1));
    }
    assertThat(open(folder.resolve(target)).getTypeNames())
        .containsExactly("distribution_transformer");
    assertThat(only(target, "distribution_transformer")).containsEntry("id", "D2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"county.gpkg", "county"})
  void afterAFailureTheOldDatasetStands(String target) throws Exception {
    Path path = folder.resolve(target);
    try (DatasetSink sink = DatasetSink.to(path)) {
      sink.add(transformer("D1", Loading.NONE, 1));
    }
    DatasetSink sink = DatasetSink.to(path);
    sink.add(transformer("D2", Loading.NONE, 1));
    assertThatThrownBy(() -> sink.add(new Conductor("X", 1 / 0.0, 1, 1, 70)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("conductor.r_ohm_per_km");
    sink.close();
    assertThat(only(target, "distribution_transformer")).containsEntry("id", "D1");
    assertThat(folder.toFile().list()).containsExactly(target);
  }

  @Test
  void aLineOfTwoPartsFitsNoLineTable() throws Exception {
    Geometry parts = geometry("MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))");
    try (DatasetSink sink = DatasetSink.to(folder.resolve("county.gpkg"))) {
      assertThatThrownBy(() -> sink.add(new MapLine("W1", MapLine.Layer.WATER, null, null, parts)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("layer water takes LINESTRING, got MultiLineString");
    }
  }

  private static DistributionTransformer transformer(String id, Loading loading, int customers) {
    return new DistributionTransformer(
        id,
        id + "公变",
        at(106.9, 27.1),
        "N-" + id,
        200,
        Ownership.PUBLIC,
        Setting.RURAL,
        "RURAL",
        loading,
        NONE,
        12.5,
        0,
        customers,
        null);
  }

  private static Position at(double lon, double lat) {
    return new Position(lon, lat);
  }

  private static Geometry geometry(String wkt) throws ParseException {
    return new WKTReader().read(wkt);
  }

  private Map<String, String> only(String target, String layer) throws IOException {
    List<Map<String, String>> rows = rows(target, layer);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** Present values as text, whole numbers without decimals, the geometry last under one name. */
  private List<Map<String, String>> rows(String target, String layer) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    var features = open(folder.resolve(target)).getFeatureSource(layer).getFeatures();
    try (SimpleFeatureIterator each = features.features()) {
      while (each.hasNext()) {
        rows.add(texts(each.next()));
      }
    }
    return rows;
  }

  private static Map<String, String> texts(SimpleFeature feature) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Property property : feature.getProperties()) {
      Object value = property.getValue();
      boolean ours = value != null && !(value instanceof Geometry);
      if (ours && !property.getName().getLocalPart().equals("fid")) {
        String text = value.toString();
        texts.put(
            property.getName().getLocalPart(),
            value instanceof Double ? text.replaceFirst("\\.0$", "") : text);
      }
    }
    if (feature.getDefaultGeometry() != null) {
      texts.put("geometry", feature.getDefaultGeometry().toString());
    }
    return texts;
  }

  private static DataStore open(Path path) throws IOException {
    String param = Files.isDirectory(path) ? "headroom.geojson.folder" : "headroom.gpkg";
    return DataStoreFinder.getDataStore(Map.of(param, path.toFile()));
  }
}
