package io.headroom.api;

import io.headroom.geo.CoordinateSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The systems in which features can be had: degrees, web Mercator, and the dataset's own plane. */
final class FeatureSystems {
  private static final int WEB_MERCATOR = 3857;
  private static final String EPSG = "EPSG:";

  private final Map<Integer, CoordinateSystem> planes = new ConcurrentHashMap<>();

  /**
   * @param metricCrs such as {@code EPSG:4545}; null when the dataset names none
   */
  List<CoordinateSystem> of(@Nullable String metricCrs) {
    List<CoordinateSystem> systems = new ArrayList<>(CoordinateSystem.inDegrees());
    systems.add(plane(WEB_MERCATOR));
    if (metricCrs != null && metricCrs.startsWith(EPSG)) {
      systems.add(plane(Integer.parseInt(metricCrs.substring(EPSG.length()))));
    }
    return systems;
  }

  private CoordinateSystem plane(int number) {
    return planes.computeIfAbsent(number, CoordinateSystem::ofEpsg);
  }
}
