package io.headroom.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys in sorted order, packed one behind the other, each pointing to its entry.
 *
 * <p>All keys with one beginning are neighbours, so a search for a beginning is two binary searches
 * and a walk. Compared byte by byte in UTF-8, which orders like code points.
 */
final class KeyTable {
  private final byte[] text;
  private final int[] starts;
  private final int[] entries;
  private final KeyKind[] kinds;
  private final byte[] baseLengths;

  private record Key(byte[] text, int entry, KeyKind kind, int baseLength)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byText = Arrays.compareUnsigned(text, other.text);
      return byText != 0 ? byText : Integer.compare(entry, other.entry);
    }
  }

  /** Collects keys; an empty one is left out. */
  static final class Builder {
    private final List<Key> keys = new ArrayList<>();

    void add(String key, int entry, KeyKind kind) {
      add(key, key.length(), entry, kind);
    }

    /** The first {@code baseLength} characters are a full hit by themselves. */
    void add(String key, int baseLength, int entry, KeyKind kind) {
      byte[] bytes = bytesOf(key);
      // A byte is enough for a length: no question reaches further.
      if (bytes.length > 0 && key.length() <= SearchText.LONGEST) {
        int base = bytesOf(key.substring(0, baseLength)).length;
        keys.add(new Key(bytes, entry, kind, Math.min(base, Byte.MAX_VALUE)));
      }
    }

    KeyTable build() {
      return new KeyTable(keys.toArray(Key[]::new));
    }
  }

  /** What is done with every key of a range. */
  interface Visitor {
    void visit(int entry, double score, boolean exact);
  }

  private KeyTable(Key[] keys) {
    Arrays.parallelSort(keys);
    text = new byte[Arrays.stream(keys).mapToInt(key -> key.text().length).sum()];
    starts = new int[keys.length + 1];
    entries = new int[keys.length];
    kinds = new KeyKind[keys.length];
    baseLengths = new byte[keys.length];
    for (int i = 0; i < keys.length; i++) {
      put(i, keys[i]);
    }
  }

  private void put(int i, Key key) {
    System.arraycopy(key.text(), 0, text, starts[i], key.text().length);
    starts[i + 1] = starts[i] + key.text().length;
    entries[i] = key.entry();
    kinds[i] = key.kind();
    baseLengths[i] = (byte) key.baseLength();
  }

  /** The place of every entry among all by name; those without a name come last. */
  int[] ranksByName(int entryCount) {
    int[] ranks = new int[entryCount];
    Arrays.fill(ranks, entryCount);
    int rank = 0;
    for (int i = 0; i < entries.length; i++) {
      if (kinds[i] == KeyKind.NAME) {
        ranks[entries[i]] = rank++;
      }
    }
    return ranks;
  }

  /** Visits every key that begins with the prefix. */
  void visit(String prefix, Visitor visitor) {
    byte[] bytes = bytesOf(prefix);
    int end = firstBehind(bytes);
    for (int i = firstFrom(bytes); i < end; i++) {
      visit(i, bytes.length, visitor);
    }
  }

  private void visit(int i, int given, Visitor visitor) {
    int length = starts[i + 1] - starts[i];
    boolean whole = given == length;
    if (whole || given == baseLengths[i]) {
      int lost = whole ? 0 : KeyKind.SHORTENED;
      visitor.visit(entries[i], (kinds[i].exactPercent - lost) / 100.0, true);
    } else {
      double share = 0.5 + 0.5 * given / length;
      visitor.visit(entries[i], kinds[i].prefixPercent / 100.0 * share, false);
    }
  }

  /** First key that is not before the prefix. */
  private int firstFrom(byte[] prefix) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, prefix, starts[middle + 1]) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** First key behind all that begin with the prefix. */
  private int firstBehind(byte[] prefix) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int end = Math.min(starts[middle + 1], starts[middle] + prefix.length);
      if (compare(middle, prefix, end) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int i, byte[] other, int end) {
    return Arrays.compareUnsigned(text, starts[i], end, other, 0, other.length);
  }

  private static byte[] bytesOf(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
