package io.headroom.store;

import io.headroom.capacity.Reservation;
import io.headroom.fixtures.Requests;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.Application;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Submission;
import io.headroom.request.Terms;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where everybody wants the last kVA: five transformers, the first of them hot, one feeder, one hot
 * main transformer.
 *
 * <pre>
 *   T1 ─ F1 ─┬─ s0 ─ D0   hot
 *            ├─ s1 ─ D1
 *            └─ …     D4
 * </pre>
 */
final class HotPath {
  static final LedgerKey MAIN = key(AssetKind.MAIN_TRANSFORMER, "T1");
  static final LedgerKey FEEDER = key(AssetKind.FEEDER, "F1");

  private final long transformerVa;
  private final long mainVa;

  HotPath(double transformerKva, double mainKva) {
    this.transformerVa = Math.round(transformerKva * 1000);
    this.mainVa = Math.round(mainKva * 1000);
  }

  static LedgerKey transformer(int number) {
    return key(AssetKind.DISTRIBUTION_TRANSFORMER, "D" + number);
  }

  private static LedgerKey key(AssetKind kind, String id) {
    return new LedgerKey(Direction.DEMAND, kind, id);
  }

  Limits limits() {
    return key ->
        switch (key.kind()) {
          case DISTRIBUTION_TRANSFORMER -> transformerVa;
          case MAIN_TRANSFORMER -> mainVa;
          default -> Long.MAX_VALUE / 2;
        };
  }

  /** Shares of commerce; every second path is named from the top, as if nobody minded the order. */
  static List<ClaimLine> lines(int transformer, double kva) {
    List<ClaimLine> lines = new ArrayList<>();
    lines.add(line(transformer(transformer), kva, 1));
    lines.add(line(key(AssetKind.LINE_SECTION, "s" + transformer), kva, 0.72));
    lines.add(line(FEEDER, kva, 0.72));
    lines.add(line(MAIN, kva, 0.68));
    if (transformer % 2 == 1) {
      Collections.reverse(lines);
    }
    return lines;
  }

  private static ClaimLine line(LedgerKey key, double kva, double share) {
    long net = (long) Math.ceil(kva * share * 1000 - 1e-6);
    return new ClaimLine(key, net, (long) Math.ceil(kva * 1000), net);
  }

  static Submission submission(String id, int transformer, double kva) {
    return submission(id, transformer, kva, false);
  }

  static Submission submission(String id, int transformer, double kva, boolean queues) {
    Application application = Requests.application(Use.COMMERCIAL, kva, SupplyVoltage.LV_380);
    Terms terms = Terms.of(application, null, RuleSet.builtIn());
    List<String> points = List.of("D" + transformer);
    Holding holding = Holding.held(points, application.on().plusMonths(3));
    Reservation reservation =
        new Reservation(id, points, application.use(), kva, application.on(), holding.expiresOn());
    return new Submission(
        ConnectionRequest.submitted(id, application, terms, holding),
        new Claim(reservation, lines(transformer, kva)),
        queues,
        true,
        new Submission.Once("key-" + id, id + " " + kva));
  }

  /** The same in the name of an account. */
  static Submission by(String account, Submission submission) {
    return with(Requests.by(account, submission.request().application()), submission);
  }

  /** The same on another day. */
  static Submission on(LocalDate day, Submission submission) {
    return with(Requests.on(day, submission.request().application()), submission);
  }

  private static Submission with(Application application, Submission submission) {
    ConnectionRequest request = submission.request();
    Holding holding = Holding.held(request.holding().points(), application.on().plusMonths(3));
    return new Submission(
        ConnectionRequest.submitted(request.id(), application, request.terms(), holding),
        submission.claim(),
        submission.queues(),
        submission.mayHold(),
        submission.once());
  }

  /** Of one that the look-up has refused, for what no ledger knows. */
  static Submission refused(Submission submission) {
    return new Submission(submission.request(), submission.claim(), true, false, submission.once());
  }
}
