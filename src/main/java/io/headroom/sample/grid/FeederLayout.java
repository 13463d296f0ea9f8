package io.headroom.sample.grid;

import io.headroom.network.Switch;
import io.headroom.sample.grid.FeederDraft.RingMainUnit;
import io.headroom.sample.grid.FeederDraft.Tap;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.grid.LinePen.Cut;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Vertex;
import io.headroom.sample.land.Vertex.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Draws the 10 kV feeders along the roads: trunk, branches and twigs with their transformers.
 *
 * <p>Where several feeders share a road each keeps to a lane of its own beside it, and each has its
 * own node at a fork. No more than four sections meet at a node; what does not fit goes to a second
 * node a few spans on.
 */
final class FeederLayout {

  private final Mesh mesh;
  private final Plane plane;
  private final Canvas canvas;
  private final List<List<TransformerDraft>> consumers;
  private final Ways ways;

  FeederLayout(Mesh mesh, Plane plane, Canvas canvas, List<List<TransformerDraft>> consumers) {
    this.mesh = mesh;
    this.plane = plane;
    this.canvas = canvas;
    this.consumers = consumers;
    this.ways = new Ways(mesh);
  }

  /** A place whose branches are still to be drawn. */
  private record Fork(int vertex, Tap tap, boolean onTrunk) {}

  void lay(FeederTree tree, FeederDraft feeder, Spot head, Dice dice) {
    new Drawing(tree, feeder, dice).draw(head);
  }

  /** The drawing of one feeder. */
  private final class Drawing {
    private final FeederTree tree;
    private final FeederDraft feeder;
    private final Dice dice;
    private final LinePen pen;
    private final double total;

    Drawing(FeederTree tree, FeederDraft feeder, Dice dice) {
      this.tree = tree;
      this.feeder = feeder;
      this.dice = dice;
      this.pen = new LinePen(canvas, plane, feeder, dice);
      this.total = tree.totalWeight();
    }

    void draw(Spot headSpot) {
      Tap exit = drawExit(headSpot);
      Deque<Fork> open = new ArrayDeque<>();
      open.push(new Fork(tree.root(), exit, true));
      while (!open.isEmpty()) {
        branchOut(open.pop(), open);
      }
    }

    private Tap drawExit(Spot headSpot) {
      Node head = pen.node(headSpot);
      Spot station = mesh.vertex(tree.root()).spot();
      double angle = StrictMath.atan2(headSpot.y() - station.y(), headSpot.x() - station.x());
      Spot[] course =
          pen.clearest(
              140,
              i -> {
                double turn = Math.ceil(i / 2.0) * (i % 2 == 0 ? .02 : -.02);
                return LinePen.straight(head.spot(), angle + turn, 30 + 6 * (i % 7));
              },
              false);
      return pen.drawExit(head, course, true);
    }

    private void branchOut(Fork fork, Deque<Fork> open) {
      List<Integer> children = tree.children(fork.vertex());
      Tap tap = fork.tap();
      List<Fork> drawn = new ArrayList<>();
      for (int i = 0; i < children.size(); i++) {
        tap = room(tap, children.size() - i);
        boolean trunk = fork.onTrunk() && i == 0;
        Tap end = drawWay(tap, fork.vertex(), children.get(i), trunk, i > 0);
        drawn.add(new Fork(children.get(i), end, trunk));
      }
      for (int i = drawn.size() - 1; i >= 0; i--) {
        open.push(drawn.get(i));
      }
    }

    /** The tap itself while it has room, else a new one a few spans on. */
    private Tap room(Tap tap, int wanted) {
      int free = LinePen.MOST_LINES_AT_NODE - tap.node().lines();
      if (wanted <= free || free > 1) {
        return tap;
      }
      boolean cable = tap.line().isCable();
      Spot[] course =
          pen.clearest(
              80,
              i -> LinePen.straight(tap.node().spot(), dice.between(0, 6.28), 26 + i % 5 * 6),
              false);
      return pen.draw(tap, course, List.of(), null, Role.BRANCH, cable);
    }

