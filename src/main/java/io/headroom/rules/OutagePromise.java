package io.headroom.rules;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the plan promises about outages: how long ahead they are announced, and how many hours a
 * year the average user may be without power, in each year less than in the one before.
 *
 * @param noticeDays working days ahead that a planned outage is announced
 * @param first the first year with a target
 * @param yearlyDecline the share by which a target is below that of the year before
 * @param source of the targets
 */
public record OutagePromise(
    int noticeDays, String noticeSource, Target first, double yearlyDecline, String source) {

  /** Average outage hours per user that a year may have. */
  public record Target(int year, double urbanHours, double ruralHours) {}

  static OutagePromise read(RuleReading rules) {
    return new OutagePromise(
        rules.whole("outage.notice-days"),
        rules.source("outage.notice-days"),
        new Target(
            rules.whole("outage.target.year"),
            rules.positive("outage.target.urban-hours"),
            rules.positive("outage.target.rural-hours")),
        rules.ratio("outage.target.yearly-decline"),
        rules.source("outage.target.urban-hours"));
  }

  /** That of a year; of a year before the first that of the first. */
  public Target target(int year) {
    double left = Math.pow(1 - yearlyDecline, Math.max(0, year - first.year()));
    return new Target(year, first.urbanHours() * left, first.ruralHours() * left);
  }

  /** The targets from the first year to a later one. */
  public List<Target> targetsUntil(int year) {
    return IntStream.rangeClosed(first.year(), year).mapToObj(this::target).toList();
  }
}
