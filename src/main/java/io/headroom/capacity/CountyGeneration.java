package io.headroom.capacity;

/**
 * What the whole dataset may host, the top of the order of DL/T 2041, in kW: the sum over the main
 * transformers that no other feeds.
 *
 * @param headroomKw limit − connected − committed; NaN, like the rest, when one of them has no data
 */
public record CountyGeneration(
    double limitKw, double connectedKw, double committedKw, double headroomKw, Zone zone) {
  static final CountyGeneration UNKNOWN =
      new CountyGeneration(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Zone.NO_DATA);

  /** {@code sums}: limit, connected and committed in tenths of kW. */
  static CountyGeneration ofTenths(long[] sums, Zone zone) {
    return new CountyGeneration(
        sums[0] / 10.0, sums[1] / 10.0, sums[2] / 10.0, (sums[0] - sums[1] - sums[2]) / 10.0, zone);
  }
}
