package io.headroom.geo.pin;

/** What a number of an angle counts, largest first. */
enum AngleUnit {
  DEGREE(1),
  MINUTE(60),
  SECOND(3600);

  private final double perDegree;

  AngleUnit(double perDegree) {
    this.perDegree = perDegree;
  }

  double perDegree() {
    return perDegree;
  }

  static AngleUnit at(int place) {
    return values()[place];
  }
}
