package io.headroom.api;

import io.headroom.rules.ServicePromise;
import io.headroom.rules.Text;

/** What readers call a class of connection. */
final class ServiceNames {
  private ServiceNames() {}

  static Text of(ServicePromise.Kind kind) {
    return switch (kind) {
      case LV_RESIDENT -> new Text("低压居民", "Low voltage, home");
      case LV_BUSINESS -> new Text("低压非居民", "Low voltage, business");
      case HV_SINGLE -> new Text("高压单电源", "High voltage, one supply");
      case HV_DUAL -> new Text("高压双电源", "High voltage, two supplies");
    };
  }
}
