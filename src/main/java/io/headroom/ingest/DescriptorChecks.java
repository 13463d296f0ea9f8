package io.headroom.ingest;

import io.headroom.geo.MetricProjection;
import io.headroom.rules.RuleSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tries what a descriptor names in other parts of the house: projections and rule sets. */
final class DescriptorChecks {
  private DescriptorChecks() {}

  static void check(Descriptor descriptor, DescriptorSection root) {
    attempt(root, "crs", descriptor.reading().crs(), CoordinateSystems::decode);
    attempt(root, "ruleSet", descriptor.ruleSet(), RuleSet::ofVersion);
    attempt(
        root,
        "metricCrs",
        descriptor.metricCrs(),
        code -> MetricProjection.ofEpsg(code, descriptor.reading().extent()));
  }

  private static void attempt(
      DescriptorSection root, String key, @Nullable String value, Consumer<String> use) {
    if (value == null) {
      return;
    }
    try {
      use.accept(value);
    } catch (IllegalArgumentException e) {
      root.mistake(key, value, String.valueOf(e.getMessage()));
    }
  }
}
