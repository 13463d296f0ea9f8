package io.headroom.planning;

import io.headroom.rules.FastTrack;
import io.headroom.rules.Programme;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the bureau has kept its promises in a period: the utility's own working days of what was
 * energised in it, the green channels, and what customers say.
 *
 * @param classes one for each class of connection, as published
 */
public record Indicators(
    Period period, List<OfClass> classes, GreenChannels fastTrack, Ratings ratings) {

  /**
   * One class of connection.
   *
   * @param finished energised in the period
   * @param medianDays of the finished; null without any, as are the two after it
   * @param withinPromise share of the finished that took no longer than promised
   * @param open requests that somebody still has something to do for, today
   * @param overdue those of the open that have taken longer than was promised to them
   */
  public record OfClass(
      ServicePromise promise,
      int finished,
      @Nullable Integer medianDays,
      @Nullable Integer p95Days,
      @Nullable Double withinPromise,
      int open,
      int overdue) {}

  /**
   * The green channels together.
   *
   * @param requests applied for in the period that take one
   * @param share of all that were applied for; null when nothing was
   */
  public record GreenChannels(int requests, @Nullable Double share, List<OfProgramme> programmes) {}

  /**
   * One green channel.
   *
   * @param requests applied for in the period
   * @param finished energised in the period
   * @param withinLimit share of the finished that took no longer than its own limit
   */
  public record OfProgramme(
      Programme programme, int requests, int finished, @Nullable Double withinLimit) {}

  /**
   * What customers said in the period.
   *
   * @param average null when nobody said anything
   * @param stars how many gave 1, 2, 3, 4, 5 stars
   */
  public record Ratings(int count, @Nullable Double average, List<Integer> stars) {
    private static final int MOST_STARS = 5;

    static Ratings of(List<Integer> given) {
      List<Integer> stars =
          IntStream.rangeClosed(1, MOST_STARS)
              .mapToObj(n -> (int) given.stream().filter(g -> g == n).count())
              .toList();
      double sum = given.stream().mapToInt(Integer::intValue).sum();
      return new Ratings(given.size(), given.isEmpty() ? null : sum / given.size(), stars);
    }
  }

  private static final int MEDIAN = 50;
  private static final int NEARLY_ALL = 95;

  public Indicators {
    classes = List.copyOf(classes);
  }

  /**
   * @param log of the same period; its order does not matter
   * @param today the day by which open requests are judged
   */
  public static Indicators of(List<Progress> log, Period period, LocalDate today, RuleSet rules) {
    Counting counting = new Counting(log, period, rules.workingCalendar());
    return new Indicators(
        period,
        ServicePromise.all(rules).stream().map(p -> counting.ofClass(p, today)).toList(),
        counting.greenChannels(FastTrack.programmes(rules)),
        counting.ratings());
  }

  /** One pass over a log. */
  private record Counting(List<Progress> log, Period period, WorkingCalendar calendar) {

    OfClass ofClass(ServicePromise promise, LocalDate today) {
      List<Progress> mine = log.stream().filter(p -> p.kind() == promise.kind()).toList();
      List<Integer> days = energised(mine.stream()).map(this::daysTaken).toList();
      List<Progress> open = mine.stream().filter(Progress::open).toList();
      return new OfClass(
          promise,
          days.size(),
          days.isEmpty() ? null : NearestRank.of(days, MEDIAN),
          days.isEmpty() ? null : NearestRank.of(days, NEARLY_ALL),
          share(days, taken -> taken <= promise.workingDays() ? 1 : 0),
          open.size(),
          (int) open.stream().filter(p -> p.clock().isOverdue(today, calendar)).count());
    }

    GreenChannels greenChannels(List<Programme> programmes) {
      List<Progress> applied = log.stream().filter(p -> period.contains(p.appliedOn())).toList();
      return new GreenChannels(
          (int) applied.stream().filter(p -> p.programme() != null).count(),
          share(applied, p -> p.programme() == null ? 0 : 1),
          programmes.stream().map(this::ofProgramme).toList());
    }

    private OfProgramme ofProgramme(Programme programme) {
      List<Progress> mine =
          log.stream().filter(p -> programme.programme().equals(p.programme())).toList();
      List<Progress> finished = energised(mine.stream()).toList();
      return new OfProgramme(
          programme,
          (int) mine.stream().filter(p -> period.contains(p.appliedOn())).count(),
          finished.size(),
          share(finished, p -> daysTaken(p) <= p.clock().limitDays() ? 1 : 0));
    }

    Ratings ratings() {
      return Ratings.of(
          log.stream()
              .map(Progress::rated)
              .filter(Objects::nonNull)
              .filter(rated -> period.contains(rated.on()))
              .map(Progress.Rated::stars)
              .toList());
    }

    private Stream<Progress> energised(Stream<Progress> some) {
      return some.filter(p -> period.contains(p.energisedOn()));
    }

    private int daysTaken(Progress finished) {
      LocalDate end = Objects.requireNonNull(finished.energisedOn());
      return finished.clock().usedDays(end, calendar);
    }

    private static <T> @Nullable Double share(List<T> all, ToIntFunction<T> counts) {
      return all.isEmpty() ? null : all.stream().mapToInt(counts).sum() / (double) all.size();
    }
  }
}
