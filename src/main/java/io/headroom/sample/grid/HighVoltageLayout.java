package io.headroom.sample.grid;

import io.headroom.network.Switch;
import io.headroom.sample.grid.FeederDraft.Tap;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.List;

/**
 * Draws the 110 kV and 35 kV lines: nearly straight over the hills from station to station, with an
 * angle every two or three kilometres.
 */
final class HighVoltageLayout {
  private static final double SPAN_METRES = 2_600;

  private static final int TRIALS = 300;

  private final Plane plane;
  private final Canvas canvas;
  private final Dice dice;

  HighVoltageLayout(Plane plane, Canvas canvas, Dice dice) {
    this.plane = plane;
    this.canvas = canvas;
    this.dice = dice;
  }

  /** A line from a place at one station to a place at another. */
  Tap draw(FeederDraft line, Spot from, Spot to) {
    LinePen pen = new LinePen(canvas, plane, line, dice);
    Node head = pen.node(from);
    double angle = StrictMath.atan2(to.y() - from.y(), to.x() - from.x());
    Spot[] way =
        pen.clearest(
            30,
            i -> LinePen.straight(head.spot(), angle + dice.between(-.5, .5), 60 + 4 * i),
            false);
    Tap exit = pen.drawExit(head, way, false);
    Spot[] course = pen.clearest(TRIALS, i -> course(exit.node().spot(), near(to, i)), false);
    Tap end = pen.draw(exit, course, List.of(), null, Role.TRUNK, false);
    line.remember(-1, end.node(), end.line());
    return end;
  }

  /** A normally open line between the arrival portals of two stations. */
  void tie(FeederDraft lineA, FeederDraft lineB) {
    Tap a = lineA.tapAt(-1);
    Tap b = lineB.tapAt(-1);
    if (a == null || b == null) {
      return;
    }
    LinePen penA = new LinePen(canvas, plane, lineA, dice);
    LinePen penB = new LinePen(canvas, plane, lineB, dice);
    Spot middle = a.node().spot().towards(b.node().spot(), .5);
    Spot[] first =
        penA.clearest(TRIALS, i -> leaving(course(a.node().spot(), near(middle, i)), i), false);
    Tap endA = penA.draw(a, first, List.of(), null, Role.TIE, false);
    Spot[] second =
        penB.clearest(TRIALS, i -> leaving(course(b.node().spot(), endA.node().spot()), i), true);
    Tap endB = penB.draw(b, second, List.of(), null, Role.TIE, false);
    penA.addSwitch(Switch.Kind.BREAKER, false, endA.node(), endB.node());
  }

  /** Leaves the portal in another direction where the natural one leads over other portals. */
  private Spot[] leaving(Spot[] course, int trial) {
    double angle = dice.between(0, 6.28);
    if (trial > TRIALS / 3) {
      course[1] = course[0].moved(StrictMath.cos(angle) * 90, StrictMath.sin(angle) * 90);
    }
    return course;
  }

  private Spot near(Spot spot, int trial) {
    return trial == 0 ? spot : spot.moved(dice.between(-9, 9), dice.between(-9, 9));
  }

  private Spot[] course(Spot from, Spot to) {
    double length = from.metresTo(to);
    int spans = Math.max(2, (int) Math.round(length / SPAN_METRES));
    Spot[] course = new Spot[spans + 1];
    for (int i = 0; i <= spans; i++) {
      boolean inner = i > 0 && i < spans;
      double sway = inner ? Math.min(480, length * .05) : 0;
      double share = (double) i / spans + (inner ? dice.between(-.2, .2) / spans : 0);
      course[i] =
          from.towards(to, share).moved(dice.between(-1, 1) * sway, dice.between(-1, 1) * sway);
    }
    return course;
  }
}
