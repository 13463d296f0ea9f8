package io.headroom.sample.grid;

import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds each line its course beside the road.
 *
 * <pre>
 *   ══════════════╗   road        lines keep to lanes on either side of it,
 *   ─────────●    ║               and end at slots around the fork
 *   ───────●   ●──╫──
 * </pre>
 *
 * <p>Where the natural lane is taken it tries others, shakes them, and at last leaves in another
 * direction.
 */
final class Ways {
  private static final double LANE_METRES = 11;
  private static final int WAY_TRIALS = 420;

  private final Mesh mesh;
  private final int[] lanesUsed;
  private final int[] slotsUsed;

  /**
   * One edge of a feeder's tree.
   *
   * @param root the substation of the feeder
   */
  record Leg(int edge, int from, int to, int root) {}

  Ways(Mesh mesh) {
    this.mesh = mesh;
    this.lanesUsed = new int[mesh.edgeCount()];
    this.slotsUsed = new int[mesh.vertexCount()];
  }

  /** The course of the way on one of several lanes, ending at one of several slots. */
  Spot[] course(LinePen pen, Spot start, Leg leg) {
    Spot[] road = mesh.course(leg.edge, leg.from);
    int lanes = lanesUsed[leg.edge]++;
    int slots = slotsUsed[leg.to]++;
    boolean leaves = leg.from == leg.root;
    return pen.clearest(
        WAY_TRIALS,
        i -> {
          int lane = lanes + i % 7;
          double side = (Math.ceil(lane / 2.0) + .5) * (lane % 2 == 0 ? LANE_METRES : -LANE_METRES);
          Spot end = slot(road[road.length - 1], slots + i / 7 % 10);
          Spot[] way = beside(road, start, end, leg.from < leg.to ? side : -side);
          way = leaves ? aroundStation(way, leg.root, i % 9) : way;
          way = i < 70 ? way : shaken(way, pen);
          return i < 180 ? way : leavingAside(way, pen);
        },
        false);
  }

  /** Leads a way that starts on the far side of the substation around it, not through it. */
  private Spot[] aroundStation(Spot[] way, int root, int trial) {
    Spot centre = mesh.vertex(root).spot();
    double from = StrictMath.atan2(way[0].y() - centre.y(), way[0].x() - centre.x());
    double to = StrictMath.atan2(way[1].y() - centre.y(), way[1].x() - centre.x());
    double turn = StrictMath.IEEEremainder(to - from, 2 * Math.PI);
    int steps = (int) (Math.abs(turn) / .45);
    double radius = centre.metresTo(way[0]) + 6 + 5 * trial;
    List<Spot> led = new ArrayList<>(List.of(way[0]));
    for (int i = 1; i <= steps; i++) {
      double angle = from + turn * i / (steps + 1);
      led.add(centre.moved(StrictMath.cos(angle) * radius, StrictMath.sin(angle) * radius));
    }
    led.addAll(Arrays.asList(way).subList(1, way.length));
    return led.toArray(new Spot[0]);
  }

  /** Starts in another direction, where lines already leave in the natural one. */
  private static Spot[] leavingAside(Spot[] way, LinePen pen) {
    Spot[] aside = new Spot[way.length + 1];
    System.arraycopy(way, 0, aside, 1, way.length);
    aside[0] = way[0];
    double angle = pen.dice().between(0, 6.28);
    aside[1] = way[0].moved(StrictMath.cos(angle) * 27, StrictMath.sin(angle) * 27);
    return aside;
  }

  /** The place of a feeder's node at a fork: on a spiral around the middle of the road. */
  private static Spot slot(Spot fork, int number) {
    double angle = number * 2.39996 + 1;
    double out = 7 + 5.5 * number;
    return fork.moved(StrictMath.cos(angle) * out, StrictMath.sin(angle) * out);
  }

  private static Spot[] shaken(Spot[] way, LinePen pen) {
    for (int i = 1; i < way.length; i++) {
      way[i] = way[i].moved(pen.dice().between(-9, 9), pen.dice().between(-9, 9));
    }
    return way;
  }

  /** The road moved to one side, from the node it starts at to the one it ends at. */
  static Spot[] beside(Spot[] road, Spot start, Spot end, double side) {
    Spot[] course = road.clone();
    course[0] = start;
    course[road.length - 1] = end;
    for (int i = 1; i < road.length - 1; i++) {
      double dx = road[i + 1].x() - road[i - 1].x();
      double dy = road[i + 1].y() - road[i - 1].y();
      double scale = side / Math.max(1, Math.sqrt(dx * dx + dy * dy));
      course[i] = road[i].moved(-dy * scale, dx * scale);
    }
    return course;
  }
}
