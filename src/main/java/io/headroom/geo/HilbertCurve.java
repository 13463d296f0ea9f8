package io.headroom.geo;

/** Numbers the cells of a square so that neighbours in number are neighbours in the plane. */
final class HilbertCurve {
  private static final int ORDER = 15;
  private static final int SIDE = 1 << ORDER;

  private HilbertCurve() {}

  /**
   * The number of the cell, below 2^30, by the rotate-and-count rule.
   *
   * @param shareX 0 to 1 across the square
   * @param shareY 0 to 1 up the square
   */
  static long index(double shareX, double shareY) {
    int x = Math.min(SIDE - 1, (int) (shareX * SIDE));
    int y = Math.min(SIDE - 1, (int) (shareY * SIDE));
    long index = 0;
    for (int side = SIDE / 2; side > 0; side /= 2) {
      int right = (x & side) > 0 ? 1 : 0;
      int up = (y & side) > 0 ? 1 : 0;
      index += (long) side * side * ((3 * right) ^ up);
      if (up == 0) {
        int turned = right == 1 ? SIDE - 1 - x : x;
        x = right == 1 ? SIDE - 1 - y : y;
        y = turned;
      }
    }
    return index;
  }
}
