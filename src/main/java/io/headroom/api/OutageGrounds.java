package io.headroom.api;

import io.headroom.planning.Outage;
import io.headroom.planning.OutageGround;
import io.headroom.planning.OutagePlan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground of every outage of the plan asked for last, drawn once for all readers who see the
 * same. For any number of threads: whoever comes while it is being drawn waits for it.
 */
final class OutageGrounds {
  private static final int MOST_READERS = 8;

  /** By what a reader may see, and then by outage; the ones asked for last. */
  private final Map<String, Map<String, Geometry>> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Geometry>> eldest) {
          return size() > MOST_READERS;
        }
      };

  private @Nullable OutagePlan drawnFor;

  synchronized Geometry of(Outage outage, OutagePlan plan, Published published) {
    if (drawnFor != plan) {
      drawn.clear();
      drawnFor = plan;
    }
    return drawn
        .computeIfAbsent(published.disclosure().mark(), reader -> new HashMap<>())
        .computeIfAbsent(outage.planned().id(), id -> draw(outage, published));
  }

  private static Geometry draw(Outage outage, Published published) {
    return OutageGround.around(
        new OutagePlaces(published).of(outage.transformers()), published.snapshot().projection());
  }
}
