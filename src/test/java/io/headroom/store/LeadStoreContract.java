package io.headroom.store;

import static io.headroom.fixtures.Leads.lead;
import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.request.AuditEvent;
import io.headroom.request.Lead;
import io.headroom.request.LeadStore.By;
import io.headroom.request.LeadStore.Kept;
import io.headroom.request.RefusedLeadStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of leads promises, whatever the database. */
abstract class LeadStoreContract {
  private static final By PROGRAM = new By("approvals", at(MONDAY));
  private static final By BUREAU = new By("bureau", at(MONDAY.plusDays(1)));

  private Database database;
  private SqlLeadStore store;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    store = new SqlLeadStore(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatIsKeptIsFoundAsItWasWritten() {
    Lead near = lead("施2026-117", 400, "S1");
    Lead far = lead("施2026-118", 90, null);
    assertThat(store.keep(near, PROGRAM)).isEqualTo(new Kept(near, true));
    store.keep(far, PROGRAM);

    assertThat(store.list()).containsExactly(near, far);
    assertThat(store.findPermit("施2026-118")).contains(far);
    assertThat(store.findPermit("施2026-119")).isEmpty();
    assertThat(store.history(near.id()))
        .containsExactly(
            new AuditEvent(near.id(), at(MONDAY), "approvals", "PERMIT", "", "OPEN", ""));
  }

  @Test
  void aPermitIsKeptOnceByItsNumber() {
    Lead first = lead("施2026-117", 400, "S1");
    store.keep(first, PROGRAM);

    assertThat(store.keep(lead("施2026-117", 800, "S2"), PROGRAM)).isEqualTo(new Kept(first, false));
    assertThat(store.list()).containsExactly(first);
    assertThat(store.history(first.id())).hasSize(1);
  }

  @Test
  void whoBringTheSamePermitAtOnceAllGetTheOneThatIsKept() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Kept>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      all.add(() -> store.keep(lead("施2026-117", 400, "S1"), PROGRAM));
    }
    List<Kept> kept = new ArrayList<>();
    for (Future<Kept> done : threads.invokeAll(all)) {
      kept.add(done.get());
    }
    threads.shutdown();

    assertThat(kept).filteredOn(Kept::isNew).hasSize(1);
    assertThat(kept).extracting(Kept::lead).containsOnly(store.list().get(0));
  }

  @Test
  void everyStepIsKeptAndWrittenDown() {
    Lead lead = lead("施2026-117", 400, "S1");
    store.keep(lead, PROGRAM);
    Lead.Step step = new Lead.Step(Lead.State.CONTACTED, null, MONDAY.plusDays(1), "已电话联系");

    Lead contacted = store.change(lead.id(), step, BUREAU).orElseThrow();
    assertThat(contacted.state()).isEqualTo(Lead.State.CONTACTED);
    assertThat(contacted.clock().isRunning()).isFalse();
    assertThat(store.list()).containsExactly(contacted);
    assertThat(store.history(lead.id()).get(1))
        .isEqualTo(
            new AuditEvent(
                lead.id(), BUREAU.at(), "bureau", "CONTACTED", "OPEN", "CONTACTED", "已电话联系"));
  }

  @Test
  void aLeadThatIsAppliedForNamesTheRequest() {
    Lead lead = lead("施2026-117", 400, "S1");
    store.keep(lead, PROGRAM);
    new SqlRequestStore(database.source())
        .place(HotPath.submission("A", 0, 10), key -> Long.MAX_VALUE / 2);

    Lead.Step step = new Lead.Step(Lead.State.APPLIED, "A", MONDAY, "");
    assertThat(store.change(lead.id(), step, BUREAU).orElseThrow().requestId()).isEqualTo("A");
    assertThat(store.list().get(0).requestId()).isEqualTo("A");
  }

  @Test
  void aRefusedStepChangesNothing() {
    Lead lead = lead("施2026-117", 400, "S1");
    store.keep(lead, PROGRAM);
    Lead.Step closing = new Lead.Step(Lead.State.CLOSED, null, MONDAY, "");
    store.change(lead.id(), closing, BUREAU);
    Lead.Step back = new Lead.Step(Lead.State.CONTACTED, null, MONDAY, "");

    assertThatThrownBy(() -> store.change(lead.id(), back, BUREAU))
        .isInstanceOf(RefusedLeadStep.class);
    assertThat(store.history(lead.id())).hasSize(2);
    assertThat(store.change("nobody", closing, BUREAU)).isEmpty();
  }
}
