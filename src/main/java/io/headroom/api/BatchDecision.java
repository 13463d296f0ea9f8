package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.BatchRowView;
import io.headroom.api.wire.BatchRowView.Outcome;
import io.headroom.request.ApplicationForm;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Decision;
import io.headroom.request.StoreUnavailable;
import io.headroom.request.Submission;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one row of a batch in, whole or not at all. */
final class BatchDecision {
  private static final Logger LOG = LoggerFactory.getLogger(BatchDecision.class);

  /** What a row calls what a document calls by a path. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "applicant.kind", "applicantKind",
          "applicant.name", "applicantName",
          "applicant.phone", "applicantPhone");

  private final RequestOffice office;
  private final Caller caller;
  private final boolean table;

  /**
   * @param caller in whose name
   * @param table true when the fields have the names of columns
   */
  BatchDecision(RequestOffice office, Caller caller, boolean table) {
    this.office = office;
    this.caller = caller;
    this.table = table;
  }

  BatchRowView decide(BatchRow row) {
    try {
      return taken(row);
    } catch (BadParameter bad) {
      return refused(row, Problem.of(named(bad)));
    } catch (PlaceNotFound missing) {
      return refused(row, Problem.of(missing, PlacesController.viewsOf(missing.suggestions())));
    } catch (Conflict conflict) {
      return refused(row, conflict.problem());
    } catch (StoreUnavailable away) {
      return refused(
          row,
          Problem.of(
              503,
              "store-unavailable",
              "Requests cannot be served now",
              "The row may have been taken; the same ref tells when it is sent again."));
    } catch (RuntimeException unexpected) {
      LOG.error("A row of a batch failed", unexpected);
      return refused(
          row, Problem.of(500, "internal", "Something broke here", "It has been written down."));
    }
  }

  private BatchRowView taken(BatchRow row) {
    if (row.bad() != null) {
      throw row.bad();
    }
    Published published = office.published();
    ApplicationForm form =
        new ApplicationReader(published).read(row.fields(), caller.name(), once(row));
    Decision decision = office.intake().submit(form);
    ConnectionRequest request = new DecisionWriter(published).taken(decision);
    LocalDate today = LocalDate.now(office.clock());
    return new BatchRowView(
        row.number(),
        row.ref(),
        outcome(decision.outcome()),
        request.id(),
        request.code().value(),
        request.status(),
        request.clock().dueOn(today, published.snapshot().rules().workingCalendar()).date(),
        request.terms().isFastTrack(),
        null);
  }

  /** The number of an installer counts among his own. */
  private Submission.@Nullable Once once(BatchRow row) {
    return row.ref() == null
        ? null
        : new Submission.Once(
            RequestOffice.customer(caller) + " ref " + row.ref(),
            Fingerprint.of(new TreeMap<>(row.fields())));
  }

  private static Outcome outcome(Decision.Outcome outcome) {
    return switch (outcome) {
      case HELD -> Outcome.HELD;
      case QUEUED -> Outcome.QUEUED;
      case NOTED -> Outcome.NONE;
      case REPEATED -> Outcome.REPEATED;
      default -> Outcome.REFUSED;
    };
  }

  private BadParameter named(BadParameter bad) {
    String column = COLUMNS.get(bad.parameter());
    return column == null || !table ? bad : new BadParameter(column, bad.value(), bad.expected());
  }

  private static BatchRowView refused(BatchRow row, Problem problem) {
    return new BatchRowView(
        row.number(), row.ref(), Outcome.REFUSED, null, null, null, null, null, problem);
  }
}
