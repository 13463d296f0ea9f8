package io.headroom.network;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a network's columns out of memory or into it, in one fixed order.
 *
 * <p>What is handed in is written down and comes back, or is replaced by what was written down
 * before. So the order of columns is listed once, for both ways:
 *
 * <pre>
 *   ids = columns.texts(from.ids);        from: the rows to write, or a network without rows
 *   nodes = columns.ints(from.nodes);
 * </pre>
 */
public interface Columns {
  int[] ints(int[] column);

  long[] longs(long[] column);

  float[] floats(float[] column);

  double[] doubles(double[] column);

  BitSet bits(BitSet column);

  /** Texts that mostly differ, such as ids. */
  @Nullable String[] texts(@Nullable String[] column);

  /** Few different texts, such as profiles; equal ones come back as one. */
  @Nullable String[] words(@Nullable String[] column);

  /** Rows of a small layer. */
  <R extends Record> List<R> rows(Class<R> type, List<R> rows);
}
