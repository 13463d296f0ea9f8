package io.headroom.api;

import io.headroom.api.wire.IndicatorsView;
import io.headroom.planning.Indicators;
import io.headroom.planning.OutageHours;
import io.headroom.planning.Period;
import io.headroom.planning.ProgressLog;
import io.headroom.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the bureau keeps its promises: for planners. */
@RestController
class IndicatorsController {
  private static final int MOST_YEARS = 10;

  private final PublishedSource source;
  private final ProgressLog log;
  private final Clock clock;
  private final PlanningDesk desk;

  IndicatorsController(PlanningDesk desk, ProgressLog log) {
    this.desk = desk;
    this.source = desk.source();
    this.log = log;
    this.clock = desk.clock();
  }

  @GetMapping("/api/v1/indicators")
  IndicatorsView indicators(HttpServletRequest request) {
    LocalDate today = LocalDate.now(clock);
    Period period = period(new QueryParameters(request), today);
    Snapshot snapshot = source.get().snapshot();
    Indicators indicators = Indicators.of(log.during(period), period, today, snapshot.rules());
    OutageHours outages =
        OutageHours.of(snapshot, desk.outages(snapshot).plan().planned(), LocalDateTime.now(clock));
    return new IndicatorsWriter(snapshot.rules()).write(indicators, outages);
  }

  /** This year until today, where nothing else is asked for. */
  private static Period period(QueryParameters parameters, LocalDate today) {
    LocalDate to = parameters.text("to").map(text -> DateParameter.read("to", text)).orElse(today);
    LocalDate from =
        parameters
            .text("from")
            .map(text -> DateParameter.read("from", text))
            .orElse(to.withDayOfYear(1));
    if (to.isBefore(from) || !to.isBefore(from.plusYears(MOST_YEARS))) {
      throw new BadParameter(
          "to", to.toString(), "a date from " + from + " and less than 10 years after it");
    }
    return new Period(from, to);
  }
}
