package io.headroom.store;

import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.Requests;
import io.headroom.lookup.CapacityLookup;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Need;
import io.headroom.network.Commitment;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.network.Setting;
import io.headroom.place.index.IndexHome;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.DatasetReader;
import io.headroom.planning.dataset.Delivered;
import io.headroom.planning.dataset.RefusedSwitch;
import io.headroom.planning.dataset.VersionStore;
import io.headroom.request.Action;
import io.headroom.request.Applicant;
import io.headroom.request.ApplicationForm;
import io.headroom.request.Change;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Decision;
import io.headroom.request.Exchange;
import io.headroom.request.Holding;
import io.headroom.request.InService;
import io.headroom.request.Intake;
import io.headroom.request.Particulars;
import io.headroom.request.RequestDesk;
import io.headroom.request.RequestQuery;
import io.headroom.request.Site;
import io.headroom.request.SnapshotLimits;
import io.headroom.request.SupplyPaths;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Another dataset comes while capacity is asked for and held. D hangs from one feeder in the first
 * and from the other in the second.
 *
 * <pre>
 *   T1 ─ B ─┬─[F1]─ a0 ─ a ─ a1 ● D (first)
 *           └─[F2]─ b0 ─ b ─ b1 ● D (second)
 * </pre>
 */
class ExchangeTest {
  private static final LocalDate TODAY = GridSketch.TODAY;
  private static final int THREADS = 4;
  private static final int SWAPS = 20;

  @TempDir Path folder;

  private final SnapshotPublisher publisher = new SnapshotPublisher();
  private Database database;
  private SqlRequestStore store;
  private RequestDesk desk;
  private Intake intake;

