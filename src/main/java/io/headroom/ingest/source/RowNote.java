package io.headroom.ingest.source;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** What a source knows of a row beside its values: the line it stands on, and what is broken. */
public final class RowNote {
  static final String LINE = "headroom.row.line";
  static final String PROBLEM = "headroom.row.problem";

  private RowNote() {}

  /** True when the rows of this layer are lines of a text that can be counted. */
  public static boolean countsLines(SimpleFeatureType layer) {
    return layer.getUserData().containsKey(LINE);
  }

  /** The line a row begins on, the first being 1; the given number where lines do not count. */
  public static long lineOr(SimpleFeature row, long number) {
    Object line = row.getUserData().get(LINE);
    return line == null ? number : (long) line;
  }

  /** Why the row as a whole cannot be read; its values are then all absent. */
  public static Optional<String> problem(SimpleFeature row) {
    return Optional.ofNullable((String) row.getUserData().get(PROBLEM));
  }
}
