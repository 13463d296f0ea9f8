package io.headroom.lookup;

import io.headroom.rules.SupplyVoltage;

/**
 * A point in reach, before anybody has looked at what is left there.
 *
 * @param asset where the supply path starts; −1 when the network above the point is not in the
 *     dataset
 * @param row row of the transformer, section, station or substation
 * @param alongMetres for a tap: metres from the section's start
 * @param x east of the point in metres of the snapshot's projection
 * @param y north of it
 * @param baysMissing spare bays that would have to be added first; 0 when enough
 */
record Candidate(
    ConnectionPoint.Kind kind,
    int asset,
    int row,
    SupplyVoltage level,
    double voltageKv,
    Distance distance,
    double alongMetres,
    double x,
    double y,
    int baysMissing) {

  /** To the centre of the circle that the place lies in. */
  double distanceMetres() {
    return distance.metres();
  }

  /** The same from a place that is only known within a circle. */
  Candidate seenWithin(double accuracyMetres, boolean ofCentre) {
    Distance seen = new Distance(distance.metres(), accuracyMetres, ofCentre);
    return new Candidate(kind, asset, row, level, voltageKv, seen, alongMetres, x, y, baysMissing);
  }
}
