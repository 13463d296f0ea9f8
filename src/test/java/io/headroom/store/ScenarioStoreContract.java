package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.planning.whatif.NameTaken;
import io.headroom.planning.whatif.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of scenarios promises, whatever the database. */
abstract class ScenarioStoreContract {
  private static final Instant EARLIER = at(MONDAY);
  private static final Instant LATER = at(MONDAY.plusDays(1));

  private Database database;
  private SqlScenarioStore store;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    store = new SqlScenarioStore(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private static Scenario.Content content(String name) {
    return new Scenario.Content(name, "先换主变，再转供", "[{\"kind\":\"ADD_LOAD\"}]", "kaiyang@1");
  }

  private static Scenario scenario(String id, String name) {
    return new Scenario(id, content(name), "planner", EARLIER, EARLIER);
  }

  @Test
  void whatIsKeptIsFoundAsItWasWritten() {
    Scenario second = scenario("b", "乙方案");
    Scenario first = scenario("a", "B plan");
    store.keep(second);
    store.keep(first);

    assertThat(store.find("a")).contains(first);
    assertThat(store.find("nobody")).isEmpty();
    assertThat(store.list()).containsExactly(first, second);
  }

  @Test
  void ofANameThereIsOne() {
    store.keep(scenario("a", "one"));
    store.keep(scenario("b", "two"));

    assertThatThrownBy(() -> store.keep(scenario("c", "one"))).isInstanceOf(NameTaken.class);
    assertThatThrownBy(() -> store.rewrite("b", content("one"), LATER))
        .isInstanceOf(NameTaken.class);
    assertThat(store.list()).containsExactly(scenario("a", "one"), scenario("b", "two"));
  }

  @Test
  void whoTakeANameAtOnceFindItTakenButForOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String id = "s" + i;
      all.add(() -> isKept(scenario(id, "the name")));
    }
    int kept = 0;
    for (Future<Boolean> done : threads.invokeAll(all)) {
      kept += done.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(kept).isOne();
    assertThat(store.list()).hasSize(1);
  }

  private boolean isKept(Scenario scenario) {
    try {
      store.keep(scenario);
      return true;
    } catch (NameTaken taken) {
      return false;
    }
  }

  @Test
  void whatIsWrittenAnewStaysWhoseItWas() {
    store.keep(scenario("a", "one"));
    Scenario.Content other = new Scenario.Content("one", "", "[]", "kaiyang@2");

    Scenario after = new Scenario("a", other, "planner", EARLIER, LATER);
    assertThat(store.rewrite("a", other, LATER)).contains(after);
    assertThat(store.find("a")).contains(after);
    assertThat(store.rewrite("nobody", other, LATER)).isEmpty();
  }

  @Test
  void whatIsRemovedIsGoneAndItsNameFree() {
    store.keep(scenario("a", "one"));

    assertThat(store.remove("a")).isTrue();
    assertThat(store.remove("a")).isFalse();
    store.keep(scenario("b", "one"));
    assertThat(store.list()).containsExactly(scenario("b", "one"));
  }
}