  @BeforeEach
  void start() {
    database = Database.inFile(folder.resolve("requests"), 6);
    store = new SqlRequestStore(database.source());
    desk = new RequestDesk(store, publisher);
    Clock noon = Clock.fixed(at(TODAY), ZoneOffset.UTC);
    intake = new Intake(desk, store, () -> new InService(now(), new CapacityLookup(now())), noon);
    publisher.publish(snapshot(dataset("a1")));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private static GridDataset dataset(String nodeOfD) {
    return new GridSketch()
        .substation("S", 110)
        .source("T1", "S", "B", 10, 40_000)
        .loaded(9_000, 2_000)
        .feeder("F1", "B", "a0", 400, 60)
        .section("a", "a0", "a1")
        .feeder("F2", "B", "b0", 400, 60)
        .section("b", "b0", "b1")
        .load("D", nodeOfD, 400, 200)
        .standing(GridSketch.PLACE, Setting.URBAN)
        .dataset();
  }

  /** The same grid with a commitment that names one of our requests. */
  private static GridDataset delivering(GridDataset grid, String requestRef, double kva) {
    Commitment delivered =
        new Commitment(
            "C1",
            "D",
            "commercial",
            Direction.DEMAND,
            kva,
            Double.NaN,
            TODAY,
            null,
            Commitment.Status.UNDER_CONSTRUCTION,
            requestRef);
    return new GridDataset(
        grid.identity(),
        grid.network(),
        grid.profiles(),
        List.of(delivered),
        grid.reinforcements(),
        grid.outages(),
        grid.areas(),
        grid.places(),
        grid.mapLines());
  }

  private static Snapshot snapshot(GridDataset dataset) {
    return Snapshot.of(dataset, RuleSet.builtIn(), TODAY);
  }

  private Snapshot now() {
    return publisher.find(TODAY).orElseThrow();
  }

  private void exchange(GridDataset dataset, boolean losesRequests) {
    Snapshot next = snapshot(dataset);
    desk.exchange(
        () -> publisher.publish(next),
        new Exchange("next", "chief", TODAY, at(TODAY), losesRequests));
  }

  /** Of what was delivered without D; somebody applies there while it is prepared. */
  private final class Meanwhile implements DatasetReader {
    @Override
    public Reading read(Delivered delivered, Path prepared, Listener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isIntact(Path prepared) {
      return true;
    }

    @Override
    public Loaded load(Path prepared) {
      GridDataset without = new GridSketch().substation("S", 110).dataset();
      return new Loaded() {
        @Override
        public GridDataset dataset() {
          return without;
        }

        @Override
        public Runnable prepare(Snapshot snapshot) {
          held(apply(20));
          return () -> publisher.publish(snapshot);
        }
      };
    }
  }

  @Test
  void whoAppliesWhileAVersionIsPreparedIsAskedForToo() throws IOException {
    VersionStore versions = new SqlVersionStore(database.source(), folder.resolve("datasets"));
    Path content = Files.write(folder.resolve("next.headroom"), new byte[] {1});
    versions.keep(VersionStoreContract.version("next", null, 0), "", content);
    Clock noon = Clock.fixed(at(TODAY), ZoneOffset.UTC);
    DatasetDesk.Office office =
        new DatasetDesk.Office(publisher, desk, store, IndexHome.inMemory(), noon);
    DatasetDesk switching = new DatasetDesk(versions, new Meanwhile(), office);
    Snapshot before = now();

    assertThatThrownBy(() -> switching.activate("next", "chief", false))
        .isInstanceOfSatisfying(
            RefusedSwitch.class,
            refused -> {
              assertThat(refused.why()).isEqualTo(RefusedSwitch.Why.REQUESTS_LOST);
              assertThat(refused.lost()).hasSize(1);
            });
    assertThat(now().dataset()).isSameAs(before.dataset());
    assertThat(versions.lastActivation()).isEmpty();
  }

  private Decision apply(double kva) {
    return intake.submit(
        new ApplicationForm(
            null,
            new Site("", GridSketch.PLACE),
            0,
            Need.ofKva(kva, 0.9, Use.COMMERCIAL),
            null,
            new Applicant(Applicant.Kind.ENTERPRISE, "磷都茶业", "0851-87220000", null),
            new Particulars(0, Set.of(), null),
            "",
            false,
            null));
  }

  private static ConnectionRequest held(Decision decision) {
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.HELD);
    @Nullable ConnectionRequest request = decision.request();
    assertThat(request).isNotNull();
    return request;
  }

  private double leftAtD() {
    return now().headroom().headroomKva(now().forest().assets().find("D"));
  }

  private double availableAtD() {
    Need need = Need.ofKva(60, 0.9, Use.COMMERCIAL);
    return new CapacityLookup(now())
        .answer(new CapacityQuestion(GridSketch.PLACE, 0, need, 3, false, false))
        .options()
        .get(0)
        .availableKva();
  }

  @Test
  void whileDatasetsAreExchangedNothingIsOversoldOrLost() {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService applicants = Executors.newFixedThreadPool(THREADS);
    List<CompletableFuture<List<String>>> granted = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      granted.add(CompletableFuture.supplyAsync(() -> applyUntil(over), applicants));
    }
    for (int swap = 0; swap < SWAPS; swap++) {
      exchange(dataset(swap % 2 == 0 ? "b1" : "a1"), false);
    }
    over.set(true);
    List<String> ids = granted.stream().flatMap(one -> one.join().stream()).toList();
    applicants.shutdown();

    assertThat(ids).as("some were granted").isNotEmpty();
    assertThat(heldInStore()).as("none is lost").containsExactlyInAnyOrderElementsOf(ids);
    LedgerCheck.assertBooked(database.source(), new SnapshotLimits(now(), publisher.ledger()));
    SupplyPaths paths = new SupplyPaths(now());
    LedgerTable ledger = new SqlRows(database).ledger();
    for (RequestTable.Row row : new SqlRows(database).held()) {
      List<ClaimLine> booked = ledger.read(row.claim());
      assertThat(booked)
          .as("%s is booked along the path of today", row.request().id())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("needed", "gross")
          .containsExactlyInAnyOrderElementsOf(paths.of(row.request()));
    }
    assertThat(leftAtD()).isBetween(0.0, 120.0);
  }

