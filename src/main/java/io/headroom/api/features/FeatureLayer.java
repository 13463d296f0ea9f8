package io.headroom.api.features;

import io.headroom.rules.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A collection of features as one reader may see it, in a fixed order. */
public interface FeatureLayer {
  LayerName name();

  /** Its name in the address. */
  default String id() {
    return name().id();
  }

  default Text title() {
    return name().title();
  }

  default Text description() {
    return name().description();
  }

  List<Attribute> attributes();

  int size();

  /** Stable within a dataset version; null when this reader must not see the feature. */
  @Nullable String featureId(int row);

  /** In degrees, longitude first. */
  Geometry geometry(int row);

  Record properties(int row);

  /** Row of a feature; −1 when there is none that this reader may see. */
  default int find(String wanted) {
    return IntStream.range(0, size())
        .filter(row -> wanted.equals(featureId(row)))
        .findFirst()
        .orElse(-1);
  }

  /** A box around the geometry that costs less than the geometry. */
  default Envelope extent(int row) {
    return geometry(row).getEnvelopeInternal();
  }
}
