package io.headroom.sample.land;

/** A point in the plane of a region, metres east and north of its origin. */
public record Spot(double x, double y) {
  public double metresTo(Spot other) {
    double dx = other.x - x;
    double dy = other.y - y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  public Spot moved(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }

  /** The point this share of the way to the other. */
  public Spot towards(Spot other, double share) {
    return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  /** Metres from this point to the straight line between two others. */
  public double metresToSegment(Spot a, Spot b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double square = dx * dx + dy * dy;
    double share = square == 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / square;
    return metresTo(a.towards(b, Math.max(0, Math.min(1, share))));
  }
}