  private List<String> applyUntil(AtomicBoolean over) {
    List<String> ids = new ArrayList<>();
    while (!over.get()) {
      Decision decision = apply(1);
      if (decision.outcome() == Decision.Outcome.HELD) {
        ids.add(held(decision).id());
      }
    }
    return ids;
  }

  private List<String> heldInStore() {
    return store.list(RequestQuery.OPEN).stream()
        .filter(request -> request.holding().isHeld())
        .map(ConnectionRequest::id)
        .toList();
  }

  /** The rows as the store keeps them. */
  private record SqlRows(Database database) {
    LedgerTable ledger() {
      return new LedgerTable(
          new JdbcTemplate(database.source()), new Transactions(database.source()));
    }

    List<RequestTable.Row> held() {
      return new RequestTable(new NamedParameterJdbcTemplate(database.source()), ledger())
          .find(" WHERE r.holding = 'HELD'", Map.of());
    }
  }

  @Test
  void aDeliveredCommitmentReplacesOurOwnRowAndCountsOnce() {
    double before = leftAtD();
    ConnectionRequest request = held(apply(100));
    double after = leftAtD();
    assertThat(after).isLessThan(before);

    exchange(delivering(dataset("a1"), request.id(), 100), false);
    assertThat(leftAtD()).as("by its number").isEqualTo(after);
    String typed = request.code().value().toLowerCase(Locale.ROOT).replaceAll("(.{5})", "$1-");
    exchange(delivering(dataset("b1"), typed, 100), false);
    assertThat(leftAtD()).as("by its tracking code").isEqualTo(after);
    exchange(delivering(dataset("a1"), "somebody-else", 100), false);
    assertThat(leftAtD()).as("another's counts beside it").isLessThan(after);
  }

  /** The store books the request still; what the commitment has lowered already is given back. */
  @Test
  void whatIsDeliveredIsGrantedNeitherTwiceNorToNobody() {
    ConnectionRequest request = held(apply(50));
    exchange(delivering(dataset("a1"), request.id(), 50), false);
    double most = Math.floor(availableAtD());

    assertThat(apply(most + 2).outcome()).isNotEqualTo(Decision.Outcome.HELD);
    ConnectionRequest rest = held(apply(most));
    desk.change(rest.id(), Change.of(Requests.step(Action.WITHDRAW, TODAY)), TODAY);
    desk.change(request.id(), Change.of(Requests.step(Action.WITHDRAW, TODAY)), TODAY);
    assertThat(Math.floor(availableAtD())).as("the utility still says so").isEqualTo(most);
    LedgerCheck.assertBooked(database.source(), new SnapshotLimits(now(), publisher.ledger()));
  }

  @Test
  void whoseAssetIsGoneHoldsNothingAndHasTheUtilityWaitedFor() {
    ConnectionRequest request = held(apply(100));
    desk.change(request.id(), Change.of(Requests.step(Action.PAUSE, TODAY)), TODAY);
    GridDataset without =
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 40_000)
            .loaded(9_000, 2_000)
            .feeder("F1", "B", "a0", 400, 60)
            .section("a", "a0", "a1")
            .load("E", "a1", 1_000, 300)
            .standing(GridSketch.PLACE, Setting.URBAN)
            .dataset();
    exchange(without, true);

    ConnectionRequest lost = store.find(request.id()).orElseThrow();
    assertThat(lost.holding().state()).isEqualTo(Holding.State.NONE);
    assertThat(lost.waitsForCustomer()).as("its clock runs").isFalse();
    assertThat(store.history(request.id()))
        .anySatisfy(
            event -> {
              assertThat(event.what()).isEqualTo("ASSET_GONE");
              assertThat(event.who()).isEqualTo("chief");
              assertThat(event.note()).isEqualTo("D is not in dataset next");
            });
    assertThat(publisher.ledger().reservations()).isEmpty();
    assertThat(intake.reserve(request.id(), "E", "bureau").orElseThrow().outcome())
        .as("another point is found")
        .isEqualTo(Decision.Outcome.HELD);
  }
}
