package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import io.headroom.ingest.prepared.Prepared;
import io.headroom.ingest.prepared.PreparedFile;
import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.ImportIssue;
import io.headroom.network.Place;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places that a utility supplies as a table beside its network. */
class AddressesTest {
  private static final String DOOR_PLATES =
      """
      地址,类型,经度,纬度,误差,曾用名
      紫兴街12号,门牌,106.961,27.051,15,
      石头村,村,106.962,27.052,400,老石头；石头寨
      """;

  private static final String BY_DOOR_PLATE =
      """
      id: kaiyang
      addresses:
        path: plates.csv
        attributes: {name: 地址, kind: 类型, accuracy_m: 误差, aliases: 曾用名}
        values: {kind: {村: village, 社区: community, 小区: building, 楼宇: building, 兴趣点: poi, 道路: road, 门牌: address}}
      """;

  @TempDir Path folder;

  private static Delivery county() {
    return Delivery.twoFeeders()
        .layer("place", "id: P1, name: 石头村, kind: village @ 106.962 27.052");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private ImportResult read(Delivery delivery, String descriptor) {
    ImportResult result = delivery.descriptor(descriptor).importedFrom(folder);
    assertThat(result.report().reasons()).isEmpty();
    return result;
  }

  private static Place place(ImportResult result, String id) {
    List<Place> all = result.dataset().places();
    return all.stream().filter(place -> place.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> issues(ImportResult result, String code) {
    return result.report().examples().stream()
        .filter(issue -> issue.code().name().equals(code) && issue.layer().equals("place"))
        .map(ImportIssue::detail)
        .toList();
  }

  @Test
  void aTableInTheWordsOfTheUtilityBecomesPlaces() throws Exception {
    write("plates.csv", DOOR_PLATES);
    ImportResult result = read(county(), BY_DOOR_PLATE);

    assertThat(result.dataset().places())
        .extracting(Place::id)
        .containsExactly("P1", "plates.csv#2", "plates.csv#3");
    assertThat(place(result, "plates.csv#3"))
        .isEqualTo(
            new Place(
                "plates.csv#3",
                "石头村",
                null,
                Place.Kind.VILLAGE,
                null,
                List.of("老石头", "石头寨"),
                new Position(106.962, 27.052),
                400));
    assertThat(place(result, "plates.csv#2").kind()).isEqualTo(Place.Kind.ADDRESS);
    assertThat(result.report().layers()).containsEntry("place", new LayerCount(3, 3, 0));
    assertThat(result.report().addresses())
        .isEqualTo(Map.of("plates.csv", new LayerCount(2, 2, 0)));
  }

  @Test
  void theBytesOfASpreadsheetOnChineseWindowsAreUnderstood() throws Exception {
    Files.write(folder.resolve("plates.csv"), DOOR_PLATES.getBytes(Charset.forName("GB18030")));
    ImportResult result = read(county(), BY_DOOR_PLATE);
    assertThat(place(result, "plates.csv#2").name()).isEqualTo("紫兴街12号");
  }

  @Test
  void badRowsAreNamedWithFileAndLineAndCounted() throws Exception {
    write(
        "plates.csv",
        """
        id,name,kind,lon,lat,accuracy_m
        A1,"紫兴街1号,address,106.96,27.05,0
        A2,紫兴街2号,address,106.96,27.05
        A3,紫兴街3号,address,east,27.05,0
        A4,,address,106.96,27.05,0
        A5,紫兴街5号,house,106.96,27.05,0
        A6,紫兴街6号,address,106.96,27.05,-1
        P1,石头村,village,106.96,27.05,0
        A7,紫兴街7号,address,27.05,106.96,0
        A8,紫兴街8号,address,306.96,27.05,0
        A9,紫兴街9号,address,106.96,27.05,0
        """);
    ImportResult result =
        read(county(), "id: x\naddresses: {path: plates.csv, defaults: {accuracy_m: 5}}");

    List<String> kinds =
        LayerSchema.get("place").attributes().stream()
            .filter(attribute -> attribute.name().equals("kind"))
            .flatMap(attribute -> attribute.codes().stream())
            .toList();
    assertThat(issues(result, "BAD_VALUE"))
        .containsExactly(
            "plates.csv, line 2: a quote is not closed",
            "plates.csv, line 3: 5 cells, expected 6",
            "plates.csv, line 6: kind = \"house\": expected one of " + String.join(", ", kinds),
            "plates.csv, line 7: accuracy_m = \"-1\": expected a number ≥ 0");
    assertThat(issues(result, "MISSING_ATTRIBUTE"))
        .containsExactly("plates.csv, line 5: name is missing");
    assertThat(issues(result, "DUPLICATE_ID"))
        .containsExactly("plates.csv, line 8: id used before");
    assertThat(issues(result, "BAD_GEOMETRY"))
        .hasSize(2)
        .contains("plates.csv, line 4: lon = \"east\": expected a number such as 106.95");
    assertThat(issues(result, "WRONG_CRS"))
        .first()
        .asString()
        .startsWith("plates.csv, line 9: longitude and latitude look swapped");
    assertThat(result.dataset().places()).extracting(Place::id).containsExactly("P1", "A7", "A9");
    assertThat(result.report().layers()).containsEntry("place", new LayerCount(11, 3, 8));
    assertThat(result.report().addresses())
        .isEqualTo(Map.of("plates.csv", new LayerCount(10, 2, 8)));
  }

  @Test
  void equalNamesNearEachOtherAreNotTakenForOnePlace() throws Exception {
    write("plates.csv", "name,kind,lon,lat\n石头村,village,106.962,27.052\n");
    ImportResult result = read(county(), "id: x\naddresses: {path: plates.csv}");
    assertThat(result.dataset().places()).extracting(Place::name).containsExactly("石头村", "石头村");
    assertThat(result.dataset().places().get(0).id()).isEqualTo("P1");
    assertThat(result.report().issues()).doesNotContainKey("DUPLICATE_ID");
  }

  @Test
  void aGeoPackageAndSeveralTablesEachKeepTheirDatum() throws Exception {
    Position truth = new Position(106.97, 27.06);
    Position shifted = Datum.GCJ02.fromWgs84(truth);
    try (DatasetSink sink = DatasetSink.to(folder.resolve("poi.gpkg"))) {
      sink.add(new Place("G1", "县医院", "开州大道", Place.Kind.POI, null, List.of("人民医院"), truth, 20));
    }
    write("gaode.csv", "name,lon,lat\n客运站,%s,%s\n".formatted(shifted.lon(), shifted.lat()));
    write("plane.csv", "名称,X,Y\n体育场,397818.528,2994696.389\n");
    ImportResult result =
        read(
            county(),
            """
            id: x
            addresses:
              - path: poi.gpkg
              - {path: gaode.csv, datum: GCJ-02, defaults: {kind: poi}}
              - path: plane.csv
                crs: EPSG:4545
                attributes: {name: 名称, lon: X, lat: Y}
                defaults: {kind: poi}
            """);
    assertThat(place(result, "G1").location()).isEqualTo(truth);
    assertThat(place(result, "G1").aliases()).containsExactly("人民医院");
    for (String id : List.of("gaode.csv#2", "plane.csv#2")) {
      Position read = place(result, id).location();
      assertThat(read.lon()).as(id).isCloseTo(truth.lon(), within(1e-5));
      assertThat(read.lat()).as(id).isCloseTo(truth.lat(), within(1e-5));
    }
    assertThat(result.report().addresses()).containsOnlyKeys("poi.gpkg", "gaode.csv", "plane.csv");
  }

  /**
   * The only GeoPackage beside the descriptor is the network, unless it is said to be addresses.
   */
  @Test
  void addressesBesideTheNetworkAreNotTakenForIt() throws Exception {
    try (DatasetSink sink = DatasetSink.to(folder.resolve("a.gpkg"))) {
      sink.add(
          new Place("G1", "县医院", null, Place.Kind.POI, null, List.of(), new Position(107, 27), 0));
    }
    ImportResult result = read(county(), "id: x\naddresses: {path: a.gpkg}");
    assertThat(result.dataset().network().feeders()).hasSize(2);
    assertThat(result.dataset().places()).extracting(Place::id).containsExactly("P1", "G1");
  }

  /**
   *
   *
   * <pre>
   *     ┌────────┬────────┐ 27.1
   *     │ T1  ▫  │   T2   │
   *     │    V1  │        │        × outside
   *     └────────┴────────┘ 27.0
   *   106.9    107.0    107.1    107.2
   * </pre>
   */
  @Test
  void aPlaceWithoutAreaGetsTheSmallestOneItStandsIn() throws Exception {
    write(
        "plates.csv",
        """
        id,name,area_code,lon,lat
        in-town,a,,107.05,27.05
        in-village,b,,106.95,27.05
        named,c,T9,106.95,27.05
        outside,d,,107.15,27.05
        """);
    ImportResult result =
        read(
            county()
                .layer(
                    "administrative_area",
                    area("C", "county", 106.9, 107.1, 27.0, 27.1),
                    area("T1", "town", 106.9, 107.0, 27.0, 27.1),
                    area("V1", "village", 106.94, 106.96, 27.04, 27.06),
                    area("T2", "town", 107.0, 107.1, 27.0, 27.1)),
            "id: x\naddresses: {path: plates.csv, defaults: {kind: address}}");
    assertThat(place(result, "P1").areaCode()).isEqualTo("T1");
    assertThat(place(result, "in-town").areaCode()).isEqualTo("T2");
    assertThat(place(result, "in-village").areaCode()).isEqualTo("V1");
    assertThat(place(result, "named").areaCode()).isEqualTo("T9");
    assertThat(place(result, "outside").areaCode()).isNull();
    assertThat(issues(result, "OUTSIDE_AREA"))
        .containsExactly("plates.csv, line 5: stands in none of the administrative areas");
  }

  private static String area(
      String code, String level, double west, double east, double south, double north) {
    return "code: %s, name: %s, level: %s @ ".formatted(code, code, level)
        + ("{\"type\": \"Polygon\", \"coordinates\": [[[%s, %s], [%s, %s], [%s, %s], [%s, %s],"
                + " [%s, %s]]]}")
            .formatted(west, south, east, south, east, north, west, north, west, south);
  }

  @Test
  void theVersionFollowsEveryByteOfATable() throws Exception {
    write("plates.csv", DOOR_PLATES);
    String before = read(county(), BY_DOOR_PLATE).dataset().identity().version();
    String again = read(county(), BY_DOOR_PLATE).dataset().identity().version();
    write("plates.csv", DOOR_PLATES.replace("106.961", "106.962"));
    String after = read(county(), BY_DOOR_PLATE).dataset().identity().version();
    assertThat(again).isEqualTo(before);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void theVersionFollowsRowsThatComeFromNoFile() throws Exception {
    write("plates.csv", DOOR_PLATES);
    String byParameters =
        BY_DOOR_PLATE.replace(
            "path: plates.csv", "params: {headroom.csv: '" + folder.resolve("plates.csv") + "'}");
    ImportResult before = read(county(), byParameters);
    write("plates.csv", DOOR_PLATES.replace("12号", "14号"));
    ImportResult after = read(county(), byParameters);
    assertThat(place(before, "addresses#2").name()).isEqualTo("紫兴街12号");
    assertThat(after.dataset().identity().version())
        .isNotEqualTo(before.dataset().identity().version());
  }

  @Test
  void addressesBeyondTheNetworkDoNotMoveItsPlane() throws Exception {
    write("plates.csv", "name,kind,lon,lat\n北京站,poi,116.42,39.90\n");
    ImportResult result = read(county(), "id: x\naddresses: {path: plates.csv}");
    assertThat(result.dataset().places()).hasSize(2);
    assertThat(result.dataset().identity().extent())
        .isEqualTo(read(county(), "id: x").dataset().identity().extent());
  }

  @Test
  void aPreparedDatasetCarriesAddressesAndTheirCounts() throws Exception {
    write("plates.csv", DOOR_PLATES);
    ImportResult made = read(county(), BY_DOOR_PLATE);
    Path file = folder.resolve("county.headroom");
    PreparedFile.write(file, new Prepared(made, Map.of()));
    ImportResult read = DatasetImporter.read(file, Progress.NONE);
    assertThat(read.dataset().places()).isEqualTo(made.dataset().places());
    assertThat(read.report()).isEqualTo(made.report());
  }

  @Test
  void tablesOfOneNameAndLayersOfOneFileMakeDifferentIds() throws Exception {
    Files.createDirectories(folder.resolve("town"));
    for (String file : List.of("a.csv", "town/a.csv")) {
      write(file, "name,lon,lat\n紫兴街12号,106.96,27.05\n");
    }
    ImportResult result =
        read(
            county(),
            """
            id: x
            addresses:
              - {path: a.csv, defaults: {kind: address}}
              - {path: town/a.csv, defaults: {kind: address}}
              - {path: a.csv, name: a, defaults: {kind: poi}}
              - {path: a.csv, defaults: {kind: road}}
            """);
    assertThat(result.dataset().places())
        .extracting(Place::id)
        .containsExactly("P1", "a.csv#2", "town/a.csv#2", "a.csv:a#2", "a.csv(2)#2");
  }

  @Test
  void aTableThatCannotBeUsedRejectsTheDeliveryAndSaysWhy() throws Exception {
    write("plates.csv", "name\n紫兴街12号\n");
    assertThat(reasons("addresses: {path: plates.csv}"))
        .singleElement()
        .asString()
        .startsWith("plates.csv cannot be read: plates.csv has the columns name; expected among");
    write("plates.csv", "");
    assertThat(reasons("addresses: {path: plates.csv}"))
        .singleElement()
        .asString()
        .contains("plates.csv is empty; expected a first line");
    write("plates.csv", "name,lon,lat\n");
    assertThat(reasons("addresses: [{path: plates.csv, name: 门牌}]"))
        .containsExactly("addresses[0].name = \"门牌\": expected a layer of the source: plates");
    assertThat(reasons("addresses: [{path: plates.csv, attributes: {kind: 类型}}]"))
        .containsExactly(
            "addresses[0].attributes.kind = \"类型\": expected a column of plates: name, lon, lat,"
                + " geometry");
    assertThat(reasons("addresses: [{path: plates.csv, filter: '= 3'}]"))
        .singleElement()
        .asString()
        .startsWith("addresses[0].filter = \"= 3\": expected ECQL");
  }

  private List<String> reasons(String addresses) {
    return county().descriptor("id: x\n" + addresses).importedFrom(folder).report().reasons();
  }

  @Test
  void aHundredThousandRowsComeBackAsTheyWere() throws Exception {
    int rows = 100_000;
    try (BufferedWriter table =
        Files.newBufferedWriter(folder.resolve("plates.csv"), StandardCharsets.UTF_8)) {
      table.write("id,name,address,aliases,lon,lat,accuracy_m\r\n");
      for (int i = 0; i < rows; i++) {
        Place p = plate(i);
        table.write(
            "%s,%s,\"%s\",%s,%s,%s,%s\r\n"
                .formatted(
                    p.id(),
                    p.name(),
                    p.address(),
                    String.join(";", p.aliases()),
                    p.location().lon(),
                    p.location().lat(),
                    p.accuracyM()));
      }
    }
    ImportResult result =
        read(county(), "id: x\naddresses: {path: plates.csv, defaults: {kind: address}}");
    List<Place> places = result.dataset().places();
    assertThat(places).hasSize(rows + 1);
    for (int i = 0; i < rows; i++) {
      assertThat(places.get(i + 1)).isEqualTo(plate(i));
    }
  }

  private static Place plate(int i) {
    return new Place(
        "A" + i,
        "紫兴街" + i + "号",
        i % 7 == 0 ? "城关镇,\n紫兴街" : "城关镇",
        Place.Kind.ADDRESS,
        null,
        i % 5 == 0 ? List.of("老街" + i, "东街" + i) : List.of(),
        new Position(106.9 + i / 1e6, 27.0 + i / 3e6),
        i % 40);
  }
}
