package io.headroom.ingest.connect;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.PointIndex;
import io.headroom.geo.Position;
import io.headroom.geo.SegmentIndex;
import io.headroom.network.LineSection;
import io.headroom.network.NominalVoltage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of every line section, in metres, with the node each belongs to as far as it is known.
 *
 * <p>Sections are numbered in the order of their ids; end 2·s is the start of section s and end 2·s
 * + 1 its end, so {@code end ^ 1} is the other end.
 */
final class LineEnds {
  /** Where the nearest point of a line lies, seen from a piece of equipment. */
  record Foot(int section, double alongMetres, double distanceMetres) {}

  private final LineSection[] sections;
  private final double[] x;
  private final double[] y;
  private final double[] lengths;
  private final String[] nodes;
  private final BitSet delivered = new BitSet();
  private final BitSet heads = new BitSet();
  private final int[] endOfItem;
  private final PointIndex points;
  private final SegmentIndex segments;

  LineEnds(List<LineSection> rows, MetricProjection projection) {
    sections = rows.toArray(new LineSection[0]);
    Arrays.sort(sections, Comparator.comparing(LineSection::id));
    x = new double[2 * sections.length];
    y = new double[2 * sections.length];
    lengths = new double[sections.length];
    nodes = new String[2 * sections.length];
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    for (int s = 0; s < sections.length; s++) {
      place(s, metres(sections[s].coordinates(), projection), builder);
    }
    segments = builder.build();
    BitSet placed = new BitSet();
    for (int end = 0; end < x.length; end++) {
      placed.set(end, isPlaced(end));
    }
    endOfItem = placed.stream().toArray();
    points =
        PointIndex.of(
            Arrays.stream(endOfItem).mapToDouble(end -> x[end]).toArray(),
            Arrays.stream(endOfItem).mapToDouble(end -> y[end]).toArray());
  }

  private void place(int s, double[] xy, SegmentIndex.Builder builder) {
    nodes[2 * s] = sections[s].fromNode();
    nodes[2 * s + 1] = sections[s].toNode();
    delivered.set(2 * s, isKnown(2 * s));
    delivered.set(2 * s + 1, isKnown(2 * s + 1));
    boolean placed = xy.length >= 4;
    x[2 * s] = placed ? xy[0] : Double.NaN;
    y[2 * s] = placed ? xy[1] : Double.NaN;
    x[2 * s + 1] = placed ? xy[xy.length - 2] : Double.NaN;
    y[2 * s + 1] = placed ? xy[xy.length - 1] : Double.NaN;
    lengths[s] = Polyline.length(xy);
    if (placed) {
      builder.addLine(s, xy);
    }
  }

  static double[] metres(double[] lonLat, MetricProjection projection) {
    double[] xy = new double[lonLat.length];
    double[] point = new double[2];
    for (int i = 0; i + 1 < lonLat.length; i += 2) {
      projection.toMetres(lonLat[i], lonLat[i + 1], point);
      xy[i] = point[0];
      xy[i + 1] = point[1];
    }
    return xy;
  }

  int sectionCount() {
    return sections.length;
  }

  int endCount() {
    return nodes.length;
  }

  LineSection section(int s) {
    return sections[s];
  }

  /** The number of the section of this id, or −1. */
  int find(String sectionId) {
    int low = 0;
    int high = sections.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = sections[middle].id().compareTo(sectionId);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  double x(int end) {
    return x[end];
  }

  double y(int end) {
    return y[end];
  }

  double lengthMetres(int s) {
    return lengths[s];
  }

  double voltageClass(int end) {
    return NominalVoltage.classOf(sections[end / 2].voltageKv());
  }

  Position position(int end) {
    double[] c = sections[end / 2].coordinates();
    int at = (end & 1) == 0 ? 0 : c.length - 2;
    return new Position(c[at], c[at + 1]);
  }

  boolean isPlaced(int end) {
    return !Double.isNaN(x[end]);
  }

  String node(int end) {
    return nodes[end];
  }

  void setNode(int end, String node) {
    nodes[end] = node;
  }

  boolean isKnown(int end) {
    return !NetworkDraft.isUnknown(nodes[end]);
  }

  /** True when the delivery itself says which node the end belongs to. */
  boolean isDelivered(int end) {
    return delivered.get(end);
  }

  /** True when the end is where a feeder leaves its busbar. */
  boolean isHead(int end) {
    return heads.get(end);
  }

  void markHead(int end) {
    heads.set(end);
  }

  double distance(int end, double px, double py) {
    return Math.hypot(x[end] - px, y[end] - py);
  }

  void endsWithin(double px, double py, double radius, IntConsumer visitor) {
    points.within(px, py, radius, (item, metres) -> visitor.accept(endOfItem[item]));
  }

  /** The nearest accepted end; at one spot the lower voltage, then the order of ids. −1: none. */
  int nearestEnd(double px, double py, double radius, IntPredicate accepts) {
    int[] best = {-1};
    endsWithin(
        px,
        py,
        radius,
        end -> {
          if (accepts.test(end) && (best[0] < 0 || isNearer(end, best[0], px, py))) {
            best[0] = end;
          }
        });
    return best[0];
  }

  private boolean isNearer(int end, int than, double px, double py) {
    int order = Long.compare(millimetres(end, px, py), millimetres(than, px, py));
    order = order != 0 ? order : Double.compare(voltageClass(end), voltageClass(than));
    return order != 0 ? order < 0 : end < than;
  }

  private long millimetres(int end, double px, double py) {
    return Math.round(1000 * distance(end, px, py));
  }

  /**
   * The nearest accepted section that passes by, not counting what lies within reach of its ends.
   */
  @Nullable Foot nearestInterior(double px, double py, double radius, IntPredicate accepts) {
    Foot[] best = new Foot[1];
    segments.within(
        px,
        py,
        radius,
        (s, metres, along, footX, footY) -> {
          boolean inside = along > radius && along < lengths[s] - radius;
          if (inside && accepts.test(s) && isNearer(best[0], s, metres)) {
            best[0] = new Foot(s, along, metres);
          }
        });
    return best[0];
  }

  private static boolean isNearer(@Nullable Foot best, int s, double metres) {
    if (best == null) {
      return true;
    }
    int order = Long.compare(Math.round(1000 * metres), Math.round(1000 * best.distanceMetres));
    return order != 0 ? order < 0 : s < best.section;
  }

  /** How far a section passes from a point; infinite beyond the radius. */
  double distanceToSection(int section, double px, double py, double radius) {
    double[] least = {Double.POSITIVE_INFINITY};
    segments.within(
        px,
        py,
        radius,
        (s, metres, along, footX, footY) -> {
          if (s == section) {
            least[0] = Math.min(least[0], metres);
          }
        });
    return least[0];
  }
}
