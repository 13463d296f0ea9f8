package io.headroom.ingest;

import io.headroom.geo.MetricProjection;
import io.headroom.rules.RuleSet;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tries what a descriptor names elsewhere: projections, rule sets, charsets. */
final class DescriptorChecks {
  private DescriptorChecks() {}

  static void check(Descriptor descriptor, DescriptorSection root) {
    checkCrs(root, descriptor.reading().crs());
    attempt(root, "ruleSet", descriptor.ruleSet(), RuleSet::ofVersion);
    attempt(
        root,
        "metricCrs",
        descriptor.metricCrs(),
        code -> MetricProjection.ofEpsg(code, descriptor.reading().extent()));
  }

  static void checkCrs(DescriptorSection section, @Nullable String code) {
    attempt(section, "crs", code, CoordinateSystems::decode);
  }

  static void checkCharset(DescriptorSection section, @Nullable String name) {
    attempt(section, "charset", name, DescriptorChecks::charset);
  }

  private static void charset(String name) {
    try {
      Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("a charset such as UTF-8 or GB18030", e);
    }
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
