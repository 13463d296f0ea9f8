package io.headroom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

/** Files made by plain SQL as another program would make them, not by our own writer. */
class GeoPackageDataStoreTest {
  private static final String META =
      """
      CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY,
        organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
      CREATE TABLE gpkg_contents(table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
      CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT,
        geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
      INSERT INTO gpkg_spatial_ref_sys VALUES('undefined', -1, 'NONE', -1, 'undefined');
      INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84', 4326, 'EPSG', 4326, '');
      INSERT INTO gpkg_spatial_ref_sys VALUES('zone 36', 9001, 'EPSG', 4545, '');
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void createFile() throws SQLException {
    file = folder.resolve("开阳 %41?#.gpkg");
    run(META);
  }

  @Test
  void featureAndAttributeTablesAreLayersAndNothingElseIs() throws Exception {
    table("substation", "features", "fid INTEGER PRIMARY KEY, geom POINT, id TEXT");
    table("feeder", "attributes", "fid INTEGER PRIMARY KEY, id TEXT");
    table("tiles_cache", "tiles", "id INTEGER PRIMARY KEY");
    run("CREATE TABLE layer_styles(id INTEGER)");
    assertThat(open().getTypeNames()).containsExactly("feeder", "substation");
    assertThat(open().getSchema("feeder").getGeometryDescriptor()).isNull();
  }

  @Test
  void declaredTypesDecideWhatAValueIs() throws Exception {
    table(
        "t",
        "attributes",
        "fid INTEGER PRIMARY KEY, name TEXT(20), kva DOUBLE, bays MEDIUMINT, on_line BOOLEAN,"
            + " day DATE, at DATETIME");
    run("INSERT INTO t VALUES(7, '公变', 400, 2, 1, '2026-01-18', '2026-01-18T19:30:00.000Z')");
    assertThat(rows("t", "INCLUDE").get(0).getAttributes())
        .containsExactly(
            7L,
            "公变",
            400.0,
            2L,
            true,
            LocalDate.of(2026, 1, 18),
            LocalDateTime.of(2026, 1, 18, 19, 30));
    assertThat(rows("t", "INCLUDE").get(0).getID()).isEqualTo("t.7");
  }

  @Test
  void aValueThatDoesNotFitArrivesAsWritten() throws Exception {
    table("t", "attributes", "kva DOUBLE, on_line BOOLEAN, day DATE, at DATETIME");
    run("INSERT INTO t VALUES('n/a', 2, '18.1.2026', 'yesterday')");
    run("INSERT INTO t VALUES(NULL, NULL, NULL, '2026-01-18 19:30:00+08:00')");
    assertThat(rows("t", "INCLUDE").get(0).getAttributes())
        .containsExactly("n/a", 2, "18.1.2026", "yesterday");
    assertThat(rows("t", "INCLUDE").get(1).getAttributes())
        .containsExactly(null, null, null, LocalDateTime.of(2026, 1, 18, 19, 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
  void textIsReadInTheEncodingOfTheFile(String encoding) throws Exception {
    file = folder.resolve(encoding + ".gpkg");
    run("PRAGMA encoding = '" + encoding + "';" + META);
    table("t", "attributes", "name TEXT, day DATE");
    run("INSERT INTO t VALUES('马江村', '2026-01-18')");
    assertThat(rows("t", "INCLUDE").get(0).getAttributes())
        .containsExactly("马江村", LocalDate.of(2026, 1, 18));
  }

  @Test
  void theCrsIsTheOneOfTheLayerNotOfTheFile() throws Exception {
    table("wgs", "features", "fid INTEGER PRIMARY KEY, geom POINT");
    table("zone", "features", "fid INTEGER PRIMARY KEY, geom LINESTRING");
    table("none", "features", "fid INTEGER PRIMARY KEY, geom GEOMETRY");
    run("UPDATE gpkg_geometry_columns SET srs_id = 9001 WHERE table_name = 'zone'");
    run("UPDATE gpkg_geometry_columns SET srs_id = -1 WHERE table_name = 'none'");
    DataStore store = open();
    assertThat(srs(store, "wgs")).isEqualTo("EPSG:4326");
    assertThat(srs(store, "zone")).isEqualTo("EPSG:4545");
    assertThat(store.getSchema("none").getCoordinateReferenceSystem()).isNull();
  }

  @Test
  void anUnknownCodeFallsBackToTheDefinition() throws Exception {
    table("t", "features", "fid INTEGER PRIMARY KEY, geom POINT");
    run(
        "UPDATE gpkg_spatial_ref_sys SET organization = 'COUNTY', definition = '"
            + SourceCrs.CGCS2000_WKT
            + "' WHERE srs_id = 4326");
    assertThat(srs(open(), "t")).isEqualTo("EPSG:4490");
  }

  @Test
  void geometriesWithAndWithoutEnvelopeAreRead() throws Exception {
    table("t", "features", "fid INTEGER PRIMARY KEY, geom GEOMETRY");
    for (String wkt : List.of("POINT (107 27)", "LINESTRING (107 27, 108 28)")) {
      insert("t", new GeoPackageGeometry(new GeometryFactory()).write(geometry(wkt), 4326));
    }
    insert("t", null);
    insert("t", new GeoPackageGeometry(new GeometryFactory()).write(geometry("POINT EMPTY"), 4326));
    assertThat(rows("t", "INCLUDE"))
        .extracting(f -> String.valueOf(f.getDefaultGeometry()))
        .containsExactly("POINT (107 27)", "LINESTRING (107 27, 108 28)", "null", "null");
    assertThat(rows("t", "BBOX(geom, 107.5, 27.1, 109, 29)")).hasSize(1);
    assertThat(open().getFeatureSource("t").getFeatures().getBounds().getMaxX()).isEqualTo(108);
  }

  @Test
  void aSpoiltGeometrySpoilsOnlyItsRow() throws Exception {
    table("t", "features", "fid INTEGER PRIMARY KEY, geom POINT");
    byte[] good =
        new GeoPackageGeometry(new GeometryFactory()).write(geometry("POINT (1 2)"), 4326);
    insert("t", new byte[] {1, 2, 3});
    insert("t", java.util.Arrays.copyOf(good, 20));
    insert("t", good);
    List<SimpleFeature> rows = rows("t", "INCLUDE");
    assertThat(GeometryProblem.of(rows.get(0)).orElseThrow()).contains("GP");
    assertThat(GeometryProblem.of(rows.get(1))).isPresent();
    assertThat(GeometryProblem.of(rows.get(2))).isEmpty();
    assertThat(rows.get(2).getDefaultGeometry()).hasToString("POINT (1 2)");
  }

  @Test
  void countsWithoutReadingAndCountsFiltered() throws Exception {
    table("t", "attributes", "fid INTEGER PRIMARY KEY, kva DOUBLE");
    run("INSERT INTO t(kva) VALUES(1), (2), (3)");
    assertThat(open().getFeatureSource("t").getFeatures().size()).isEqualTo(3);
    assertThat(open().getFeatureSource("t").getFeatures(CQL.toFilter("kva > 1")).size())
        .isEqualTo(2);
  }

  @Test
  void aReadOnlyFolderIsEnoughAndNothingIsLeftBeside() throws Exception {
    table("t", "attributes", "fid INTEGER PRIMARY KEY, kva DOUBLE");
    run("INSERT INTO t(kva) VALUES(1)");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertThat(rows("t", "INCLUDE")).hasSize(1);
      assertThat(folder.toFile().list()).containsExactly(String.valueOf(file.getFileName()));
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void whatIsNoGeoPackageIsRefusedInWords() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.gpkg"), "hello");
    assertThatThrownBy(() -> open(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("notes.gpkg is not a GeoPackage: it does not begin as an SQLite");
    run("DROP TABLE gpkg_contents");
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no readable table gpkg_contents");
    assertThatThrownBy(() -> open(folder.resolve("nowhere.gpkg")))
        .hasMessageContaining("nowhere.gpkg is not a file");
  }

  private DataStore open() throws IOException {
    return open(file);
  }

  private static DataStore open(Path file) throws IOException {
    return DataStoreFinder.getDataStore(Map.of("headroom.gpkg", file.toFile()));
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

  private static String srs(DataStore store, String layer) throws IOException {
    return CRS.toSRS(store.getSchema(layer).getCoordinateReferenceSystem());
  }

  private static Geometry geometry(String wkt) throws Exception {
    return new WKTReader().read(wkt);
  }

  private void table(String name, String type, String columns) throws SQLException {
    run("CREATE TABLE " + name + "(" + columns + ")");
    run("INSERT INTO gpkg_contents VALUES('" + name + "', '" + type + "', 4326)");
    if (type.equals("features")) {
      String geometry = columns.replaceAll(".* geom (\\w+).*", "$1");
      run(
          "INSERT INTO gpkg_geometry_columns VALUES('%s', 'geom', '%s', 4326, 0, 0)"
              .formatted(name, geometry));
    }
  }

  private void insert(String table, byte[] blob) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO " + table + "(geom) VALUES(?)")) {
      insert.setBytes(1, blob);
      insert.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
  }
}
