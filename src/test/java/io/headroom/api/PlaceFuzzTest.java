package io.headroom.api;

import static io.headroom.api.HttpTestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent as an address is answered as JSON, and never with a failure of ours. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=src/test/resources/drawn-county/dataset.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class PlaceFuzzTest {
  private static final int REQUESTS = 1_000;
  private static final Set<Integer> EXPECTED = Set.of(200, 400, 404);
  private static final List<String> PATHS =
      List.of(
          "/api/v1/places?q=", "/api/v1/places/reverse?lon=107&lat=", "/api/v1/capacity?address=");

  private static final List<String> PIECES =
      List.of(
          "马江村",
          "城关镇东兴社区",
          "人民路12号",
          "路",
          "与",
          "号",
          "附近",
          "东侧",
          "米",
          "27.06,106.96",
          "geo:27,107",
          "3X6R+QF",
          "https://uri.amap.com/marker?position=",
          "\u0000",
          "\u0007\u001b[2J",
          "\r\nX-Evil: 1\r\n",
          "😀👨‍👩‍👧‍👦",
          "\uD842",
          "\uDFB7",
          "𠮷",
          "\u202E村江马",
          "مرحبا",
          "שלום",
          "' OR '1'='1' --",
          "\"; DROP TABLE place; --",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "%00%0d%0a",
          "%zz",
          "../../etc/passwd",
          "9".repeat(400),
          "-0.0000000001",
          "1e309",
          "NaN",
          "[[[[((((",
          "((((((((((((a))))))))))))",
          "ﷺ",
          "e\u0301\u0308\u0323",
          "\uFEFF",
          "　",
          "一".repeat(30),
          "号".repeat(40));

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      int from = random.nextInt(4) == 0 ? random.nextInt(piece.length()) : 0;
      text.append(piece.substring(from));
    }
    int times = random.nextInt(60) == 0 ? 10_000 / text.length() + 1 : 1;
    return text.toString().repeat(times);
  }

  /** Half as a browser sends it, half with some bytes spoilt. */
  private static String sent(Random random, String text) {
    StringBuilder query = new StringBuilder(encoded(text));
    for (int spoilt = random.nextBoolean() ? 0 : random.nextInt(4); spoilt > 0; spoilt--) {
      String bytes = String.format("%%%02X", random.nextInt(256));
      query.insert(random.nextInt(query.length() + 1), bytes);
    }
    return query.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingThatIsSentDoesHarm(long seed) {
    Random random = new Random(seed);
    RawHttp http = new RawHttp(port);
    for (int request = 0; request < REQUESTS; request++) {
      String query = sent(random, text(random));
      String target = PATHS.get(random.nextInt(PATHS.size())) + query;
      assertHarmless("seed %d, request %d: %s".formatted(seed, request, target), http.get(target));
    }
  }

  private static void assertHarmless(String request, HttpTestClient.Answer answer) {
    assertThat(answer.status()).as(request).isIn(EXPECTED);
    String expected = answer.status() == 200 ? "application/json" : "application/problem+json";
    assertThat(answer.mediaType()).as(request).isEqualTo(expected);
    assertThat(answer.headers().map()).as(request).doesNotContainKey("X-Evil");
    assertThat(answer.json().isObject()).as(request).isTrue();
  }
}
