package io.headroom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class GeoJsonFolderDataStoreTest {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[106.96,27.05]}";

  @TempDir Path folder;

  @Test
  void everyFileIsALayerAndOtherFilesAreNone() throws IOException {
    write("substation", collection());
    write("feeder", collection());
    Files.writeString(folder.resolve("dataset.yml"), "id: x");
    assertThat(open().getTypeNames()).containsExactly("feeder", "substation");
  }

  @Test
  void theSchemaIsTheUnionOverAllFeatures() throws Exception {
    write(
        "place",
        collection(
            feature("\"id\":\"P1\",\"name\":\"马江村\"", "null"),
            feature("\"id\":\"P2\",\"accuracy_m\":250", POINT),
            feature("\"id\":\"P3\",\"accuracy_m\":0.5,\"real\":true", "null")));
    SimpleFeatureType schema = open().getSchema("place");
    assertThat(names(schema)).containsExactly("id", "name", "accuracy_m", "real", "geometry");
    assertThat(schema.getDescriptor("accuracy_m").getType().getBinding()).isEqualTo(Double.class);
    List<SimpleFeature> rows = rows("place", "INCLUDE");
    assertThat(rows).extracting(f -> f.getAttribute("id")).containsExactly("P1", "P2", "P3");
    assertThat(rows)
        .extracting(f -> f.getAttribute("accuracy_m"))
        .containsExactly(null, 250.0, 0.5);
    assertThat(rows.get(0).getDefaultGeometry()).isNull();
    assertThat(rows.get(1).getDefaultGeometry()).hasToString("POINT (106.96 27.05)");
  }

  @Test
  void aLayerWithoutAnyGeometryIsAPlainTable() throws Exception {
    write("feeder", collection(feature("\"id\":\"F1\"", "null")));
    assertThat(open().getSchema("feeder").getGeometryDescriptor()).isNull();
    assertThat(rows("feeder", "INCLUDE")).hasSize(1);
  }

  @Test
  void anEmptyCollectionIsAnEmptyLayer() throws Exception {
    write("feeder", collection());
    assertThat(rows("feeder", "INCLUDE")).isEmpty();
    assertThat(open().getFeatureSource("feeder").getFeatures().size()).isZero();
  }

  @Test
  void theIdBesideThePropertiesStandsInForAMissingOne() throws Exception {
    write("switch", collection("{\"type\":\"Feature\",\"id\":\"S1\",\"geometry\":null}"));
    assertThat(rows("switch", "INCLUDE").get(0).getAttribute("id")).isEqualTo("S1");
  }

  @Test
  void filtersAreAnswered() throws Exception {
    write(
        "section",
        collection(feature("\"id\":\"a\",\"kv\":10", POINT), feature("\"id\":\"b\"", POINT)));
    assertThat(rows("section", "kv = 10")).extracting(f -> f.getAttribute("id")).containsOnly("a");
    assertThat(rows("section", "BBOX(geometry, 100, 20, 101, 21)")).isEmpty();
  }

  @Test
  void listsBecomeOneText() throws Exception {
    write("place", collection(feature("\"aliases\":[\"老街\",\"新街\"]", POINT)));
    assertThat(rows("place", "INCLUDE").get(0).getAttribute("aliases")).isEqualTo("老街;新街");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
    "urn:ogc:def:crs:EPSG::4490, EPSG:4490",
    "EPSG:4545, EPSG:4545"
  })
  void aLegacyCrsMemberIsHonoured(String name, String expected) throws Exception {
    String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
    String features = "\"features\":[" + feature("\"id\":\"a\"", POINT) + "]";
    write("place", "{\"type\":\"FeatureCollection\"," + features + "," + crs + "}");
    SimpleFeatureType schema = open().getSchema("place");
    assertThat(CRS.toSRS(schema.getCoordinateReferenceSystem())).isEqualTo(expected);
  }

  @Test
  void withoutACrsMemberPositionsAreWgs84LongitudeFirst() throws Exception {
    write("place", collection(feature("\"id\":\"a\"", POINT)));
    var crs = open().getSchema("place").getCoordinateReferenceSystem();
    assertThat(CRS.toSRS(crs)).isEqualTo("EPSG:4326");
    assertThat(CRS.getAxisOrder(crs)).isEqualTo(CRS.AxisOrder.EAST_NORTH);
  }

  @Test
  void anUnknownCrsIsNamed() throws IOException {
    write(
        "place",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"LOCAL\"}},\"features\":[]}");
    assertThatThrownBy(() -> open().getFeatureSource("place"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("place.geojson")
        .hasMessageContaining("LOCAL");
  }

  @Test
  void brokenJsonNamesFileAndPosition() throws IOException {
    write("substation", "{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":}]}");
    assertThatThrownBy(() -> open().getFeatureSource("substation"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("substation.geojson, line 3, column 9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"type\":\"Feature\",\"geometry\":null}",
        "{\"type\":\"FeatureCollection\"}",
        "{\"type\":\"FeatureCollection\",\"features\":[1]}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}",
        "{\"type\":\"FeatureCollection\",\"features\":[]} {}",
        "not json"
      })
  void whatIsNoFeatureCollectionIsAnErrorWithAPlace(String text) throws IOException {
    write("road", text);
    assertThatThrownBy(() -> open().getFeatureSource("road"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("road.geojson, line 1");
  }

  @Test
  void aBrokenFileDoesNotTouchTheOtherLayers() throws Exception {
    write("road", "not json");
    write("feeder", collection(feature("\"id\":\"F1\"", "null")));
    assertThat(rows("feeder", "INCLUDE")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[\"x\",1]}",
        "{\"type\":\"Point\"}",
        "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}",
        "17"
      })
  void aSpoiltGeometrySpoilsOnlyItsFeature(String geometry) throws Exception {
    write("place", collection(feature("\"id\":\"a\"", geometry), feature("\"id\":\"b\"", POINT)));
    List<SimpleFeature> rows = rows("place", "INCLUDE");
    assertThat(rows.get(0).getDefaultGeometry()).isNull();
    assertThat(GeometryProblem.of(rows.get(0)).orElseThrow()).contains("line 1");
    assertThat(GeometryProblem.of(rows.get(1))).isEmpty();
    assertThat(rows.get(1).getDefaultGeometry()).isInstanceOf(Geometry.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LineString | [[1,2],[3,4,99]] | LINESTRING (1 2, 3 4)
          MultiPoint | [[1,2],[3,4]] | MULTIPOINT ((1 2), (3 4))
          MultiLineString | [[[1,2],[3,4]]] | MULTILINESTRING ((1 2, 3 4))
          Polygon | [[[0,0],[4,0],[4,4],[0,0]]] | POLYGON ((0 0, 4 0, 4 4, 0 0))
          MultiPolygon | [[[[0,0],[4,0],[4,4],[0,0]]]] | MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))
          """)
  void everyGeometryTypeIsRead(String type, String coordinates, String wkt) throws Exception {
    String geometry = "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}";
    write("layer", collection(feature("\"id\":\"a\"", geometry)));
    assertThat(rows("layer", "INCLUDE").get(0).getDefaultGeometry()).hasToString(wkt);
  }

  @Test
  void aMissingFolderIsNamed() {
    Map<String, Object> params =
        Map.of("headroom.geojson.folder", folder.resolve("nowhere").toFile());
    assertThatThrownBy(() -> DataStoreFinder.getDataStore(params))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere is not a folder");
  }

  private DataStore open() throws IOException {
    return DataStoreFinder.getDataStore(Map.of("headroom.geojson.folder", folder.toFile()));
  }

  private List<SimpleFeature> rows(String layer, String filter) throws Exception {
    List<SimpleFeature> rows = new ArrayList<>();
    var features = open().getFeatureSource(layer).getFeatures(CQL.toFilter(filter));
    try (SimpleFeatureIterator each = features.features()) {
      while (each.hasNext()) {
        rows.add(each.next());
      }
    }
    return rows;
  }

  private static List<String> names(SimpleFeatureType schema) {
    return schema.getAttributeDescriptors().stream().map(d -> d.getLocalName()).toList();
  }

  private void write(String layer, String text) throws IOException {
    Files.writeString(folder.resolve(layer + ".geojson"), text);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }
}
