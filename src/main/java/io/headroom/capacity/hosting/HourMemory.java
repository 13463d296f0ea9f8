package io.headroom.capacity.hosting;

import io.headroom.network.Direction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The years of the places asked for last: one answer asks for the same one several times, and
 * solving an area at 96 hours takes some milliseconds. For any number of threads.
 */
final class HourMemory {
  private static final int MOST_PLACES = 512;

  /** A bus, by the asset asked for, and what would be added there. */
  record Question(int place, Direction direction, Addition addition) {}

  private final Map<Question, double[]> years =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, double[]> eldest) {
          return size() > MOST_PLACES;
        }
      };

  /** A copy of what is known, else of what {@code solve} finds. */
  double[] year(Question question, Supplier<double[]> solve) {
    double[] known = find(question);
    if (known == null) {
      known = solve.get();
      keep(question, known);
    }
    return known.clone();
  }

  private double @Nullable [] find(Question question) {
    synchronized (years) {
      return years.get(question);
    }
  }

  private void keep(Question question, double[] year) {
    synchronized (years) {
      years.put(question, year);
    }
  }
}
