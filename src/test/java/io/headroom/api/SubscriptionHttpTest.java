package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.headroom.account.Role;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * "Tell me when there is room", over a real server and a real mail server.
 *
 * <p>At D1 143.2 kVA are left; a shop of 100 takes most of it, and gives it back.
 */
class SubscriptionHttpTest extends DeskServer {
  private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
  private static final String PLACE =
      "\"location\":{\"type\":\"Point\",\"coordinates\":[" + AT_D1 + "]}";
  private static final String SHOP =
      "{"
          + PLACE
          + ",\"kva\":140,\"use\":\"commercial\",\"applicant\":{\"kind\":\"enterprise\","
          + "\"name\":\"磷都茶业\",\"phone\":\"0851-87220000\"}}";
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    MAIL.start();
    settings.add("spring.mail.host", () -> "localhost");
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("headroom.mail.from", () -> "power@example.com");
    settings.add("headroom.mail.site", () -> "https://power.example.com/");
  }

  @AfterAll
  static void stopMail() {
    MAIL.stop();
  }

  private static String address() {
    return "li" + NAMES.incrementAndGet() + "@example.com";
  }

  private static String subscription(int kva, String address, String language) {
    return "{%s,\"kva\":%d,\"use\":\"commercial\",\"contact\":{\"email\":\"%s\"},\"language\":\"%s\"}"
        .formatted(PLACE, kva, address, language);
  }

  private String shop() {
    Reply taken = program(Role.ANONYMOUS).post("/api/v1/requests", SHOP);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return taken.json().path("trackingCode").asString();
  }

  private void giveBack(String shop) {
    program(Role.ANONYMOUS).post("/api/v1/requests/" + shop + "/withdraw", "{}");
  }

  private static long mails(String address) {
    return MAIL.getReceivedMessagesForDomain(address).length;
  }

  @Test
  void whenRoomIsFreedWhoWaitsGetsOneMailWithTheFiguresOfTheAnswer() throws Exception {
    Program anybody = program(Role.ANONYMOUS);
    String shop = shop();
    String address = address();
    Reply made = anybody.post(SUBSCRIPTIONS, subscription(60, address, "zh"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().path("state").asString()).isEqualTo("WAITING");
    assertThat(made.json().path("delivery").asString()).isEqualTo("MAIL");
    assertThat(made.body()).doesNotContain(address);
    String own = made.header("Location");
    assertThat(own).isEqualTo(SUBSCRIPTIONS + "/" + made.json().path("code").asString());
    String tooMuch =
        anybody.post(SUBSCRIPTIONS, subscription(9_000, address, "zh")).header("Location");

    giveBack(shop);
    assertThat(MAIL.waitForIncomingEmail(Duration.ofMinutes(1).toMillis(), 1)).isTrue();
    awaitTold(own);

    assertThat(mails(address)).isEqualTo(1);
    MimeMessage mail = MAIL.getReceivedMessagesForDomain(address)[0];
    assertThat(mail.getFrom()[0]).hasToString("power@example.com");
    String said =
        anybody
            .get("/api/v1/capacity?lon=106.9605&lat=27.0608&kva=60&use=commercial")
            .json()
            .path("explanation")
            .asString();
    assertThat(String.valueOf(mail.getContent()))
        .contains(said, "60 kVA", "143", "2026 年")
        .contains("https://power.example.com/?lon=106.960500&lat=27.060800")
        .contains("&kva=60&use=commercial")
        .contains("https://power.example.com/?unsubscribe=" + made.json().path("code").asString());
    assertThat(anybody.get(tooMuch).json().path("state").asString()).isEqualTo("WAITING");

    giveBack(shop());
    assertThat(mails(address)).as("he is told once").isEqualTo(1);
  }

  private void awaitTold(String own) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!program(Role.ANONYMOUS).get(own).json().path("state").asString().equals("TOLD")) {
      assertThat(System.nanoTime()).as("nobody wrote down that he was told").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void whoeverHasTheCodeSeesAndEndsIt() {
    String shop = shop();
    try {
      Program anybody = program(Role.ANONYMOUS);
      Reply made = anybody.post(SUBSCRIPTIONS, subscription(60, address(), "en"));
      String own = made.header("Location");

      assertThat(anybody.get(own).json()).isEqualTo(made.json());
      assertThat(anybody.get(own).header("Cache-Control")).contains("no-store");
      assertThat(delete(own)).isEqualTo(204);
      assertThat(delete(own)).isEqualTo(404);
      assertThat(anybody.get(own).json().path("type").asString())
          .endsWith("subscription-not-found");
    } finally {
      giveBack(shop);
    }
  }

  private int delete(String path) {
    return program(Role.ANONYMOUS).delete(path).status();
  }

  @Test
  void whereThereIsRoomNowNobodyHasToWait() {
    Reply reply = program(Role.ANONYMOUS).post(SUBSCRIPTIONS, subscription(5, address(), "zh"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(409);
    assertThat(reply.json().path("code").asString()).isEqualTo("ALREADY_AVAILABLE");
  }

  @Test
  void oneAddressWaitsForTwentyPlacesAtMost() {
    Program anybody = program(Role.ANONYMOUS);
    String address = address();
    for (int i = 0; i < 20; i++) {
      assertThat(anybody.post(SUBSCRIPTIONS, subscription(9_000 + i, address, "zh")).status())
          .isEqualTo(201);
    }
    Reply refused = anybody.post(SUBSCRIPTIONS, subscription(9_100, address, "zh"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "li@example.com|li@example.com, wang@example.com|contact.email",
        "li@example.com|nobody|contact.email",
        "\"email\"|\"phone\"|contact.phone",
        ",\"contact\":{\"email\":\"li@example.com\"}||contact.email",
        "\"kva\":9000|\"kva\":-1|kva",
        "\"zh\"|\"fr\"|language",
        "\"use\":\"commercial\"|\"purpose\":\"commercial\"|purpose",
        "\"use\":\"commercial\"|\"connectionPointId\":\"D1\"|connectionPointId"
      })
  void whatMakesNoSenseIsRefusedByItsName(String part, String instead, String parameter) {
    String document = subscription(9_000, "li@example.com", "zh");
    Reply reply =
        program(Role.ANONYMOUS)
            .post(SUBSCRIPTIONS, document.replace(part, instead == null ? "" : instead));

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }

  /** The place of a point that anybody may know; of D7, which is dedicated, nobody learns it. */
  @Test
  void aConnectionPointStandsForItsPlace() {
    Program anybody = program(Role.ANONYMOUS);
    String document = subscription(9_000, address(), "zh");
    JsonNode at = anybody.post(SUBSCRIPTIONS, document.replace(PLACE, point("D1"))).json();
    Reply hidden = anybody.post(SUBSCRIPTIONS, document.replace(PLACE, point("D7")));

    assertThat(at.path("place").path("location").path("coordinates").get(0).asDouble())
        .isBetween(106.95, 106.97);
    assertThat(hidden.json().path("parameter").asString()).isEqualTo("connectionPointId");
  }

  private static String point(String id) {
    return "\"connectionPointId\":\"" + id + "\"";
  }
}
