package io.headroom.geo.pin;

/** Which of the two coordinates an angle is. */
enum Axis {
  LON(180),
  LAT(90);

  private final double mostDegrees;

  Axis(double mostDegrees) {
    this.mostDegrees = mostDegrees;
  }

  boolean admits(double degrees) {
    return Math.abs(degrees) <= mostDegrees;
  }

  Axis other() {
    return this == LON ? LAT : LON;
  }
}
