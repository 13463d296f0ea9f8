package io.headroom.place;

import java.util.Arrays;

/** The best entries met so far, each with its best score. */
final class Ranking {
  private final int[] order;
  private final int[] entries;
  private final double[] scores;
  private final boolean exactOnly;
  private int size;
  private boolean exactFound;

  /**
   * @param order rank of every entry among its equals
   * @param limit how many are kept
   */
  Ranking(int[] order, int limit, boolean exactOnly) {
    this.order = order;
    this.entries = new int[limit];
    this.scores = new double[limit];
    this.exactOnly = exactOnly;
  }

  int[] entries() {
    return Arrays.copyOf(entries, size);
  }

  double score(int place) {
    return scores[place];
  }

  boolean hasExact() {
    return exactFound;
  }

  void offer(int entry, double score, boolean exact) {
    exactFound |= exact;
    if (exactOnly && !exact) {
      return;
    }
    if (size == entries.length && !isBetter(entry, score, size - 1)) {
      return;
    }
    int known = placeOf(entry);
    if (known < 0) {
      insert(entry, score, size < entries.length ? size++ : size - 1);
    } else if (score > scores[known]) {
      insert(entry, score, known);
    }
  }

  private int placeOf(int entry) {
    for (int i = 0; i < size; i++) {
      if (entries[i] == entry) {
        return i;
      }
    }
    return -1;
  }

  /** Fills a free or outdated place and moves it up to where it belongs. */
  private void insert(int entry, double score, int place) {
    int at = place;
    while (at > 0 && isBetter(entry, score, at - 1)) {
      entries[at] = entries[at - 1];
      scores[at] = scores[at - 1];
      at--;
    }
    entries[at] = entry;
    scores[at] = score;
  }

  private boolean isBetter(int entry, double score, int place) {
    return score > scores[place]
        || (score == scores[place] && order[entry] < order[entries[place]]);
  }
}
