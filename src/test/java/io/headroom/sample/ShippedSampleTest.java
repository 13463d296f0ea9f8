package io.headroom.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.LineSections;
import io.headroom.network.Place;
import io.headroom.network.Reinforcement;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The county as shipped: equal to what the generator makes, importable, and full of cases. */
class ShippedSampleTest {
  private static final Path FOLDER = Path.of("gis-data");
  private static final ImportResult SHIPPED =
      DatasetImporter.read(FOLDER.resolve("kaiyang.yml"), Progress.NONE);
  private static final SupplyForest FOREST = forest(SHIPPED);
  private static final Headroom HEADROOM =
      Headroom.assess(
          SHIPPED.dataset(), FOREST, RuleSet.builtIn(), SHIPPED.dataset().identity().asOf());
  private static final CapacityAssessment CAPACITY =
      new CapacityAssessment(HEADROOM, RuleSet.builtIn());

  @TempDir Path temp;

  private static SupplyForest forest(ImportResult result) {
    return EnergisationTrace.trace(result.dataset().network(), true, new IssueLog());
  }

  @Test
  void theShippedFileHasTheRowsOfTheGenerator() throws Exception {
    Path fresh = temp.resolve("kaiyang.gpkg");
    SampleCounty.write(SampleOptions.SHIPPED, fresh, Progress.NONE);
    Map<String, List<String>> made = tables(fresh);
    Map<String, List<String>> shipped = tables(FOLDER.resolve("kaiyang.gpkg"));
    assertThat(shipped.keySet()).isEqualTo(made.keySet());
    made.forEach((table, rows) -> assertThat(shipped.get(table)).as(table).isEqualTo(rows));
  }

