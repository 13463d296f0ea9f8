package io.headroom.planning.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Position;
import io.headroom.lookup.Need;
import io.headroom.lookup.Verdict;
import io.headroom.planning.opening.PlaceAnswers.Answered;
import io.headroom.request.Site;
import io.headroom.request.TrackingCode;
import io.headroom.rules.Text;
import io.headroom.rules.Use;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many of those who wait are asked for at once, and that everybody's turn comes. */
class OpeningNoticesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int PEOPLE = 2 * OpeningNotices.AT_ONCE + 7;

  private final Queue queue = new Queue();
  private final TreeMap<Double, Integer> asked = new TreeMap<>();
  private final OpeningNotices notices =
      new OpeningNotices(
          queue,
          question -> {
            asked.merge(question.location().lon(), 1, Integer::sum);
            return Optional.of(new Answered(Verdict.CONSTRAINED, new Text("无", "none"), TODAY));
          },
          new Nobody(),
          failed -> {
            throw new AssertionError(failed);
          },
          Clock.fixed(NOW, ZoneOffset.UTC));

  private static Subscription at(double lon) {
    return new Subscription(
        TrackingCode.random(),
        new Site("", new Position(lon, 27)),
        0,
        Need.ofKva(1, 1, Use.COMMERCIAL),
        new EmailAddress("li@example.com"),
        Subscription.Language.ZH,
        Subscription.State.WAITING,
        NOW,
        TODAY.plusYears(1));
  }

  private final class Nobody implements NoticeSender {
    @Override
    public Way way() {
      return Way.LOG;
    }

    @Override
    public void send(Notice notice) {
      throw new AssertionError("there is no room");
    }
  }

  /** They stand one behind the other, and no one leaves. */
  private static final class Queue implements SubscriptionStore {
    private final List<Waiting> all = new ArrayList<>();

    Queue() {
      for (int i = 1; i <= PEOPLE; i++) {
        all.add(new Waiting(i, at(100 + i / 1e4)));
      }
    }

    @Override
    public void keep(Subscription subscription, Limits limits) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Subscription> find(TrackingCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean delete(TrackingCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Waiting> waiting(long after, Instant now, int limit) {
      return all.stream().filter(one -> one.number() > after).limit(limit).toList();
    }

    @Override
    public OptionalInt claim(TrackingCode code, Instant now, Instant until) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void told(TrackingCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void putOff(TrackingCode code, Instant until) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forgetExpired(LocalDate today) {}

    @Override
    public Optional<Instant> nextTry(Instant now) {
      return Optional.empty();
    }
  }

  private int runsUntilTheEnd() {
    int runs = 1;
    @Nullable Duration again = notices.run();
    while (again != null) {
      runs++;
      again = notices.run();
    }
    return runs;
  }

  @Test
  void everybodysTurnComesThoughFewAreAskedForAtOnce() {
    notices.told();
    assertThat(notices.run()).isNotNull();
    assertThat(asked).hasSize(OpeningNotices.AT_ONCE);

    assertThat(runsUntilTheEnd()).isEqualTo(2);
    assertThat(asked).hasSize(PEOPLE);
    assertThat(asked.values()).containsOnly(1);
  }

  @Test
  void aChangeWithinARoundIsFollowedByAnotherRoundForAll() {
    notices.told();
    assertThat(notices.run()).isNotNull();
    notices.told();

    assertThat(runsUntilTheEnd()).isEqualTo(5);
    assertThat(asked.values()).containsOnly(2).hasSize(PEOPLE);
  }
}
