package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import io.headroom.fixtures.SentCounty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Look-ups while datasets are exchanged under them. */
class VersionSwapTest extends VersionsServer {
  private static final int SWAPS = 20;
  private static final int READERS = 4;
  private static final String QUESTION =
      "/api/v1/capacity?lon=106.9605&lat=27.0608&use=residential";

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void everyAnswerBelongsWhollyToOneVersionAndNoneFails() {
    Program planner = planner();
    String small = version(planner, county("small", 315));
    String large = version(planner, county("large", 800));
    Map<String, String> expected =
        Map.of(
            large, quietAnswer(planner, program(Role.ANONYMOUS), large),
            small, quietAnswer(planner, program(Role.ANONYMOUS), small));
    assertThat(expected.get(small)).isNotEqualTo(expected.get(large));
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<CompletableFuture<List<String>>> complaints = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Program anybody = program(Role.ANONYMOUS);
      complaints.add(CompletableFuture.supplyAsync(() -> watch(anybody, expected), readers));
    }
    try {
      for (int swap = 0; swap < SWAPS; swap++) {
        Reply done = activate(planner, swap % 2 == 0 ? large : small);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
      }
    } finally {
      over.set(true);
    }

    for (CompletableFuture<List<String>> one : complaints) {
      assertThat(one.join()).isEmpty();
    }
    readers.shutdown();
    assertThat(asked.get()).isGreaterThan(SWAPS);
  }

  private static Part county(String id, int kva) {
    SentCounty county =
        new SentCounty().ratedAtD1(kva).with("dataset.yml", "id: drawn", "id: " + id);
    return Part.file("county.zip", county.zip());
  }

  private static String quietAnswer(Program planner, Program anybody, String version) {
    activate(planner, version);
    return anybody.get(QUESTION).body();
  }

  private List<String> watch(Program anybody, Map<String, String> expected) {
    List<String> complaints = new ArrayList<>();
    while (!over.get()) {
      Reply reply = anybody.get(QUESTION);
      asked.incrementAndGet();
      String version = reply.json().path("dataset").path("version").asString();
      if (reply.status() != 200 || !reply.body().equals(expected.get(version))) {
        complaints.add(reply.status() + " " + reply.body());
      }
    }
    return complaints;
  }
}
