package io.headroom.sample.grid;

import io.headroom.network.Switch;
import io.headroom.sample.grid.FeederDraft.Tap;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Draws the lines of one feeder on the canvas, cut into sections where something hangs.
 *
 * <pre>
 *   from ───●───┤├───●───── to        ● tap: one node         ┤├ switch: a node on either side
 * </pre>
 */
final class LinePen {
  private static final double LONGEST_SECTION_METRES = 1_500;
  private static final double LONGEST_HIGH_VOLTAGE_SECTION_METRES = 4_000;

  private static final double CUT_GAP_METRES = 11;
  static final int MOST_LINES_AT_NODE = 4;

  private static final int LATERAL_TRIALS = 90;

  private final Canvas canvas;
  private final Plane plane;
  private final FeederDraft feeder;
  private final Dice dice;

  /**
   * Where a course is cut.
   *
   * @param metres from its start
   * @param device the switch that cuts it; null for a plain tap
   */
  record Cut(double metres, Switch.@Nullable Kind device, List<TransformerDraft> hanging) {
    static Cut plain(double metres) {
      return new Cut(metres, null, List.of());
    }
  }

  LinePen(Canvas canvas, Plane plane, FeederDraft feeder, Dice dice) {
    this.canvas = canvas;
    this.plane = plane;
    this.feeder = feeder;
    this.dice = dice;
  }

  Dice dice() {
    return dice;
  }

  Node node(Spot spot) {
    return new Node(feeder.nextNodeId(), plane.rounded(spot));
  }

