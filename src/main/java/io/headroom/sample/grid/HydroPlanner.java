package io.headroom.sample.grid;

import io.headroom.sample.grid.FeederDraft.Plant;
import io.headroom.sample.grid.FeederDraft.Tap;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small hydro on the Wujiang and the Qingshui, each on the nearest feeder, with a line of its own.
 */
final class HydroPlanner {
  /**
   * Longitude and latitude (thousandths of a degree), kW, and 1 for a plant with a pond, which runs
   * by day and can be counted on.
   */
  private static final int[][] PLANTS = {
    {106872, 27203, 800, 0},
    {106914, 27276, 3200, 1},
    {106956, 27308, 1260, 1},
    {107160, 27062, 2500, 1},
    {107180, 27128, 630, 0},
    {107222, 27231, 2000, 1},
    {107198, 27003, 500, 0},
    {107257, 26905, 4000, 1},
    {107263, 26880, 3200, 1},
  };

  private static final double FARTHEST_METRES = 4_500;

  private final Mesh mesh;
  private final Plane home;
  private final Canvas canvas;
  private final Dice dice;

  HydroPlanner(Mesh mesh, Plane home, Canvas canvas, Dice dice) {
    this.mesh = mesh;
    this.home = home;
    this.canvas = canvas;
    this.dice = dice;
  }

  void connect(List<FeederTree> trees, List<FeederDraft> feeders, Plane plane, String idPrefix) {
    for (int i = 0; i < PLANTS.length; i++) {
      int[] row = PLANTS[i];
      Spot river = home.spotOf(row[0] / 1000.0, row[1] / 1000.0);
      int[] nearest = nearest(river, trees, feeders);
      Tap tap = nearest == null ? null : feeders.get(nearest[0]).tapAt(nearest[1]);
      if (nearest != null && tap != null) {
        FeederDraft feeder = feeders.get(nearest[0]);
        Tap end = draw(feeder, tap, river, plane);
        feeder
            .plants()
            .add(new Plant(idPrefix + "G" + (i + 1), end.node(), end.line(), row[2], row[3] == 1));
      }
    }
  }

  /** Feeder and vertex nearest to the river, not in a street and with room for one more line. */
  private int @Nullable [] nearest(Spot river, List<FeederTree> trees, List<FeederDraft> feeders) {
    int[] best = null;
    double nearest = FARTHEST_METRES;
    for (int f = 0; f < trees.size(); f++) {
      for (int vertex : trees.get(f).served()) {
        Tap tap = feeders.get(f).tapAt(vertex);
        double metres = mesh.vertex(vertex).spot().metresTo(river);
        boolean fits = tap != null && tap.node().lines() < 4 && !mesh.vertex(vertex).isUrban();
        if (fits && metres < nearest) {
          nearest = metres;
          best = new int[] {f, vertex};
        }
      }
    }
    return best;
  }

  private Tap draw(FeederDraft feeder, Tap tap, Spot river, Plane plane) {
    Spot start = tap.node().spot();
    double length = start.metresTo(river);
    Spot end = start.towards(river, Math.max(.5, 1 - 180 / Math.max(length, 360)));
    LinePen pen = new LinePen(canvas, plane, feeder, dice);
    Spot[] course = pen.clearest(60, i -> bow(start, end, length * dice.between(-.16, .16)), false);
    return pen.draw(tap, course, List.of(), null, Role.BRANCH, false);
  }

  private static Spot[] bow(Spot start, Spot end, double metres) {
    double scale = metres / start.metresTo(end);
    double dx = -(end.y() - start.y()) * scale;
    double dy = (end.x() - start.x()) * scale;
    return new Spot[] {
      start,
      start.towards(end, .3).moved(dx * .7, dy * .7),
      start.towards(end, .65).moved(dx, dy),
      end.moved(dx * .2, dy * .2)
    };
  }
}
