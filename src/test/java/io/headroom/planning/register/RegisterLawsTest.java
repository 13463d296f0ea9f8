package io.headroom.planning.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.lookup.Remedy;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.planning.Users;
import io.headroom.rules.CostRange;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SupplyCapacity;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the register of any grid. */
class RegisterLawsTest {
  private static final int TRANSFORMERS = 40;

  private static ConstraintRegister register(Snapshot snapshot) {
    return ConstraintRegister.of(snapshot, Direction.DEMAND, new Townships(snapshot.dataset()));
  }

  private static Snapshot snapshot(GridSketch grid) {
    return Snapshot.of(grid.dataset(), RuleSet.builtIn(), GridSketch.TODAY);
  }

  /** Four feeders, ten transformers each on a line with branches, some of everything too small. */
  private static GridSketch grid(long seed) {
    Random random = new Random(seed);
    GridSketch grid =
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B1", 10, 10_000)
            .loaded(5_000 + random.nextInt(5_000), 900)
            .source("T2", "S", "B2", 10, 10_000)
            .loaded(3_000, 900);
    for (int f = 0; f < 4; f++) {
      grid.feeder("F" + f, f < 2 ? "B1" : "B2", "n" + f, 200, 60 + random.nextInt(140));
      for (int t = f * 10; t < f * 10 + 10; t++) {
        String from = t == f * 10 ? "n" + f : "m" + (f * 10 + random.nextInt(t - f * 10));
        grid.section("s" + t, from, "m" + t, 10, 100 + random.nextInt(200));
        grid.load("D" + t, "m" + t, 200, 60 + random.nextInt(120)).serving(random.nextInt(80));
      }
    }
    return grid;
  }

  /** Every transformer with nothing left by the ratings is in the row of what leaves it nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyBlockedTransformerIsInExactlyOneRow(long seed) {
    agrees(snapshot(grid(seed)), "seed " + seed);
  }

  @Test
  void theSameInTheSampleCounty() {
    agrees(SampleCountySnapshot.get(), "sample county");
  }

  private static void agrees(Snapshot snapshot, String of) {
    ConstraintRegister register = register(snapshot);
    Assets assets = snapshot.forest().assets();
    Map<Integer, Integer> transformers = new HashMap<>();
    Map<Integer, Integer> customers = new HashMap<>();
    for (int row = 0; row < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); row++) {
      int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
      AvailableCapacity left = new SupplyCapacity(snapshot, Direction.DEMAND).along(asset);
      double byRating =
          snapshot
              .assessment()
              .along(snapshot.forest().path(asset), Use.COMMERCIAL, Double.NaN, false)
              .kva();
      assertThat(left.kva() <= byRating || Double.isNaN(byRating)).as(of).isTrue();
      if (left.isNothing()) {
        int users = Users.behind(assets.network().distributionTransformers(), row);
        transformers.merge(left.bindingAsset(), 1, Integer::sum);
        customers.merge(left.bindingAsset(), users, Integer::sum);
      }
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (Constraint row : register.constraints()) {
      if (!row.subject().isBays()) {
        int asset = row.subject().asset();
        assertThat(rows.put(asset, 1)).as("%s: two rows of %s", of, row.subject().id()).isNull();
        assertThat(row.blocks().transformers())
            .as("%s: %s", of, row.subject().id())
            .isEqualTo(transformers.getOrDefault(asset, 0));
        assertThat(row.blocks().customers()).isEqualTo(customers.getOrDefault(asset, 0));
      }
    }
    assertThat(rows.keySet()).as(of).containsAll(transformers.keySet());
  }

  /**
   * A promise more, somewhere: whatever was full by itself stays full, and nothing gets emptier.
   */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void moreLoadRemovesNoRow(long seed) {
    Random random = new Random(seed);
    Snapshot before = snapshot(grid(seed));
    GridSketch more = grid(seed);
    for (int i = 0; i < 5; i++) {
      String at = "D" + random.nextInt(TRANSFORMERS);
      more.committed("C" + i, at, "commercial", 20 + random.nextInt(200));
    }
    ConstraintRegister after = register(snapshot(more));

    Set<String> left = new HashSet<>();
    Map<String, Double> available = new HashMap<>();
    for (Constraint row : after.constraints()) {
      left.add(row.subject().id());
      available.put(row.subject().id(), row.availableKva());
    }
    List<Constraint> full =
        register(before).constraints().stream().filter(row -> row.availableKva() < 0).toList();
    assertThat(full).as("seed %d", seed).isNotEmpty();
    for (Constraint row : full) {
      String id = row.subject().id();
      assertThat(left).as("seed %d", seed).contains(id);
      assertThat(available.get(id))
          .as("seed %d: %s", seed, id)
          .isLessThanOrEqualTo(row.availableKva());
    }
  }

  /** The total is that of the rows, a work that stands in two of them once. */
  @Test
  void theProgrammeAddsUp() {
    List<WorkProgramme.Row> rows =
        new WorkProgramme(register(SampleCountySnapshot.get()), null).rows();
    WorkProgramme.Totals totals = WorkProgramme.totals(rows);

    Map<String, CostRange> works = new HashMap<>();
    int customers = 0;
    for (WorkProgramme.Row row : rows) {
      customers += row.constraint().blocks().customers();
      CostedRemedy best = row.best();
      if (best != null && best.cost() != null) {
        assertThat(best.lifts()).isTrue();
        assertThat(best.remedy().gainKva()).isGreaterThan(row.constraint().overKva());
        works.merge(
            workOf(row, best.remedy()),
            best.cost(),
            (a, b) -> a.middleCny() >= b.middleCny() ? a : b);
        assertThat(row.remedies())
            .filteredOn(one -> one.lifts() && !Double.isNaN(one.costPerKva()))
            .allSatisfy(
                one -> assertThat(one.costPerKva()).isGreaterThanOrEqualTo(best.costPerKva()));
      }
    }
    assertThat(totals.constraints()).isEqualTo(rows.size());
    assertThat(totals.customers()).isEqualTo(customers);
    assertThat(totals.waiting()).isNull();
    assertThat(totals.cost().lowCny())
        .isCloseTo(
            works.values().stream().mapToDouble(CostRange::lowCny).sum(),
            org.assertj.core.api.Assertions.within(1e-3));
  }

  /** As a planner reads it: what is switched, what is built from where, what is put beside what. */
  private static String workOf(WorkProgramme.Row row, Remedy remedy) {
    Constraint.Subject full = row.constraint().subject();
    SupplyForest forest = SampleCountySnapshot.get().forest();
    return switch (remedy.kind()) {
      case TRANSFER -> remedy.detail().en();
      case REPLACE_TRANSFORMER, RECONDUCTOR, NONE -> remedy.kind() + " " + remedy.assetId();
      case NEW_TRANSFORMER -> "beside " + full.kind() + " " + full.id();
      case NEW_FEEDER ->
          full.kind() == AssetKind.LINE_SECTION || full.kind() == AssetKind.FEEDER
              ? remedy.assetId() + " for feeder " + forest.feederOf(full.asset())
              : remedy.assetId() + " for " + full.id();
      case ADD_BAY -> "bay " + full.id() + " " + full.voltageKv();
    };
  }
}