  /** The candidate that comes too near to what is drawn the fewest times, the first of equals. */
  Spot[] clearest(int count, IntFunction<Spot[]> candidates, boolean endsAtNode) {
    Spot[] best = new Spot[0];
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      Spot[] course = rounded(candidates.apply(i));
      int conflicts = endsAtNode ? canvas.conflictsBetween(course) : canvas.conflicts(course);
      if (conflicts < fewest) {
        best = course;
        fewest = conflicts;
      }
      if (fewest == 0) {
        break;
      }
    }
    return best;
  }

  private Spot[] rounded(Spot[] course) {
    Spot[] rounded = course.clone();
    for (int i = 1; i < rounded.length; i++) {
      rounded[i] = plane.rounded(course[i]);
    }
    return rounded;
  }

  /**
   * Draws a course from a tap, cut into sections, with the transformers that hang on the cuts.
   *
   * @param end the node at its end; null for a new one
   * @return the tap at its end
   */
  Tap draw(Tap start, Spot[] course, List<Cut> cuts, @Nullable Node end, Role role, boolean cable) {
    List<Cut> all = new ArrayList<>(cuts);
    addPlainCuts(all, length(course));
    all.sort(Comparator.comparingDouble(Cut::metres));
    all = cleared(course, all);
    List<Spot[]> pieces = split(course, all);
    pieces.forEach(canvas::draw);
    Node from = start.node();
    LineDraft upstream = start.line();
    List<Tap> taps = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Spot[] piece = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      Node to = last && end != null ? end : node(piece[piece.length - 1]);
      upstream = line(from, to, piece, upstream, role, cable);
      taps.add(new Tap(to, upstream));
      from = last ? to : beyond(all.get(i), to);
    }
    for (int i = 0; i < all.size(); i++) {
      hang(taps.get(i), all.get(i).hanging(), cable);
    }
    return taps.get(taps.size() - 1);
  }

  /** The first section of a feeder, from its head node outwards. */
  Tap drawExit(Node head, Spot[] course, boolean cable) {
    canvas.draw(course);
    Node to = node(course[course.length - 1]);
    return new Tap(to, line(head, to, course, null, Role.TRUNK, cable));
  }

  private LineDraft line(
      Node from, Node to, Spot[] course, @Nullable LineDraft upstream, Role role, boolean cable) {
    LineDraft line =
        new LineDraft(feeder.nextLineId(), from, to, course, upstream, feeder.kv()).as(role, cable);
    feeder.lines().add(line);
    return line;
  }

  private Node beyond(Cut cut, Node near) {
    Switch.Kind device = cut.device();
    if (device == null) {
      return near;
    }
    Node far = new Node(feeder.nextNodeId(), near.spot());
    addSwitch(device, true, near, far);
    return far;
  }

  void addSwitch(Switch.Kind kind, boolean closed, Node near, Node far) {
    String bare = feeder.name().replace("10kV ", "").replace("35kV ", "").replace("110kV ", "");
    String name = bare + (feeder.switches().size() + 1) + "号" + word(kind, closed);
    double rated = kind == Switch.Kind.FUSE ? 200 : 630;
    feeder
        .switches()
        .add(
            new SwitchDraft(
                feeder.nextSwitchId(), name, kind, closed, near.id(), far, rated, null));
  }

  private static String word(Switch.Kind kind, boolean closed) {
    if (!closed) {
      return "联络开关";
    }
    return kind == Switch.Kind.FUSE ? "支线熔断器" : "分段开关";
  }

  /** Hangs transformers on a tap: the first now and then on the pole itself, the rest beside it. */
  void hang(Tap tap, List<TransformerDraft> transformers, boolean cable) {
    boolean onPole = transformers.size() < 2 && dice.chance(.3);
    Tap from = tap;
    for (TransformerDraft transformer : transformers) {
      Tap at = onPole ? tap : lateral(from, transformer.nature().urban(), cable);
      from = tap.node().lines() < MOST_LINES_AT_NODE ? tap : at;
      transformer.hang(at.node(), at.line());
      feeder.transformers().add(transformer);
      onPole = false;
    }
  }

  /** A short line to one side that ends at a new node. */
  Tap lateral(Tap tap, boolean urban, boolean cable) {
    double reach = urban ? dice.between(24, 46) : dice.between(45, 150);
    double turn = dice.between(0, 6.28);
    Spot[] course =
        clearest(
            LATERAL_TRIALS,
            i -> {
              double metres = reach * (1 - .6 * i / LATERAL_TRIALS);
              return straight(tap.node().spot(), turn + i * 2.39996, metres);
            },
            false);
    canvas.draw(course);
    Node end = new Node(feeder.nextNodeId(), course[course.length - 1]);
    return new Tap(end, line(tap.node(), end, course, tap.line(), Role.LATERAL, cable));
  }

  static Spot[] straight(Spot from, double angle, double metres) {
    return new Spot[] {
      from, from.moved(StrictMath.cos(angle) * metres, StrictMath.sin(angle) * metres)
    };
  }

  static double length(Spot[] course) {
    double metres = 0;
    for (int i = 1; i < course.length; i++) {
      metres += course[i - 1].metresTo(course[i]);
    }
    return metres;
  }

  private void addPlainCuts(List<Cut> cuts, double length) {
    double longest =
        feeder.kv() > 10 ? LONGEST_HIGH_VOLTAGE_SECTION_METRES : LONGEST_SECTION_METRES;
    List<Double> marks = new ArrayList<>(cuts.stream().map(Cut::metres).sorted().toList());
    marks.add(length);
    double last = 0;
    for (double mark : marks) {
      int parts = (int) Math.ceil((mark - last) / longest);
      for (int i = 1; i < parts; i++) {
        cuts.add(Cut.plain(last + (mark - last) * i / parts));
      }
      last = mark;
    }
  }

  /** Moves each cut along the course to where nothing else is drawn, keeping their order. */
  private List<Cut> cleared(Spot[] course, List<Cut> cuts) {
    List<Cut> cleared = new ArrayList<>();
    double end = length(course);
    double last = 0;
    for (int i = 0; i < cuts.size(); i++) {
      double next = i + 1 < cuts.size() ? cuts.get(i + 1).metres() : end;
      Cut cut = cuts.get(i);
      double metres =
          clearPlace(course, cut.metres(), last + CUT_GAP_METRES, next - CUT_GAP_METRES);
      cleared.add(new Cut(metres, cut.device(), cut.hanging()));
      last = metres;
    }
    return cleared;
  }

  private double clearPlace(Spot[] course, double wanted, double least, double most) {
    for (int i = 0; i < 60; i++) {
      double metres = wanted + Math.ceil(i / 2.0) * (i % 2 == 0 ? 2.5 : -2.5);
      boolean inRange = i == 0 || (metres >= least && metres <= most);
      if (inRange && canvas.isFree(plane.rounded(at(course, metres)))) {
        return metres;
      }
    }
    return wanted;
  }

  private static Spot at(Spot[] course, double metres) {
    double left = metres;
    for (int i = 1; i < course.length; i++) {
      double step = course[i - 1].metresTo(course[i]);
      if (left < step) {
        return course[i - 1].towards(course[i], left / step);
      }
      left -= step;
    }
    return course[course.length - 1];
  }

  /** Pieces between the cuts, which stand in order. */
  private List<Spot[]> split(Spot[] course, List<Cut> cuts) {
    List<Spot[]> pieces = new ArrayList<>();
    List<Spot> piece = new ArrayList<>(List.of(course[0]));
    double walked = 0;
    int next = 0;
    for (int i = 1; i < course.length; i++) {
      double step = course[i - 1].metresTo(course[i]);
      while (next < cuts.size() && cuts.get(next).metres() < walked + step) {
        Spot cut = plane.rounded(at(course, cuts.get(next++).metres()));
        piece.add(cut);
        pieces.add(piece.toArray(new Spot[0]));
        piece = new ArrayList<>(List.of(cut));
      }
      piece.add(course[i]);
      walked += step;
    }
    pieces.add(piece.toArray(new Spot[0]));
    return pieces;
  }
}
