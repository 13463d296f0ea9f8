package io.headroom.store;

import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Headroom;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.Requests;
import io.headroom.fixtures.ScatteredCounty;
import io.headroom.lookup.CapacityLookup;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.request.Action;
import io.headroom.request.Application;
import io.headroom.request.Change;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Decision;
import io.headroom.request.Holding;
import io.headroom.request.InService;
import io.headroom.request.Intake;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.RequestDesk;
import io.headroom.request.RequestStore;
import io.headroom.request.SnapshotLimits;
import io.headroom.request.StoreUnavailable;
import io.headroom.request.Submission;
import io.headroom.request.SupplyPaths;
import io.headroom.request.Terms;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an answer to a reservation and back to the next answer. */
class RequestDeskTest {
  private static final LocalDate TODAY = GridSketch.TODAY;

  @TempDir Path folder;

  private final SnapshotPublisher publisher = new SnapshotPublisher();
  private Database database;
  private RequestDesk desk;

  @BeforeEach
  void start() {
    database = Database.inFile(folder.resolve("requests"), 2);
    desk = new RequestDesk(new SqlRequestStore(database.source()), publisher);
    publisher.publish(ScatteredCounty.of(3, 0.002));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void theNextAnswerHasLessAndAfterWithdrawingWhatThereWas() {
    double before = best().availableKva();
    ConnectionOption taken = best();
    apply("A", taken, 10, false);
    assertThat(available(taken)).isLessThanOrEqualTo(before - 10);

    desk.change("A", Change.of(Requests.step(Action.WITHDRAW, TODAY)), TODAY);
    assertThat(available(taken)).isEqualTo(before);
  }

  /** Both looked at the same answer; the second finds it taken, and waits. */
  @Test
  void twoWhoSawTheSameAnswerDoNotBothGetIt() {
    ConnectionOption seen = best();
    double most = Math.floor(seen.rows().get(0).availableKva());
    assertThat(apply("A", seen, most, false).outcome()).isEqualTo(Outcome.HELD);
    assertThat(apply("B", seen, most, false).outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(apply("C", seen, most, true).outcome()).isEqualTo(Outcome.QUEUED);

    desk.change("A", Change.of(Requests.step(Action.WITHDRAW, TODAY)), TODAY);
    assertThat(publisher.ledger().reservations())
        .extracting(reservation -> reservation.id())
        .containsExactly("C");
  }

  /** What was reserved after somebody's look-up counts, though his view does not know of it. */
  @Test
  void anOldViewGrantsNothingTwice() {
    Snapshot old = now();
    ConnectionOption seen = best();
    double most = Math.floor(seen.rows().get(0).availableKva());
    apply("A", seen, most, false);

    assertThat(apply("B", seen, most, false, old).outcome()).isEqualTo(Outcome.TAKEN);
  }

  /**
   * Twelve kilometres out each would keep the voltage alone. The second was judged without the
   * first, and is judged again.
   */
  @Test
  void twoFarOutOnOneFeederAreNotJudgedWithoutEachOther() {
    publisher.publish(farFeeder());
    Snapshot view = now();
    ConnectionOption seen = farthest(view, 1_000);
    double kva = Math.floor(0.7 * seen.availableKva());
    assertThat(seen.outlook().voltage()).isNotNull();
    assertThat(ratings(seen)).as("the ratings would carry both").isGreaterThan(2 * kva);

    assertThat(apply("A", seen, kva, false, view).outcome()).isEqualTo(Outcome.HELD);
    assertThat(apply("B", seen, kva, false, view).outcome()).isEqualTo(Outcome.STALE);
    ConnectionOption again = farthest(now(), kva);
    assertThat(again.availableKva()).isLessThan(kva);
    assertThat(again.fits()).isFalse();

    desk.change("A", Change.of(Requests.step(Action.WITHDRAW, TODAY)), TODAY);
    assertThat(apply("C", farthest(now(), kva), kva, false).outcome()).isEqualTo(Outcome.HELD);
  }

  /** The bureau looked before A came; the feeder is looked at again, and has room for both. */
  @Test
  void whoIsReservedOnAFeederThatHasChangedIsLookedAtAgain() {
    publisher.publish(farFeeder());
    Snapshot old = now();
    ConnectionOption seen = farthest(old, 1_000);
    double kva = Math.floor(0.2 * seen.availableKva());
    RequestStore store = new SqlRequestStore(database.source());
    store.place(noted("N", kva), key -> 0);
    apply("A", seen, kva, false, old);

    Deque<Snapshot> views = new ArrayDeque<>(List.of(old));
    Intake intake =
        new Intake(
            desk,
            store,
            () -> served(views.isEmpty() ? now() : views.remove()),
            Clock.fixed(at(TODAY), ZoneOffset.UTC));
    assertThat(intake.reserve("N", null, "bureau").orElseThrow().outcome())
        .isEqualTo(Decision.Outcome.HELD);
    assertThat(views).isEmpty();
    assertThat(held()).containsExactlyInAnyOrder("A", "N");
  }

  private static InService served(Snapshot view) {
    return new InService(view, new CapacityLookup(view));
  }

  private static Submission noted(String id, double kva) {
    Application application =
        Requests.moved(
            Requests.application(Use.INDUSTRIAL, kva, SupplyVoltage.MV_10), GridSketch.PLACE);
    ConnectionRequest request =
        ConnectionRequest.submitted(
            id,
            application,
            Terms.of(application, null, RuleSet.builtIn()),
            Holding.none(List.of(), TODAY.plusYears(1)));
    return new Submission(request, Claim.NOTHING, true, false, null);
  }

  private static Snapshot farFeeder() {
    GridSketch grid =
        new GridSketch().substation("S", 110).source("T1", "S", "B", 10, 40_000).loaded(4_000, 900);
    grid.feeder("F1", "B", "n0", 600, 30);
    double[] line = {107, 27.001, 107, 27};
    grid.section(
        new LineSection(
            "s1", "n0", "n1", 10, LineKind.OVERHEAD, null, 0.253, 0.328, 600, 12_000, true, line));
    grid.load("D1", "n1", 200, 50);
    return Snapshot.of(grid.dataset(), RuleSet.builtIn(), TODAY);
  }

  private static ConnectionOption farthest(Snapshot view, double kva) {
    Need need = Need.ofKva(kva, 0.9, Use.INDUSTRIAL);
    CapacityQuestion question = new CapacityQuestion(GridSketch.PLACE, 0, need, 20, false, false);
    return new CapacityLookup(view).answer(question).options().get(0);
  }

  private static double ratings(ConnectionOption option) {
    return option.rows().stream().mapToDouble(row -> row.availableKva()).min().orElseThrow();
  }

  @Test
  void aNewDayEndsReservationsAndMovesTheQueue() {
    ConnectionOption seen = best();
    double most = Math.floor(seen.rows().get(0).availableKva());
    apply("A", seen, most, false);
    apply("B", seen, most, true);

    LocalDate over = TODAY.plusMonths(3).plusDays(1);
    assertThat(desk.newDay(over, at(over)))
        .extracting(ConnectionRequest::id)
        .as("both have passed their last day")
        .containsExactlyInAnyOrder("A", "B");
    assertThat(publisher.ledger().reservations()).isEmpty();
  }

  @Test
  void whatIsHeldIsNotBookedAnewWhileTheNetworkIsTheSame() {
    apply("A", best(), 10, false);

    assertThat(desk.newDay(TODAY, at(TODAY))).isEmpty();
  }

  /** The same transformer on another feeder: the store books where the ledger in memory does. */
  @Test
  void whatIsHeldFollowsTheSupplyPathsOfAnotherDataset() {
    apply("A", best(), 10, false);
    SqlRequestStore store = new SqlRequestStore(database.source());
    ConnectionRequest held = store.find("A").orElseThrow();
    List<ClaimLine> before = new SupplyPaths(now()).of(held);
    Snapshot other =
        IntStream.rangeClosed(4, 40)
            .mapToObj(seed -> ScatteredCounty.of(seed, 0.002))
            .filter(drawn -> !new SupplyPaths(drawn).of(held).isEmpty())
            .filter(drawn -> !new SupplyPaths(drawn).of(held).equals(before))
            .findFirst()
            .orElseThrow();

    publisher.publish(other);
    assertThat(desk.newDay(TODAY, at(TODAY))).extracting(ConnectionRequest::id).contains("A");
    assertThat(store.history("A").get(1).what()).isEqualTo("REBOOK");
    LedgerCheck.assertBooked(database.source(), key -> Long.MAX_VALUE / 2);
    assertThat(desk.newDay(TODAY, at(TODAY))).as("once").isEmpty();
  }

  @Test
  void afterARestartTheLedgerIsThere() {
    apply("A", best(), 10, false);
    SnapshotPublisher restarted = new SnapshotPublisher();
    new RequestDesk(new SqlRequestStore(database.source()), restarted).catchUp();
    restarted.publish(ScatteredCounty.of(3, 0.002));

    Headroom known = now().headroom();
    Headroom again = restarted.find(TODAY).orElseThrow().headroom();
    for (int asset = 0; asset < known.forest().assets().count(); asset++) {
      assertThat(again.committedKva(asset)).isEqualTo(known.committedKva(asset));
    }
  }

  /** B has asked for more than is left, and C for little; B is then held where nobody else asks. */
  @Test
  void whoIsHeldElsewhereLetsThoseBehindMoveUp() {
    ConnectionOption seen = best();
    double most = Math.floor(seen.rows().get(0).availableKva());
    apply("A", seen, most - 10, false);
    apply("B", seen, 20, true);
    apply("C", seen, 5, true);
    assertThat(held()).containsExactly("A");

    ConnectionOption elsewhere = best();
    assertThat(elsewhere.point().id()).isNotEqualTo(seen.point().id());
    Claim claim = Claim.of("B", elsewhere, Need.ofKva(20, 0.9, Use.COMMERCIAL), now());
    Holding holding = Holding.held(claim.reservation().points(), claim.reservation().expiresOn());
    Change change = new Change("bureau", at(TODAY), "RESERVE", "", before -> before.with(holding));
    desk.reserve("B", claim, change, now());
    assertThat(held()).containsExactlyInAnyOrder("A", "B", "C");
  }

  @Test
  void whatIsDoneStaysDoneThoughNobodyCouldMoveUp() {
    ConnectionOption seen = best();
    double most = Math.floor(seen.rows().get(0).availableKva());
    apply("A", seen, most, false);
    apply("B", seen, most, true);
    List<RuntimeException> told = new ArrayList<>();
    StoreUnavailable gone = new StoreUnavailable("away for a moment", null);
    RequestDesk unlucky = new RequestDesk(failingOnce("moveUp", gone), publisher, told::add);

    unlucky.change("A", Change.of(Requests.step(Action.WITHDRAW, TODAY)), TODAY);
    assertThat(told).containsExactly(gone);
    assertThat(held()).isEmpty();
    unlucky.change("B", Change.of(Requests.step(Action.ACCEPT, TODAY)), TODAY);
    assertThat(held()).as("the next change tries again").containsExactly("B");
  }

  private RequestStore failingOnce(String method, RuntimeException failure) {
    RequestStore sound = new SqlRequestStore(database.source());
    AtomicBoolean failed = new AtomicBoolean();
    InvocationHandler handler =
        (proxy, called, arguments) -> {
          if (called.getName().equals(method) && !failed.getAndSet(true)) {
            throw failure;
          }
          return called.invoke(sound, arguments);
        };
    return (RequestStore)
        Proxy.newProxyInstance(
            RequestStore.class.getClassLoader(), new Class<?>[] {RequestStore.class}, handler);
  }

  /** Its reserve has gone from the grid; it may be another one. */
  @Test
  void whoWaitsIsJudgedAtItsMainPoint() {
    String main = best().point().id();
    Application application =
        Requests.moved(
            Requests.application(Use.COMMERCIAL, 20, SupplyVoltage.LV_380), GridSketch.PLACE);
    ConnectionRequest waits =
        ConnectionRequest.submitted(
            "A",
            application,
            Terms.of(application, null, RuleSet.builtIn()),
            Holding.held(List.of(main, "gone"), TODAY.plusMonths(3)).queued(null));

    Claim renewed =
        new SnapshotLimits(now(), publisher.ledger()).renewed(waits, Claim.NOTHING).orElseThrow();
    assertThat(renewed.reservation().points()).containsExactly(main);
  }

  private List<String> held() {
    return publisher.ledger().reservations().stream().map(reservation -> reservation.id()).toList();
  }

  private Snapshot now() {
    return publisher.find(TODAY).orElseThrow();
  }

  private ConnectionOption best() {
    return ask(20);
  }

  private ConnectionOption ask(double kva) {
    return new CapacityLookup(now()).answer(question(kva)).options().get(0);
  }

  private double available(ConnectionOption point) {
    return new CapacityLookup(now())
        .answer(question(20)).options().stream()
            .filter(option -> option.point().id().equals(point.point().id()))
            .findFirst()
            .orElseThrow()
            .availableKva();
  }

  private static CapacityQuestion question(double kva) {
    Need need = Need.ofKva(kva, 0.9, Use.COMMERCIAL);
    return new CapacityQuestion(GridSketch.PLACE, 0, need, 20, false, false);
  }

  private Placement apply(String id, ConnectionOption option, double kva, boolean queues) {
    return apply(id, option, kva, queues, now());
  }

  private Placement apply(
      String id, ConnectionOption option, double kva, boolean queues, Snapshot view) {
    Application application =
        Requests.moved(
            Requests.application(Use.COMMERCIAL, kva, SupplyVoltage.LV_380), GridSketch.PLACE);
    Claim claim = Claim.of(id, option, Need.ofKva(kva, 0.9, Use.COMMERCIAL), view);
    Holding holding = Holding.held(claim.reservation().points(), claim.reservation().expiresOn());
    ConnectionRequest request =
        ConnectionRequest.submitted(
            id, application, Terms.of(application, null, RuleSet.builtIn()), holding);
    return desk.submit(new Submission(request, claim, queues, true, null), view);
  }
}
