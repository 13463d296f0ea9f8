package io.headroom.rules;

import io.headroom.rules.ServicePromise.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The promises of the plan: time limits, stages, documents, outages. */
final class ServiceRules {
  final int outageNoticeDays;
  final int approvalDays;
  private final Map<Kind, ServicePromise> promises = new EnumMap<>(Kind.class);
  private final int targetYear;
  private final double urbanTargetHours;
  private final double ruralTargetHours;
  private final double yearlyDecline;

  ServiceRules(RuleReading rules) {
    List<Text> lowStages = rules.wordings("service.low.stages");
    List<Text> highStages = rules.wordings("service.high.stages");
    List<Text> resident = rules.wordings("service.resident.documents");
    List<Text> enterprise = rules.wordings("service.enterprise.documents");
    for (Kind kind : Kind.values()) {
      String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      promises.put(
          kind,
          new ServicePromise(
              kind,
              kind.category(),
              rules.whole("service." + code + ".days"),
              kind.isLow() ? lowStages : highStages,
              kind == Kind.LV_RESIDENT ? resident : enterprise));
    }
    approvalDays = rules.whole("approval.days");
    outageNoticeDays = rules.whole("outage.notice-days");
    targetYear = rules.whole("outage.target.year");
    urbanTargetHours = rules.positive("outage.target.urban-hours");
    ruralTargetHours = rules.positive("outage.target.rural-hours");
    yearlyDecline = rules.ratio("outage.target.yearly-decline");
  }

  ServicePromise promise(Kind kind) {
    ServicePromise promise = promises.get(kind);
    if (promise == null) {
      throw new IllegalStateException("no service promise of kind " + kind);
    }
    return promise;
  }

  List<ServicePromise> all() {
    return List.copyOf(promises.values());
  }

  double outageTargetHours(int year, boolean urban) {
    double first = urban ? urbanTargetHours : ruralTargetHours;
    return first * Math.pow(1 - yearlyDecline, Math.max(0, year - targetYear));
  }
}
