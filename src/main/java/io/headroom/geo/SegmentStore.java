package io.headroom.geo;

import io.headroom.geo.SegmentIndex.Foot;
import java.util.Arrays;

/** Segments by column: two ends, the line they belong to, and how far along it they begin. */
final class SegmentStore {
  private static final int ENDS = 4;

  private final double[] ends;
  private final double[] starts;
  private final int[] lines;

  private SegmentStore(double[] ends, double[] starts, int[] lines) {
    this.ends = ends;
    this.starts = starts;
    this.lines = lines;
  }

  int size() {
    return lines.length;
  }

  int line(int segment) {
    return lines[segment];
  }

  /** Metres along the line to the foot. */
  double along(int segment, Foot foot) {
    int e = ENDS * segment;
    double dx = foot.x - ends[e];
    double dy = foot.y - ends[e + 1];
    // Not Math.hypot: metres of one line neither overflow nor vanish, and every hit pays for it.
    return starts[segment] + Math.sqrt(dx * dx + dy * dy);
  }

  /** Puts the foot on the segment and returns its squared distance. */
  double measure(int segment, Foot foot) {
    int e = ENDS * segment;
    double dx = ends[e + 2] - ends[e];
    double dy = ends[e + 3] - ends[e + 1];
    double squaredLength = dx * dx + dy * dy;
    double share =
        squaredLength == 0
            ? 0
            : ((foot.px - ends[e]) * dx + (foot.py - ends[e + 1]) * dy) / squaredLength;
    if (share >= 1) {
      foot.x = ends[e + 2];
      foot.y = ends[e + 3];
    } else {
      foot.x = ends[e] + Math.max(0, share) * dx;
      foot.y = ends[e + 1] + Math.max(0, share) * dy;
    }
    double awayX = foot.px - foot.x;
    double awayY = foot.py - foot.y;
    return awayX * awayX + awayY * awayY;
  }

  /** One box for every {@code group} segments. */
  double[] boxes(int group) {
    double[] boxes = emptyBoxes((size() + group - 1) / group);
    for (int i = 0; i < size(); i++) {
      int box = i / group * 4;
      int e = ENDS * i;
      boxes[box] = Math.min(boxes[box], Math.min(ends[e], ends[e + 2]));
      boxes[box + 1] = Math.min(boxes[box + 1], Math.min(ends[e + 1], ends[e + 3]));
      boxes[box + 2] = Math.max(boxes[box + 2], Math.max(ends[e], ends[e + 2]));
      boxes[box + 3] = Math.max(boxes[box + 3], Math.max(ends[e + 1], ends[e + 3]));
    }
    return boxes;
  }

  static double[] emptyBoxes(int count) {
    double[] boxes = new double[4 * count];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = i % 4 < 2 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return boxes;
  }

  /** The segments while they are being collected. */
  static final class Growing {
    private double[] ends = new double[64 * ENDS];
    private double[] starts = new double[64];
    private int[] lines = new int[64];
    private int size;

    void addLine(int line, double[] xy) {
      double start = 0;
      for (int i = 2; i < xy.length; i += 2) {
        reserve();
        System.arraycopy(xy, i - 2, ends, ENDS * size, ENDS);
        starts[size] = start;
        lines[size++] = line;
        start += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      }
    }

    private void reserve() {
      if (size == lines.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
        starts = Arrays.copyOf(starts, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
      }
    }

    SegmentStore inHilbertOrder() {
      long[] order = order();
      double[] sortedEnds = new double[ENDS * size];
      double[] sortedStarts = new double[size];
      int[] sortedLines = new int[size];
      for (int i = 0; i < size; i++) {
        int from = (int) order[i];
        System.arraycopy(ends, ENDS * from, sortedEnds, ENDS * i, ENDS);
        sortedStarts[i] = starts[from];
        sortedLines[i] = lines[from];
      }
      return new SegmentStore(sortedEnds, sortedStarts, sortedLines);
    }

    /** Segment numbers in the low half, sorted by the Hilbert value in the high half. */
    private long[] order() {
      double[] box = new SegmentStore(ends, starts, Arrays.copyOf(lines, size)).boxes(size + 1);
      long[] order = new long[size];
      for (int i = 0; i < size; i++) {
        double x = (ends[ENDS * i] + ends[ENDS * i + 2]) / 2;
        double y = (ends[ENDS * i + 1] + ends[ENDS * i + 3]) / 2;
        long hilbert = HilbertCurve.index(share(x, box[0], box[2]), share(y, box[1], box[3]));
        order[i] = hilbert << 32 | i;
      }
      Arrays.sort(order);
      return order;
    }

    private static double share(double value, double from, double to) {
      return to > from ? (value - from) / (to - from) : 0;
    }
  }
}
