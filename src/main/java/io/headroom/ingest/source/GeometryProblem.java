package io.headroom.ingest.source;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;

/** Why a feature has no geometry although one was delivered. */
public final class GeometryProblem {
  /** Key in the feature's user data; the value is a sentence for the import report. */
  public static final String KEY = "headroom.geometry.problem";

  private GeometryProblem() {}

  /** The reason, when the delivered geometry could not be read. */
  public static Optional<String> of(SimpleFeature feature) {
    return Optional.ofNullable((String) feature.getUserData().get(KEY));
  }
}
