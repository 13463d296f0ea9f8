package io.headroom.map.tile;

import java.util.Arrays;

/** Lines or rings in whole units of a tile, one after the other; a buffer that is filled again. */
final class TilePaths {
  private int[] xy = new int[256];
  private int[] starts = new int[16];
  private int count;
  private int end;

  void clear() {
    count = 0;
    end = 0;
  }

  int count() {
    return count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int size(int path) {
    return (endOf(path) - starts[path]) / 2;
  }

  private int endOf(int path) {
    return path + 1 < count ? starts[path + 1] : end;
  }

  int x(int path, int i) {
    return xy[starts[path] + 2 * i];
  }

  int y(int path, int i) {
    return xy[starts[path] + 2 * i + 1];
  }

  void begin() {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count++] = end;
  }

  /** A point where the path already is adds nothing. */
  void add(double column, double line) {
    int x = (int) Math.round(column);
    int y = (int) Math.round(line);
    boolean first = end == starts[count - 1];
    if (!first && xy[end - 2] == x && xy[end - 1] == y) {
      return;
    }
    if (end + 2 > xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    xy[end++] = x;
    xy[end++] = y;
  }

  /** Takes the last path away again when it has fewer points. */
  boolean endWith(int leastPoints) {
    boolean enough = size(count - 1) >= leastPoints;
    if (!enough) {
      dropLast();
    }
    return enough;
  }

  void dropLast() {
    end = starts[--count];
  }

  /** A ring's last point is its first; the format closes rings by itself. */
  void openLast() {
    int first = starts[count - 1];
    if (end - first > 2 && xy[end - 2] == xy[first] && xy[end - 1] == xy[first + 1]) {
      end -= 2;
    }
  }

  /** Twice the area of the last path as a ring, above zero when it runs clockwise as seen. */
  long lastArea() {
    int first = starts[count - 1];
    long sum = 0;
    for (int i = first, j = end - 2; i < end; j = i, i += 2) {
      sum += (long) xy[j] * xy[i + 1] - (long) xy[i] * xy[j + 1];
    }
    return sum;
  }

  void turnLast() {
    for (int i = starts[count - 1], j = end - 2; i < j; i += 2, j -= 2) {
      int x = xy[i];
      int y = xy[i + 1];
      xy[i] = xy[j];
      xy[i + 1] = xy[j + 1];
      xy[j] = x;
      xy[j + 1] = y;
    }
  }
}