  private static Map<String, List<String>> tables(Path file) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement names = connection.createStatement();
        ResultSet found = names.executeQuery("SELECT table_name FROM gpkg_contents")) {
      while (found.next()) {
        tables.put(found.getString(1), rows(connection, found.getString(1)));
      }
    }
    return tables;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY rowid")) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          Object cell = row.getObject(i);
          // An optional column that no row fills may be there or not.
          if (cell != null) {
            String text = cell instanceof byte[] b ? Arrays.toString(b) : cell.toString();
            cells.add(row.getMetaData().getColumnName(i) + "=" + text);
          }
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  @Test
  void theFileIsSmall() throws IOException {
    assertThat(Files.size(FOLDER.resolve("kaiyang.gpkg"))).isLessThan(4_000_000);
  }

  @Test
  void itImportsWithoutARefusedRowAndSuppliesEveryTransformer() {
    assertThat(SHIPPED.report().accepted()).isTrue();
    assertThat(SHIPPED.report().unsuppliedTransformers()).isZero();
    assertThat(SHIPPED.report().issues().keySet()).isSubsetOf("NO_PEAK", "PEAK_EXCEEDS_RATING");
    assertThat(SHIPPED.report().openTies()).isGreaterThan(60);
  }

  @Test
  void withoutNodeIdsGeometryFindsTheSameSupplyPaths() throws Exception {
    Path bare = temp.resolve("bare.gpkg");
    Files.copy(FOLDER.resolve("kaiyang.gpkg"), bare);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + bare);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE line_section DROP COLUMN from_node");
      statement.execute("ALTER TABLE line_section DROP COLUMN to_node");
      statement.execute("ALTER TABLE switch DROP COLUMN node_a");
      statement.execute("ALTER TABLE switch DROP COLUMN node_b");
      statement.execute("ALTER TABLE distribution_transformer DROP COLUMN node");
    }
    SupplyForest found = forest(DatasetImporter.read(bare, Progress.NONE));
    assertThat(paths(found)).isEqualTo(paths(FOREST));
  }

  private static Map<String, String> paths(SupplyForest forest) {
    Map<String, String> paths = new TreeMap<>();
    Assets assets = forest.assets();
    for (int asset : transformers(assets)) {
      StringBuilder path = new StringBuilder();
      for (int step : forest.path(asset)) {
        path.append(assets.id(step)).append(' ');
      }
      paths.put(assets.id(asset), path.toString());
    }
    return paths;
  }

  private static List<Integer> transformers(Assets assets) {
    List<Integer> rows = new ArrayList<>();
    for (int asset = 0; asset < assets.count(); asset++) {
      if (assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER) {
        rows.add(asset);
      }
    }
    return rows;
  }

  @Test
  void feedersAreDeepTreesNotStars() {
    Map<Integer, Integer> depths = new HashMap<>();
    for (int asset : transformers(FOREST.assets())) {
      depths.merge(FOREST.feederOf(asset), FOREST.depth(asset), Math::max);
    }
    List<Integer> sorted = depths.values().stream().sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).isGreaterThanOrEqualTo(8);
  }

  /** ΔU % = (P·R + Q·X) / (10·U²) summed over the sections of the way, at power factor 0.95. */
  private static double voltageDropPercent(int transformer) {
    LineSections lines = SHIPPED.dataset().network().lineSections();
    double percent = 0;
    for (int step : FOREST.path(transformer)) {
      boolean counts =
          FOREST.assets().kind(step) == AssetKind.LINE_SECTION
              && FOREST.assets().voltageKv(step) == 10
              && HEADROOM.isKnown(step);
      if (counts) {
        int row = FOREST.assets().row(step);
        double km = lines.lengthM(row) / 1000;
        double ohm = .95 * lines.rOhmPerKm(row) + .31 * lines.xOhmPerKm(row);
        percent += HEADROOM.peakKva(step) * ohm * km / 1000;
      }
    }
    return percent;
  }

  @Test
  void voltageDropsAreThoseOfARuralGrid() {
    List<Double> drops =
        transformers(FOREST.assets()).stream().map(t -> voltageDropPercent(t)).sorted().toList();
    assertThat(drops.get(drops.size() / 2)).isBetween(.3, 4.0);
    assertThat(drops.get(drops.size() - 1)).isBetween(4.0, 14.0);
  }

  @Test
  void aTenthToAFifthIsHeavilyLoadedAndAFewAreOverloaded() {
    for (AssetKind kind : List.of(AssetKind.DISTRIBUTION_TRANSFORMER, AssetKind.FEEDER)) {
      assertThat(share(kind, Grade.HEAVY)).as("%s", kind).isBetween(.1, .2);
      assertThat(share(kind, Grade.OVERLOADED)).as("%s", kind).isBetween(.01, .1);
      assertThat(share(kind, Grade.NO_DATA)).as("%s", kind).isBetween(.01, .1);
    }
    assertThat(share(AssetKind.MAIN_TRANSFORMER, Grade.HEAVY)).isPositive();
    assertThat(share(AssetKind.MAIN_TRANSFORMER, Grade.OVERLOADED)).isPositive();
    assertThat(share(AssetKind.LINE_SECTION, Grade.OVERLOADED)).isPositive();
  }

  private static double share(AssetKind kind, Grade grade) {
    Assets assets = FOREST.assets();
    int all = 0;
    int matching = 0;
    for (int asset = 0; asset < assets.count(); asset++) {
      // The 110 kV and 35 kV lines are not among those meant.
      boolean counts = assets.kind(asset) == kind && !assets.id(asset).startsWith("E");
      all += counts ? 1 : 0;
      matching += counts && HEADROOM.grade(asset) == grade ? 1 : 0;
    }
    return (double) matching / all;
  }

  @Test
  void everyReasonThatAPathCanGiveIsGivenSomewhere() {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    Assets assets = FOREST.assets();
    for (int asset = 0; asset < assets.count(); asset++) {
      if (assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER) {
        add(reasons, CAPACITY.along(FOREST.path(asset), Use.COMMERCIAL, Double.NaN, false));
        add(reasons, CAPACITY.along(FOREST.path(asset), Use.ROOFTOP_PV_HOUSEHOLD, 8, false));
      } else if (assets.kind(asset) == AssetKind.LINE_SECTION) {
        add(reasons, CAPACITY.along(FOREST.path(asset), Use.INDUSTRIAL, 800, true));
      }
    }
    assertThat(reasons)
        .contains(
            Reason.DISTRIBUTION_TRANSFORMER,
            Reason.SECTION,
            Reason.FEEDER,
            Reason.MAIN_TRANSFORMER,
            Reason.SUBSTATION,
            Reason.SWITCH_RATING,
            Reason.RED_ZONE,
            Reason.NO_DATA);
  }

  private static void add(Set<Reason> reasons, AvailableCapacity capacity) {
    if (capacity.reason() != null) {
      reasons.add(capacity.reason());
    }
  }

  @Test
  void everyZoneOccursAmongTransformersAndFeeders() {
    for (AssetKind kind : List.of(AssetKind.DISTRIBUTION_TRANSFORMER, AssetKind.FEEDER)) {
      Set<Zone> zones = EnumSet.noneOf(Zone.class);
      for (int asset = 0; asset < FOREST.assets().count(); asset++) {
        if (FOREST.assets().kind(asset) == kind) {
          zones.add(HEADROOM.zone(asset));
        }
      }
      assertThat(zones).as("%s", kind).containsExactlyInAnyOrder(Zone.values());
    }
  }

  @Test
  void someConstraintsAreRelievedByAPlannedReinforcement() {
    Map<String, Double> adds = new HashMap<>();
    for (Reinforcement work : SHIPPED.dataset().reinforcements()) {
      adds.merge(work.assetId(), work.addsKva(), Double::sum);
      assertThat(work.inServiceOn()).isAfter(SHIPPED.dataset().identity().asOf());
    }
    long relieved =
        transformers(FOREST.assets()).stream()
            .map(a -> CAPACITY.along(FOREST.path(a), Use.COMMERCIAL, Double.NaN, false))
            .filter(c -> c.kva() <= 0 && c.bindingAsset() >= 0)
            .filter(
                c ->
                    .8 * adds.getOrDefault(FOREST.assets().id(c.bindingAsset()), 0.0)
                        > -HEADROOM.headroomKva(c.bindingAsset()))
            .count();
    assertThat(relieved).isGreaterThan(10);
  }

  @Test
  void baysAreSpareInSomePlacesAndNotInOthers() {
    assertThat(SHIPPED.dataset().network().substations())
        .anyMatch(s -> s.spareBaysAt(10) == 0)
        .anyMatch(s -> s.spareBaysAt(10) >= 2)
        .anyMatch(s -> s.spareBaysAt(35) >= 1);
    assertThat(SHIPPED.dataset().network().switchingStations())
        .anyMatch(s -> s.spareBays() == 0)
        .anyMatch(s -> s.spareBays() >= 2);
  }

  @Test
  void someCommitmentsHaveExpiredAndSomeStand() {
    GridDataset dataset = SHIPPED.dataset();
    assertThat(dataset.commitments())
        .anyMatch(c -> c.isInForceOn(dataset.identity().asOf()))
        .anyMatch(c -> !c.isInForceOn(dataset.identity().asOf()));
    assertThat(dataset.outages())
        .hasSizeGreaterThan(5)
        .allSatisfy(o -> assertThat(o.announcedAt()).isBefore(o.startsAt().minusDays(5)));
  }

  @Test
  void theExamplesAskAboutPlacesThatExistOnce() {
    assertThat(SHIPPED.descriptor().examples())
        .hasSize(3)
        .allSatisfy(
            e -> assertThat(placesNamed(e.query().get("address"))).as(e.label()).hasSize(1));
  }

  private static List<Place> placesNamed(String name) {
    return SHIPPED.dataset().places().stream().filter(p -> p.name().equals(name)).toList();
  }
}