    private Tap drawWay(Tap start, int from, int to, boolean trunk, boolean branchesOff) {
      int edge = tree.edgeTo(to);
      Vertex target = mesh.vertex(to);
      List<TransformerDraft> here = tree.serves(to) ? consumers.get(to) : List.of();
      boolean leaf = tree.children(to).isEmpty();
      boolean cable = isCable(from, to);
      Spot[] course =
          ways.course(pen, start.node().spot(), new Ways.Leg(edge, from, to, tree.root()));
      int atEnd = Math.min(here.size(), 1);
      List<Cut> cuts = cuts(course, here.subList(atEnd, here.size()), target.isUrban());
      addSwitch(cuts, course, to, trunk, branchesOff);
      Tap end = pen.draw(start, course, cuts, null, trunk ? Role.TRUNK : Role.BRANCH, cable);
      feeder.remember(to, end.node(), end.line());
      hangAtEnd(end, here.subList(0, atEnd), leaf, target);
      return end;
    }

    private void hangAtEnd(Tap end, List<TransformerDraft> one, boolean leaf, Vertex target) {
      boolean cable = end.line().isCable();
      if (cable && dice.chance(.45)) {
        addRingMainUnit(end.node(), target);
        pen.hang(end, one, true);
      } else if (leaf && !one.isEmpty()) {
        one.get(0).hang(end.node(), end.line());
        feeder.transformers().add(one.get(0));
      } else {
        pen.hang(end, one, cable);
      }
    }

    private void addRingMainUnit(Node node, Vertex target) {
      int number = feeder.ringMainUnits().size() + 1;
      boolean box = target.kind() == Kind.SEAT_STREET && dice.chance(.6);
      String kind = box ? "分支箱" : number == 1 && dice.chance(.35) ? "开闭所" : "环网柜";
      String bare = feeder.name().replace("10kV ", "");
      feeder
          .ringMainUnits()
          .add(
              new RingMainUnit(
                  feeder.id() + "-R" + number,
                  bare + number + "号" + kind,
                  node,
                  kind,
                  kind.equals("分支箱") ? 0 : dice.below(4)));
    }

    private void addSwitch(
        List<Cut> cuts, Spot[] course, int to, boolean trunk, boolean branchesOff) {
      double metres = Math.min(Canvas.START_METRES, .2 * LinePen.length(course));
      double below = tree.weightBelow(to) / total;
      int places = countBelow(to);
      if (branchesOff && places >= 6) {
        cuts.add(new Cut(metres, Switch.Kind.LOAD_BREAK, List.of()));
      } else if (branchesOff && places >= 3) {
        cuts.add(new Cut(metres, Switch.Kind.FUSE, List.of()));
      } else if (trunk && crossesThird(below, below + ownShare(to))) {
        boolean recloser = below < .4 && dice.chance(.3);
        cuts.add(
            new Cut(metres, recloser ? Switch.Kind.RECLOSER : Switch.Kind.LOAD_BREAK, List.of()));
      }
    }

    /** Share of the feeder that hangs on the fork before this way. */
    private double ownShare(int to) {
      int parent = mesh.across(tree.edgeTo(to), to);
      double before = parent == tree.root() ? total : tree.weightBelow(parent);
      return (before - tree.weightBelow(to)) / total;
    }

    private int countBelow(int vertex) {
      int count = tree.serves(vertex) ? consumers.get(vertex).size() : 0;
      for (int child : tree.children(vertex)) {
        count += countBelow(child);
      }
      return count;
    }
  }

  private static boolean crossesThird(double below, double above) {
    return (below < .67 && above >= .67) || (below < .34 && above >= .34);
  }

  private boolean isCable(int from, int to) {
    Vertex a = mesh.vertex(from);
    Vertex b = mesh.vertex(to);
    boolean inTown = isTown(a) && isTown(b);
    return inTown || (a.isUrban() && b.isUrban() && (a.index() + b.index()) % 5 < 2);
  }

  private static boolean isTown(Vertex vertex) {
    return vertex.kind() == Kind.TOWN_STREET;
  }

  /** Taps for the transformers of a place, over the last stretch of the way to it. */
  private static List<Cut> cuts(Spot[] course, List<TransformerDraft> hanging, boolean urban) {
    List<Cut> cuts = new ArrayList<>();
    if (hanging.isEmpty()) {
      return cuts;
    }
    double length = LinePen.length(course);
    double start = Math.min(46, .28 * length);
    double stretch = Math.min(length * .9 - start, (urban ? 75 : 190) * hanging.size());
    int taps = (int) Math.max(1, Math.min(hanging.size(), stretch / 28));
    double gap = stretch / taps;
    for (int tap = 0; tap < taps; tap++) {
      int from = tap * hanging.size() / taps;
      int to = (tap + 1) * hanging.size() / taps;
      double metres = length - .08 * length - gap * (taps - 1 - tap + .25);
      cuts.add(new Cut(metres, null, hanging.subList(from, to)));
    }
    return cuts;
  }
}
