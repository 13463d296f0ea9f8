package io.headroom.capacity;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What is reserved per asset, in VA or W; nearly all of it zero.
 *
 * <p>A changed copy shares every page that the change does not touch, so that one reservation costs
 * a few pages, not the county. Immutable.
 */
final class ReservedColumn {
  private static final int PAGE = 256;
  private static final int PER_TENTH = 100;
  private static final long[] EMPTY = new long[PAGE];

  private final long[][] pages;

  private ReservedColumn(long[][] pages) {
    this.pages = pages;
  }

  static ReservedColumn none(int assets) {
    long[][] pages = new long[assets / PAGE + 1][];
    Arrays.fill(pages, EMPTY);
    return new ReservedColumn(pages);
  }

  /** Tenths of kVA or kW, rounded up: a reader is never shown more than is left. */
  int tenths(int asset) {
    long reserved = pages[asset / PAGE][asset % PAGE];
    return reserved == 0 ? 0 : Math.toIntExact((reserved + PER_TENTH - 1) / PER_TENTH);
  }

  Builder change() {
    return new Builder(this);
  }

  /** A copy in the making. */
  static final class Builder {
    private final ReservedColumn from;
    private final long[][] pages;
    private final BitSet own = new BitSet();

    private Builder(ReservedColumn from) {
      this.from = from;
      this.pages = from.pages.clone();
    }

    void add(int asset, long amount) {
      int page = asset / PAGE;
      if (!own.get(page)) {
        own.set(page);
        pages[page] = pages[page].clone();
      }
      pages[page][asset % PAGE] += amount;
    }

    /** The very column it was made from when nothing was added. */
    ReservedColumn build() {
      return own.isEmpty() ? from : new ReservedColumn(pages);
    }
  }
}
