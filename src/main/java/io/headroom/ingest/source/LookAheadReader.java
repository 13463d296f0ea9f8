package io.headroom.ingest.source;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;

/** Hands out rows one by one, having read the next one to know whether there is one. */
abstract class LookAheadReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
  private @Nullable SimpleFeature next;

  /** The next row; null when there is none any more. */
  abstract @Nullable SimpleFeature read() throws IOException;

  /** What is read, for a complaint. */
  abstract String source();

  @Override
  public final boolean hasNext() throws IOException {
    if (next == null) {
      next = read();
    }
    return next != null;
  }

  @Override
  public final SimpleFeature next() throws IOException {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException(source() + " has no more rows");
    }
    SimpleFeature feature = next;
    next = null;
    return feature;
  }
}
