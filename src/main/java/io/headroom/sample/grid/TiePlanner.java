package io.headroom.sample.grid;

import io.headroom.network.Switch;
import io.headroom.sample.grid.FeederDraft.Tap;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins neighbouring feeders over normally open switches.
 *
 * <pre>
 *   feeder A ──●────┤ ├────●── feeder B
 * </pre>
 *
 * <p>Every feeder gets up to two ties, the shortest first, those to another substation before those
 * to its own.
 */
final class TiePlanner {
  private static final int MOST_PER_FEEDER = 2;
  private static final double LONGEST_METRES = 2_600;
  private static final double SAME_STATION_PENALTY_METRES = 1_400;

  private final Mesh mesh;
  private final Plane plane;
  private final Canvas canvas;
  private final Dice dice;
  private final Map<Integer, FeederDraft> owner = new HashMap<>();
  private final Map<String, Integer> tiesOf = new HashMap<>();
  private final Map<String, Integer> tiesBetween = new HashMap<>();

  TiePlanner(Mesh mesh, Plane plane, Canvas canvas, Dice dice) {
    this.mesh = mesh;
    this.plane = plane;
    this.canvas = canvas;
    this.dice = dice;
  }

  void tie(List<FeederTree> trees, List<FeederDraft> feeders) {
    for (int i = 0; i < trees.size(); i++) {
      for (int vertex : trees.get(i).served()) {
        owner.put(vertex, feeders.get(i));
      }
    }
    List<Integer> candidates = new ArrayList<>();
    for (int edge = 0; edge < mesh.edgeCount(); edge++) {
      if (mesh.metres(edge) < LONGEST_METRES && feedersOf(edge) != null) {
        candidates.add(edge);
      }
    }
    candidates.sort(Comparator.comparingDouble(this::price));
    candidates.forEach(this::tryTie);
  }

  /** The feeders at the two ends, when they are two. */
  private FeederDraft @Nullable [] feedersOf(int edge) {
    FeederDraft a = owner.get(mesh.from(edge));
    FeederDraft b = owner.get(mesh.to(edge));
    return a == null || b == null || a.id().equals(b.id()) ? null : new FeederDraft[] {a, b};
  }

  private double price(int edge) {
    FeederDraft[] pair = feedersOf(edge);
    boolean same = pair != null && pair[0].site() == pair[1].site();
    return mesh.metres(edge) + (same ? SAME_STATION_PENALTY_METRES : 0);
  }

  private void tryTie(int edge) {
    FeederDraft[] pair = feedersOf(edge);
    if (pair == null) {
      return;
    }
    Tap a = pair[0].tapAt(mesh.from(edge));
    Tap b = pair[1].tapAt(mesh.to(edge));
    String key = pair[0].id() + pair[1].id();
    String reverse = pair[1].id() + pair[0].id();
    boolean wanted =
        count(pair[0]) < MOST_PER_FEEDER
            && count(pair[1]) < MOST_PER_FEEDER
            && !tiesBetween.containsKey(key)
            && !tiesBetween.containsKey(reverse);
    if (a != null && b != null && wanted && a.node().lines() < 4 && b.node().lines() < 4) {
      draw(pair, a, b, course(edge, a, b, pair[0]));
      tiesBetween.put(key, edge);
      tiesOf.merge(pair[0].id(), 1, Integer::sum);
      tiesOf.merge(pair[1].id(), 1, Integer::sum);
    }
  }

  private int count(FeederDraft feeder) {
    return tiesOf.getOrDefault(feeder.id(), 0);
  }

  private Spot[] course(int edge, Tap a, Tap b, FeederDraft feeder) {
    Spot[] road = mesh.course(edge, mesh.from(edge));
    return new LinePen(canvas, plane, feeder, dice)
        .clearest(
            80,
            i -> {
              double side = (i + 1) * 4 * (i % 2 == 0 ? 1 : -1);
              return Ways.beside(road, a.node().spot(), b.node().spot(), side);
            },
            true);
  }

  /** Where the open switch can stand clear of other lines, near the middle if possible. */
  private Spot freeSpot(Spot from, Spot to) {
    for (double share : new double[] {.5, .4, .6, .3, .7, .2, .8}) {
      Spot spot = plane.rounded(from.towards(to, share));
      if (canvas.isFree(spot)) {
        return spot;
      }
    }
    return plane.rounded(from.towards(to, .5));
  }

  private void draw(FeederDraft[] pair, Tap a, Tap b, Spot[] course) {
    int corner = course.length / 2;
    Spot middle = freeSpot(course[corner - 1], course[corner]);
    Spot[] first = Arrays.copyOf(course, corner + 1);
    first[corner] = middle;
    Spot[] second = new Spot[course.length - corner + 1];
    second[second.length - 1] = middle;
    for (int i = 0; i < second.length - 1; i++) {
      second[i] = course[course.length - 1 - i];
    }
    LinePen penA = new LinePen(canvas, plane, pair[0], dice);
    LinePen penB = new LinePen(canvas, plane, pair[1], dice);
    boolean cable = a.line().isCable() && b.line().isCable();
    Tap endA = penA.draw(a, first, List.of(), null, Role.TIE, cable);
    Tap endB = penB.draw(b, second, List.of(), null, Role.TIE, cable);
    penA.addSwitch(Switch.Kind.LOAD_BREAK, false, endA.node(), endB.node());
  }
}
