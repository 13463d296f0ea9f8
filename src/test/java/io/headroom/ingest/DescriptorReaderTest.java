package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.headroom.geo.Datum;
import io.headroom.geo.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorReaderTest {
  @TempDir Path folder;

  private Path written(String yaml) throws IOException {
    return Files.writeString(folder.resolve("dataset.yml"), yaml);
  }

  private List<String> mistakesOf(String yaml) throws IOException {
    Path file = written(yaml);
    RejectedDelivery rejected =
        catchThrowableOfType(RejectedDelivery.class, () -> DescriptorReader.read(file));
    assertThat(rejected).as(yaml).isNotNull();
    return rejected.reasons();
  }

  @ParameterizedTest
  @CsvSource({"id, 400", "name, 400", "licence, 1000"})
  void aTextLongerThanItsPlaceIsRefusedByItsName(String key, int most) throws Exception {
    String start = key.equals("id") ? "" : "id: x\n";
    String longest = "长".repeat(most);

    assertThat(DescriptorReader.read(written(start + key + ": " + longest + "\n"))).isNotNull();
    assertThat(mistakesOf(start + key + ": " + longest + "长\n"))
        .anySatisfy(it -> assertThat(it).contains(key + ": ").contains("at most " + most));
  }

  @Test
  void everythingAUtilityMaySayIsRead() throws Exception {
    Descriptor d =
        DescriptorReader.read(
            written(
                """
                id: kaiyang
                name: 开阳县配电网
                nameEn: Kaiyang distribution network
                licence: CC BY 4.0
                synthetic: true
                notice: 合成数据
                noticeEn: synthetic data
                utility: {name: 开阳供电局, nameEn: Kaiyang Power Supply Bureau}
                crs: EPSG:4490
                datum: GCJ-02
                asOf: 2026-06-30
                metricCrs: EPSG:4545
                extent: [106.7, 26.7, 107.4, 27.4]
                snapMetres: 0.5
                allowedRefusedShare: 0.02
                parallelGroups: {G1: [M1-35, M1-10]}
                layers:
                  distribution_transformer:
                    name: 配变
                    filter: "电压 = 10"
                    attributes: {id: OBJECTID, rated_kva: 容量}
                    units: {rated_kva: mva, noon_kw: 0.5}
                    values:
                      ownership: {01: public, 02: dedicated}
                      setting: {no: rural, yes: urban}
                    defaults: {profile: RES_RURAL}
                  line_section: 导线
                examples:
                  - label: 城关镇 10 kW
                    labelEn: Town, 10 kW
                    query: {place: 城关镇, kw: 10}
                """));
    assertThat(d.identity().name()).isEqualTo("开阳县配电网");
    assertThat(d.identity().utilityEn()).isEqualTo("Kaiyang Power Supply Bureau");
    assertThat(d.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(d.reading())
        .isEqualTo(
            new Descriptor.Reading(
                "EPSG:4490", Datum.GCJ02, new Extent(106.7, 26.7, 107.4, 27.4), 0.5, 0.02));
    assertThat(d.parallelGroups()).isEqualTo(Map.of("M1-35", "G1", "M1-10", "G1"));
    LayerMapping mapping = d.mapping("distribution_transformer");
    assertThat(mapping.source()).isEqualTo("配变");
    assertThat(mapping.factors()).isEqualTo(Map.of("rated_kva", 1000.0, "noon_kw", 0.5));
    assertThat(mapping.values().get("ownership")).containsEntry("01", "public");
    assertThat(mapping.values().get("setting")).containsEntry("no", "rural");
    assertThat(d.mapping("line_section").source()).isEqualTo("导线");
    assertThat(d.mapping("feeder").source()).isEqualTo("feeder");
    assertThat(d.examples().get(0).query()).isEqualTo(Map.of("place", "城关镇", "kw", "10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "snap: 3 | dataset.yml: snap: unknown key, expected one of id, name",
        "snapMetres: viel | dataset.yml: snapMetres = \"viel\": expected metres",
        "allowedRefusedShare: 5 | = \"5\": expected a share from 0 to 1",
        "asOf: gestern | asOf = \"gestern\": expected a date such as 2026-06-30",
        "synthetic: yes | synthetic = \"yes\": expected true or false",
        "datum: WGS72 | datum = \"WGS72\": expected one of wgs84, cgcs2000, gcj02, bd09",
        "crs: EPSG:999999 | crs = \"EPSG:999999\": expected a known code",
        "ruleSet: '1066' | ruleSet = \"1066\": expected",
        "extent: [1, 2, 3] | extent = [1, 2, 3]: expected [west, south, east, north]",
        "addresses: {path: nix.csv} | addresses.path = \"nix.csv\": expected an existing folder",
        "addresses: [{datum: gcj02}] | addresses[0].path = null: expected an existing folder",
        "addresses: [{path: '.', color: red}] | addresses[0].color: unknown key, expected one of path",
        "addresses: [{path: '.', datum: x}] | addresses[0].datum = \"x\": expected one of wgs84",
        "addresses: [{path: '.', crs: EPSG:1}] | addresses[0].crs = \"EPSG:1\": expected a known code",
        "addresses: [{path: a.csv, charset: x y}] | addresses[0].charset = \"x y\": expected a charset such as UTF-8",
        "addresses: [{path: '.', charset: GBK}] | addresses[0].charset = \"GBK\": expected no such key but for a .csv",
        "addresses: [{path: '.', attributes: {lon: X}}] | addresses[0].lon = \"X\": expected no such key but for a .csv",
        "addresses: [{path: '.', attributes: {height: X}}] | addresses[0].attributes.height = \"X\": expected an attribute of place",
        "addresses: [{path: '.', defaults: {kind: house}}] | addresses[0].defaults.kind = \"house\": expected one of village",
        "addresses: [{path: '.', values: {kind: {村: hamlet}}}] | addresses[0].values.kind.村 = \"hamlet\": expected one of village",
        "source: {path: nix.gpkg} | source.path = \"nix.gpkg\": expected an existing folder",
        "layers: {pylon: x} | layers.pylon = \"x\": expected one of our layers: conductor",
        "layers: {feeder: {attributes: {colour: x}}} | feeder.attributes.colour = \"x\": expected an attribute of feeder: id",
        "layers: {feeder: {units: {rated_a: furlong}}} | units.rated_a = \"furlong\": expected a factor, or one of a, ka",
        "layers: {feeder: {units: {ownership: 3}}} | units.ownership = \"3\": expected no unit",
        "layers: {feeder: {values: {ownership: {1: ours}}}} | values.ownership.1 = \"ours\": expected one of public, dedicated",
        "layers: {feeder: {defaults: {rated_a: x}}} | defaults.rated_a = \"x\": expected a number",
        "layers: {feeder: {colour: x}} | layers.feeder.colour: unknown key, expected one of name, filter",
        "source: {params: {passwd: '${NOT_SET_ANYWHERE}'}} | expected environment variable NOT_SET_ANYWHERE",
        "examples: [{query: {kw: 1}}] | examples[0].label = null: expected a text to click on",
      })
  void everyMistakeNamesKeyValueAndWhatWasExpected(String line, String message) throws Exception {
    Files.createFile(folder.resolve("a.csv"));
    assertThat(mistakesOf("id: x\n" + line)).singleElement().asString().contains(message);
  }

  @Test
  void allMistakesAreFoundAtOnce() throws Exception {
    assertThat(mistakesOf("snapMetres: -1\nasOf: x\ncolour: red")).hasSize(4);
  }

  @Test
  void whatIsNotYamlSaysWhere() throws Exception {
    assertThat(mistakesOf("id: [")).singleElement().asString().contains("line");
    assertThat(mistakesOf("just text")).singleElement().asString().contains("keys and values");
  }

  @Test
  void aColumnThatIsNotThereRejectsTheDelivery() {
    ImportReport report =
        Delivery.twoFeeders()
            .descriptor("id: x\nlayers: {feeder: {attributes: {name: 线路名称}}}")
            .importedFrom(folder)
            .report();
    assertThat(report.accepted()).isFalse();
    assertThat(report.reasons())
        .singleElement()
        .asString()
        .startsWith("layers.feeder.attributes.name = \"线路名称\": expected a column of feeder: id");
  }

  @Test
  void aLayerThatIsNotThereRejectsTheDelivery() {
    ImportReport report =
        Delivery.twoFeeders()
            .descriptor("id: x\nlayers: {generator: 小水电}")
            .importedFrom(folder)
            .report();
    assertThat(report.reasons())
        .singleElement()
        .asString()
        .startsWith("layers.generator.name = \"小水电\": expected a layer of the source");
  }

  @Test
  void aFilterThatCannotBeReadRejectsTheDelivery() {
    ImportReport report =
        Delivery.twoFeeders()
            .descriptor("id: x\nlayers: {feeder: {filter: 'rated_a >>> 3'}}")
            .importedFrom(folder)
            .report();
    assertThat(report.reasons()).singleElement().asString().contains("layers.feeder.filter");
  }

  @Test
  void anExportWithForeignNamesUnitsAndCodesLoads() {
    ImportResult result =
        Delivery.twoFeeders()
            .without("distribution_transformer")
            .layer(
                "配变",
                "设备编码: 007, 名称: 一号, node: n2, 容量MVA: 0.2, 最大负荷: 100, 性质: 01, 类型: 农 @ 106.96 27.05",
                "设备编码: 008, 名称: 二号, node: n3, 容量MVA: 0.4, 最大负荷: 200, 性质: 02, 类型: 城 @ 106.97 27.05",
                "设备编码: 009, 名称: 低压, node: n3, 容量MVA: 9, 最大负荷: 1, 性质: 09, 类型: 城 @ 106.97 27.05")
            .descriptor(
                """
                id: kaiyang
                layers:
                  distribution_transformer:
                    name: 配变
                    filter: '"性质" <> ''09'''
                    attributes: {id: 设备编码, name: 名称, rated_kva: 容量MVA, peak_kva: 最大负荷, ownership: 性质, setting: 类型}
                    units: {rated_kva: mva, peak_kva: 0.9}
                    values:
                      ownership: {01: public, 02: dedicated}
                      setting: {农: rural, 城: urban}
                    defaults: {profile: RES_RURAL}
                """)
            .importedFrom(folder);
    assertThat(result.report().reasons()).isEmpty();
    assertThat(result.report().issues()).doesNotContainKeys("BAD_VALUE", "MISSING_ATTRIBUTE");
    var rows = result.dataset().network().distributionTransformers();
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.ratedKva(0)).isEqualTo(200);
    assertThat(rows.peakKva(1)).isEqualTo(180);
    assertThat(rows.ownership(1)).isEqualTo(io.headroom.network.Ownership.DEDICATED);
    assertThat(rows.setting(0)).isEqualTo(io.headroom.network.Setting.RURAL);
  }

  @Test
  void aThreeWindingUnitIsOneGroupByTheDescriptor() {
    ImportResult result =
        Delivery.twoFeeders().descriptor("id: x\nparallelGroups: {主变: [M1]}").importedFrom(folder);
    assertThat(result.dataset().network().powerTransformers().get(0).parallelGroup())
        .isEqualTo("主变");
  }
}
