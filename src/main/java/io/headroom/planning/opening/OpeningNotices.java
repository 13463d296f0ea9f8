package io.headroom.planning.opening;

import io.headroom.lookup.Verdict;
import io.headroom.planning.opening.PlaceAnswers.Answered;
import io.headroom.planning.opening.SubscriptionStore.Waiting;
import io.headroom.request.StoreUnavailable;
import io.headroom.request.TrackingCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks again for everybody who waits, some at a time, and tells each once when there is room.
 *
 * <pre>
 *   WAITING ─ room? ─► in hand (of one process) ─ sent ─► TOLD, contact forgotten
 *      ▲                      └─ not sent ─► put off: 1, 2, 4 … minutes, up to 6 hours
 *      └──────────────────────────┘  room is asked for again before each try
 * </pre>
 *
 * <p>Only a process that dies between sending and writing that down leaves a notice to be sent
 * twice. For one thread, that of a {@link FollowUp}.
 */
public final class OpeningNotices implements FollowUp.Work {
  private static final Duration WHILE_AWAY = Duration.ofSeconds(5);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), Duration.ofHours(6));

  /** Longer than any sending takes. */
  private static final Duration IN_HAND = Duration.ofMinutes(10);

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

  static final int AT_ONCE = 500;

  private final SubscriptionStore store;
  private final PlaceAnswers answers;
  private final NoticeSender sender;
  private final Consumer<NoticeSender.NotSent> failures;
  private final Clock clock;

  /** Sent, while the store was too busy to write it down. */
  private final Set<TrackingCode> unwritten = new HashSet<>();

  /** Up to which of those who wait the present round has come; 0 between rounds. */
  private long after;

  /** True when something has changed since the present round began. */
  private boolean another;

  /**
   * @param failures is told of what could not be sent; it is tried again
   * @param clock in the utility's time zone
   */
  public OpeningNotices(
      SubscriptionStore store,
      PlaceAnswers answers,
      NoticeSender sender,
      Consumer<NoticeSender.NotSent> failures,
      Clock clock) {
    this.store = store;
    this.answers = answers;
    this.sender = sender;
    this.failures = failures;
    this.clock = clock;
  }

  @Override
  public @Nullable Duration run() {
    try {
      writeDown();
      store.forgetExpired(LocalDate.now(clock));
      Instant now = clock.instant();
      boolean more = askForSome(now);
      return more ? SHORTEST_WAIT : store.nextTry(now).map(this::waitUntil).orElse(null);
    } catch (StoreUnavailable away) {
      return WHILE_AWAY;
    }
  }

  private Duration waitUntil(Instant then) {
    Duration wait = Duration.between(clock.instant(), then);
    return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
  }

  /** Those who were asked for in the present round are asked for again after it. */
  @Override
  public void told() {
    another = after > 0;
  }

  /** Goes on where it has stopped; true when the round, or another, is still to be done. */
  private boolean askForSome(Instant now) {
    List<Waiting> some = store.waiting(after, now, AT_ONCE);
    for (Waiting one : some) {
      after = one.number();
      askFor(one.subscription());
    }
    if (some.size() == AT_ONCE) {
      return true;
    }
    after = 0;
    boolean more = another;
    another = false;
    return more;
  }

  private void askFor(Subscription subscription) {
    EmailAddress to = subscription.contact();
    Optional<Answered> answer = answers.answer(subscription.question());
    if (to != null && answer.isPresent() && answer.get().verdict() == Verdict.AVAILABLE) {
      tell(new Notice(to, subscription, answer.get()));
    }
  }

  private void tell(Notice notice) {
    TrackingCode code = notice.subscription().code();
    Instant now = clock.instant();
    OptionalInt tries = store.claim(code, now, now.plus(IN_HAND));
    if (tries.isEmpty()) {
      return;
    }
    try {
      sender.send(notice);
      unwritten.add(code);
      writeDown();
    } catch (NoticeSender.NotSent failed) {
      store.putOff(code, clock.instant().plus(BACK_OFF.after(tries.getAsInt())));
      failures.accept(failed);
    }
  }

  private void writeDown() {
    for (TrackingCode code : List.copyOf(unwritten)) {
      store.told(code);
      unwritten.remove(code);
    }
  }
}
