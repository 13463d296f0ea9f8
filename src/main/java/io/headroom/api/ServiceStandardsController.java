package io.headroom.api;

import io.headroom.api.wire.RulesStamp;
import io.headroom.api.wire.StandardsView;
import io.headroom.rules.FastTrack;
import io.headroom.rules.HolidayNotice;
import io.headroom.rules.OutagePromise;
import io.headroom.rules.Programme;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the utility promises, as published. */
@RestController
class ServiceStandardsController {
  private final PublishedSource source;

  ServiceStandardsController(PublishedSource source) {
    this.source = source;
  }

  @GetMapping("/api/v1/service-standards")
  StandardsView standards() {
    Snapshot snapshot = source.get().snapshot();
    RuleSet rules = snapshot.rules();
    return new StandardsView(
        new RulesStamp(rules.version()),
        ServicePromise.all(rules).stream().map(ServiceStandardsController::service).toList(),
        new StandardsView.Tariff(rules.tariffPeriods(), tariffSource(rules)),
        FastTrack.programmes(rules).stream().map(ServiceStandardsController::programme).toList(),
        new StandardsView.Calendar(
            rules.workingCalendar().notices().stream()
                .map(ServiceStandardsController::year)
                .toList()),
        outage(rules.outagePromise(), snapshot.day().getYear()));
  }

  private static StandardsView.Year year(HolidayNotice notice) {
    return new StandardsView.Year(
        notice.year(),
        !notice.announced(),
        notice.off().stream().map(d -> new StandardsView.Days(d.from(), d.to())).toList(),
        notice.work(),
        notice.source());
  }

  private static StandardsView.Outage outage(OutagePromise promise, int thisYear) {
    return new StandardsView.Outage(
        promise.noticeDays(),
        promise.noticeSource(),
        promise.targetsUntil(thisYear).stream()
            .map(
                t ->
                    new StandardsView.Target(
                        t.year(),
                        Figures.hundredth(t.urbanHours()),
                        Figures.hundredth(t.ruralHours())))
            .toList(),
        promise.source());
  }

  private static String tariffSource(RuleSet rules) {
    return rules.parameters().stream()
        .filter(parameter -> parameter.key().startsWith("tariff"))
        .map(parameter -> parameter.source())
        .findFirst()
        .orElse("");
  }

  private static StandardsView.Service service(ServicePromise promise) {
    Text name = ServiceNames.of(promise.kind());
    return new StandardsView.Service(
        promise.category(),
        promise.kind(),
        name.zh(),
        name.en(),
        promise.workingDays(),
        named(promise.stages()),
        named(promise.documents()),
        promise.source());
  }

  private static StandardsView.Programme programme(Programme programme) {
    return new StandardsView.Programme(
        programme.programme(),
        programme.use().code(),
        programme.name().zh(),
        programme.name().en(),
        programme.workingDays(),
        programme.limits().stream()
            .map(
                l ->
                    new StandardsView.Limit(
                        l.rule(), l.text().zh(), l.text().en(), l.value(), l.unit(), l.source()))
            .toList(),
        named(programme.conditions().stream().map(Programme.Condition::text).toList()),
        programme.typical().zh(),
        programme.typical().en(),
        programme.sources().programme(),
        programme.sources().days(),
        programme.sources().typical());
  }

  private static List<StandardsView.Named> named(List<Text> texts) {
    return texts.stream().map(t -> new StandardsView.Named(t.zh(), t.en())).toList();
  }
}
