package io.headroom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.PostgisCluster;
import io.headroom.fixtures.Tool;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Tables of a real PostGIS, read as a delivery; in which order a table has its rows is its own. */
@Needs(Tool.POSTGIS)
class PostgisDataStoreTest {
  private static final Path COUNTY = Path.of("gis-data", "kaiyang.gpkg");
  private static final Path DESCRIPTOR = Path.of("gis-data", "kaiyang.yml");
  private static final String SCHEMA = "电网";

  private static PostgisCluster cluster;

  @TempDir Path folder;

  @BeforeAll
  static void copyTheCounty() throws IOException, SQLException {
    cluster = PostgisCluster.start();
    DataStore county =
        Objects.requireNonNull(
            DataStoreFinder.getDataStore(Map.of("headroom.gpkg", COUNTY.toFile())));
    try (Connection connection = cluster.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA \"" + SCHEMA + "\"");
      for (String table : county.getTypeNames()) {
        copy(county, table, connection);
      }
    } finally {
      county.dispose();
    }
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  private static void copy(DataStore county, String table, Connection to)
      throws IOException, SQLException {
    SimpleFeatureType type = county.getSchema(table);
    String name = "\"" + SCHEMA + "\".\"" + table + "\"";
    List<AttributeDescriptor> columns = type.getAttributeDescriptors();
    try (Statement statement = to.createStatement()) {
      statement.execute(
          columns.stream()
              .map(one -> "\"" + one.getLocalName() + "\" " + sqlType(one))
              .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")")));
    }
    String places =
        columns.stream().map(PostgisDataStoreTest::place).collect(Collectors.joining(", "));
    to.setAutoCommit(false);
    try (PreparedStatement insert =
            to.prepareStatement("INSERT INTO " + name + " VALUES (" + places + ")");
        SimpleFeatureIterator rows = county.getFeatureSource(table).getFeatures().features()) {
      while (rows.hasNext()) {
        fill(insert, rows.next());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    to.setAutoCommit(true);
  }

  private static boolean isGeometry(AttributeDescriptor column) {
    return Geometry.class.isAssignableFrom(column.getType().getBinding());
  }

  private static String place(AttributeDescriptor column) {
    return isGeometry(column) ? "ST_GeomFromWKB(?, 4326)" : "?";
  }

  private static String sqlType(AttributeDescriptor column) {
    Class<?> binding = column.getType().getBinding();
    if (isGeometry(column)) {
      return "geometry(" + binding.getSimpleName() + ", 4326)";
    }
    return Map.of(
            Long.class, "bigint",
            Double.class, "double precision",
            Boolean.class, "boolean",
            LocalDate.class, "date",
            LocalDateTime.class, "timestamp")
        .getOrDefault(binding, "text");
  }

  private static void fill(PreparedStatement insert, SimpleFeature row) throws SQLException {
    for (int i = 0; i < row.getAttributeCount(); i++) {
      Object value = row.getAttribute(i);
      insert.setObject(
          i + 1, value instanceof Geometry geometry ? new WKBWriter().write(geometry) : value);
    }
  }

  private Path descriptor(String source) throws IOException {
    String text = Files.readString(DESCRIPTOR);
    String other = text.replaceAll("(?m)^source:\\R(?:[ ]+.*\\R)+", "");
    return Files.writeString(folder.resolve("dataset.yml"), other + "\n" + source);
  }

  private static String source(String schema) {
    URI server = URI.create(cluster.url().substring("jdbc:".length()));
    return """
        source:
          kind: postgis
          host: %s
          port: %d
          database: headroom
          schema: %s
          user: postgres
        """
        .formatted(server.getHost(), server.getPort(), schema);
  }

  @Test
  void theCountyFromTablesIsTheCountyFromItsFileRowForRow() throws IOException {
    ImportResult fromFile = DatasetImporter.read(DESCRIPTOR, Progress.NONE);
    ImportResult fromTables = DatasetImporter.read(descriptor(source(SCHEMA)), Progress.NONE);

    assertThat(fromTables.report().reasons()).isEmpty();
    assertThat(fromTables.report().layers()).isEqualTo(fromFile.report().layers());
    assertThat(fromTables.report().issues()).isEqualTo(fromFile.report().issues());
    GridDataset file = Objects.requireNonNull(fromFile.dataset());
    GridDataset tables = Objects.requireNonNull(fromTables.dataset());
    Map<String, List<String>> expected = rows(file);
    rows(tables)
        .forEach((layer, read) -> assertThat(read).as(layer).isEqualTo(expected.get(layer)));
    assertThat(sections(tables.network())).isEqualTo(sections(file.network()));
    assertThat(transformers(tables.network())).isEqualTo(transformers(file.network()));
    assertThat(tables.identity().version()).isNotEqualTo(file.identity().version());
    assertThat(DatasetImporter.read(descriptor(source(SCHEMA)), Progress.NONE).dataset())
        .as("the same rows are the same version")
        .extracting(again -> again.identity().version())
        .isEqualTo(tables.identity().version());
  }

  private static Map<String, List<String>> rows(GridDataset dataset) {
    Network grid = dataset.network();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("substation", texts(grid.substations()));
    rows.put("power_transformer", texts(grid.powerTransformers()));
    rows.put("feeder", texts(grid.feeders()));
    rows.put("switch", texts(grid.switches()));
    rows.put("switching_station", texts(grid.switchingStations()));
    rows.put("generator", texts(grid.generators()));
    rows.put("commitment", texts(dataset.commitments()));
    rows.put("reinforcement", texts(dataset.reinforcements()));
    rows.put("planned_outage", texts(dataset.outages()));
    rows.put(
        "load_profile",
        dataset.profiles().stream()
            .map(curve -> curve.profile() + curve.season() + Arrays.toString(curve.pu()))
            .sorted()
            .toList());
    return rows;
  }

  private static List<String> texts(List<?> rows) {
    return rows.stream().map(String::valueOf).sorted().toList();
  }

  private static List<String> sections(Network grid) {
    var sections = grid.lineSections();
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < sections.size(); row++) {
      int at = row;
      rows.add(
          sections.id(row)
              + " "
              + grid.nodeId(sections.fromNode(row))
              + " "
              + grid.nodeId(sections.toNode(row))
              + " "
              + sections.voltageKv(row)
              + " "
              + sections.ampacityA(row)
              + " "
              + sections.lengthM(row)
              + " "
              + IntStream.range(0, sections.vertexCount(row))
                  .mapToObj(v -> sections.lon(at, v) + "," + sections.lat(at, v))
                  .collect(Collectors.joining(";")));
    }
    Collections.sort(rows);
    return rows;
  }

  private static List<String> transformers(Network grid) {
    var rows = grid.distributionTransformers();
    return IntStream.range(0, rows.size())
        .mapToObj(
            row ->
                rows.id(row)
                    + " "
                    + rows.name(row)
                    + " "
                    + rows.location(row)
                    + " "
                    + rows.ratedKva(row)
                    + " "
                    + rows.peakKva(row)
                    + " "
                    + rows.peakAt(row)
                    + " "
                    + rows.customers(row)
                    + " "
                    + rows.profile(row))
        .sorted()
        .toList();
  }

  @Test
  void aSchemaThatIsNotThereIsToldAndNothingElseIsRead() throws IOException {
    ImportResult nothing = DatasetImporter.read(descriptor(source("nowhere")), Progress.NONE);

    assertThat(nothing.dataset()).isNull();
    assertThat(nothing.report().reasons())
        .singleElement()
        .asString()
        .contains("none of our layers");
  }

  @Test
  void secretsComeFromTheEnvironmentAndOnlyFromThoseThatAreForIt() throws IOException {
    String source = source(SCHEMA);
    ImportResult foreign =
        DatasetImporter.read(descriptor(source + "  password-env: PATH\n"), Progress.NONE);
    ImportResult unset =
        DatasetImporter.read(descriptor(source + "  password-env: GIS_UNSET_1\n"), Progress.NONE);
    ImportResult written =
        DatasetImporter.read(descriptor(source + "  password: secret\n"), Progress.NONE);

    assertThat(foreign.report().reasons()).singleElement().asString().contains("begins with GIS_");
    assertThat(unset.report().reasons())
        .singleElement()
        .asString()
        .contains("environment variable GIS_UNSET_1 to be set");
    assertThat(written.report().reasons())
        .singleElement()
        .asString()
        .contains("password: unknown key")
        .doesNotContain("secret");
  }
}
