package io.headroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.headroom.capacity.Reservation;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.fixtures.TurningClock;
import io.headroom.geo.Position;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.CapacityLookup;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Need;
import io.headroom.planning.opening.EmailAddress;
import io.headroom.planning.opening.NoticeSender;
import io.headroom.planning.opening.OpeningNotices;
import io.headroom.planning.opening.PlaceAnswers.Answered;
import io.headroom.planning.opening.Subscription;
import io.headroom.planning.opening.SubscriptionStore.Limits;
import io.headroom.request.Site;
import io.headroom.request.TrackingCode;
import io.headroom.rules.Use;
import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import io.headroom.store.Database;
import io.headroom.store.SqlSubscriptionStore;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Notices over a mail server that is there, away and back, by processes that share a store.
 *
 * <p>At D1 143.2 kVA are left; a reservation of 140 takes them, and gives them back.
 */
class OpeningMailTest {
  private static final EmailAddress LI = new EmailAddress("li@example.com");
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private final TurningClock clock = new TurningClock();
  private final SnapshotPublisher publisher = new SnapshotPublisher();
  private final List<NoticeSender.NotSent> failures = new ArrayList<>();
  private GreenMail mail;
  private Database database;
  private SqlSubscriptionStore store;
  private OpeningNotices notices;

  @BeforeEach
  void start() throws IOException {
    mail = new GreenMail(new ServerSetup(freePort(), "localhost", "smtp"));
    database = Database.inFile(folder.resolve("requests"), 8);
    store = new SqlSubscriptionStore(database.source());
    notices = process();
    publisher.publish(DrawnCounty.snapshot());
    publisher.follow(List.of(LedgerChange.taken(1, reservation())));
  }

  @AfterEach
  void stop() {
    mail.stop();
    database.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private OpeningNotices process() {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("localhost");
    server.setPort(mail.getSmtp().getServerSetup().getPort());
    MailSettings settings = new MailSettings("power@example.com", "https://power.example.com");
    return new OpeningNotices(
        store, this::answer, new MailNotices(server, settings), failures::add, clock);
  }

  private static Reservation reservation() {
    return new Reservation(
        "R", List.of("D1"), Use.COMMERCIAL, 140, DrawnCounty.DAY, DrawnCounty.DAY.plusMonths(3));
  }

  private void giveBack() {
    publisher.follow(List.of(LedgerChange.givenBack(2, "R")));
  }

  private Optional<Answered> answer(CapacityQuestion question) {
    Snapshot now = publisher.find(DrawnCounty.DAY).orElseThrow();
    CapacityAnswer answer = new CapacityLookup(now).answer(question);
    return Optional.of(new Answered(answer.verdict(), answer.explanation(), now.identity().asOf()));
  }

  private Subscription waiting(double kva, Subscription.Language language) {
    Subscription made =
        new Subscription(
            TrackingCode.random(),
            new Site("城关镇 东兴社区", new Position(106.9605, 27.0608)),
            0,
            Need.ofKva(kva, 0.9, Use.COMMERCIAL),
            LI,
            language,
            Subscription.State.WAITING,
            clock.instant(),
            DrawnCounty.DAY.plusYears(1));
    store.keep(made, new Limits(20, 1000));
    return made;
  }

  private Subscription.State state(Subscription made) {
    return store.find(made.code()).orElseThrow().state();
  }

  @Test
  void nobodyIsToldBeforeThereIsRoomAndOnceWhenThereIs() throws Exception {
    mail.start();
    Subscription made = waiting(60, Subscription.Language.EN);
    assertThat(notices.run()).isNull();
    assertThat(mail.getReceivedMessages()).isEmpty();

    giveBack();
    notices.run();
    notices.run();
    MimeMessage told = only();
    assertThat(told.getAllRecipients()[0]).hasToString(LI.value());
    assertThat(told.getSubject()).isEqualTo("There is room now: 城关镇 东兴社区");
    assertThat(String.valueOf(told.getContent()))
        .contains("143 kVA is available here, enough for the 60 kVA you need.")
        .contains("On 23 November 2026", "Data as of ")
        .contains("https://power.example.com/?unsubscribe=" + made.code().value() + "&lang=en")
        .contains("&kva=60&use=commercial");
    assertThat(told.getHeader("List-Unsubscribe")[0]).contains(made.code().value());
    assertThat(state(made)).isEqualTo(Subscription.State.TOLD);
    assertThat(store.find(made.code()).orElseThrow().contact()).isNull();
  }

  private MimeMessage only() throws MessagingException {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }

  /** Twice away, tried after one minute and after two more, then there. */
  @Test
  void whatCannotBeSentIsTriedAgainLaterEachTimeAndNotLost() throws Exception {
    Subscription made = waiting(60, Subscription.Language.ZH);
    giveBack();
    assertThat(notices.run()).isEqualTo(A_MINUTE);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0).getMessage()).doesNotContain(LI.value());
    notices.run();
    assertThat(failures).as("not before its time").hasSize(1);

    clock.advance(A_MINUTE);
    assertThat(notices.run()).isEqualTo(A_MINUTE.multipliedBy(2));
    assertThat(failures).hasSize(2);
    mail.start();
    clock.advance(A_MINUTE.multipliedBy(2));
    assertThat(notices.run()).isNull();

    assertThat(only().getSubject()).startsWith("有余量了");
    assertThat(state(made)).isEqualTo(Subscription.State.TOLD);
  }

  @Test
  void whoCouldNotBeToldIsNotToldOfRoomThatIsGone() {
    Subscription made = waiting(60, Subscription.Language.ZH);
    giveBack();
    notices.run();
    publisher.follow(List.of(LedgerChange.taken(3, reservation())));
    mail.start();
    clock.advance(A_MINUTE);
    assertThat(notices.run()).isNull();

    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(state(made)).isEqualTo(Subscription.State.WAITING);
  }

  @Test
  void ofManyProcessesAtOnceOneTellsEach() throws Exception {
    mail.start();
    for (int i = 0; i < 10; i++) {
      waiting(10 + i, Subscription.Language.ZH);
    }
    giveBack();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(threads.submit(process()::run));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();

    assertThat(mail.getReceivedMessages()).hasSize(10);
  }

  @Test
  void whoseTimeIsOverIsForgotten() {
    Subscription made = waiting(9_000, Subscription.Language.ZH);
    clock.advance(Duration.ofDays(366));
    notices.run();

    assertThat(store.find(made.code())).isEmpty();
  }
}
