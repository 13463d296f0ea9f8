package io.headroom.rules;

import io.headroom.rules.ServicePromise.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The promises of the plan: time limits, stages, documents, outages. */
final class ServiceRules {
  final int approvalDays;
  final OutagePromise outages;
  final int permitPreparationDays;
  private final Map<Kind, ServicePromise> promises = new EnumMap<>(Kind.class);

  ServiceRules(RuleReading rules) {
    List<Text> lowStages = rules.wordings("service.low.stages");
    List<Text> highStages = rules.wordings("service.high.stages");
    List<Text> resident = rules.wordings("service.resident.documents");
    List<Text> enterprise = rules.wordings("service.enterprise.documents");
    for (Kind kind : Kind.values()) {
      String days = "service." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".days";
      promises.put(
          kind,
          new ServicePromise(
              kind,
              kind.category(),
              rules.whole(days),
              kind.isLow() ? lowStages : highStages,
              kind == Kind.LV_RESIDENT ? resident : enterprise,
              rules.source(days)));
    }
    approvalDays = rules.whole("approval.days");
    outages = OutagePromise.read(rules);
    permitPreparationDays = rules.whole("permit.preparation-days");
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
}
