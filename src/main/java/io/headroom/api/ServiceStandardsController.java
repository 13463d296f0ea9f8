package io.headroom.api;

import io.headroom.api.wire.RulesStamp;
import io.headroom.api.wire.StandardsView;
import io.headroom.rules.FastTrack;
import io.headroom.rules.Programme;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.Text;
import io.headroom.rules.WorkingCalendar;
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
    RuleSet rules = source.get().snapshot().rules();
    WorkingCalendar calendar = rules.workingCalendar();
    return new StandardsView(
        new RulesStamp(rules.version()),
        ServicePromise.all(rules).stream().map(ServiceStandardsController::service).toList(),
        new StandardsView.Tariff(rules.tariffPeriods(), tariffSource(rules)),
        FastTrack.programmes(rules).stream().map(ServiceStandardsController::programme).toList(),
        new StandardsView.Calendar(
            calendar.years().stream()
                .map(year -> new StandardsView.Year(year, calendar.isProvisional(year)))
                .toList()));
  }

  private static String tariffSource(RuleSet rules) {
    return rules.parameters().stream()
        .filter(parameter -> parameter.key().startsWith("tariff"))
        .map(parameter -> parameter.source())
        .findFirst()
        .orElse("");
  }

  private static StandardsView.Service service(ServicePromise promise) {
    Text name = nameOf(promise.kind());
    return new StandardsView.Service(
        promise.category(),
        promise.kind(),
        name.zh(),
        name.en(),
        promise.workingDays(),
        named(promise.stages()),
        named(promise.documents()));
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
                        l.rule(), l.text().zh(), l.text().en(), l.value(), l.unit()))
            .toList(),
        named(programme.conditions().stream().map(Programme.Condition::text).toList()));
  }

  private static List<StandardsView.Named> named(List<Text> texts) {
    return texts.stream().map(t -> new StandardsView.Named(t.zh(), t.en())).toList();
  }

  private static Text nameOf(ServicePromise.Kind kind) {
    return switch (kind) {
      case LV_RESIDENT -> new Text("低压居民", "Low voltage, home");
      case LV_BUSINESS -> new Text("低压非居民", "Low voltage, business");
      case HV_SINGLE -> new Text("高压单电源", "High voltage, one supply");
      case HV_DUAL -> new Text("高压双电源", "High voltage, two supplies");
    };
  }
}
