package io.headroom.sample.land;

import java.util.List;

/** A way through the plane, measured in metres from where it starts. */
public final class Course {
  private final List<Spot> spots;
  private final double[] reached;

  public Course(List<Spot> spots) {
    this.spots = List.copyOf(spots);
    this.reached = new double[spots.size()];
    for (int i = 1; i < reached.length; i++) {
      reached[i] = reached[i - 1] + spots.get(i - 1).metresTo(spots.get(i));
    }
  }

  public List<Spot> spots() {
    return spots;
  }

  public double metres() {
    return reached[reached.length - 1];
  }

  public Spot at(double along) {
    return beside(along, 0);
  }

  /** The point so many metres to the left of the way; below zero to its right. */
  public Spot beside(double along, double left) {
    int next = 1;
    while (next < reached.length - 1 && reached[next] < along) {
      next++;
    }
    Spot a = spots.get(next - 1);
    Spot b = spots.get(next);
    double metres = reached[next] - reached[next - 1];
    Spot on = a.towards(b, (along - reached[next - 1]) / metres);
    return on.moved(-(b.y() - a.y()) / metres * left, (b.x() - a.x()) / metres * left);
  }

  /** How far along the way this point of it is; −1 when it is none of its corners. */
  public double reachedAt(Spot corner) {
    int index = spots.indexOf(corner);
    return index < 0 ? -1 : reached[index];
  }
}
