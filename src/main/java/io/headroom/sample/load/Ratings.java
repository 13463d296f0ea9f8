package io.headroom.sample.load;

/** The sizes in which feeders, lines and main transformers are bought, ascending. */
final class Ratings {
  static final double[] FEEDER_A = {150, 200, 250, 300, 400, 500, 600};
  static final double[] LINE_A = {200, 300, 400, 600, 800};
  static final double[] UNITS_110_KVA = {20_000, 31_500, 40_000, 50_000, 63_000, 80_000};
  static final double[] UNITS_35_KVA = {
    3_150, 5_000, 6_300, 8_000, 10_000, 12_500, 16_000, 20_000, 25_000, 31_500
  };
  static final double UNIT_220_KVA = 180_000;

  private Ratings() {}

  /** The rating that comes nearest in proportion. */
  static double nearest(double[] ratings, double wanted) {
    double best = ratings[0];
    for (double rating : ratings) {
      if (misfit(rating, wanted) < misfit(best, wanted)) {
        best = rating;
      }
    }
    return best;
  }

  /** The smallest rating that is enough, else the largest there is. */
  static double atLeast(double[] ratings, double wanted) {
    for (double rating : ratings) {
      if (rating >= wanted) {
        return rating;
      }
    }
    return ratings[ratings.length - 1];
  }

  private static double misfit(double rating, double wanted) {
    return Math.max(rating, wanted) / Math.max(1e-6, Math.min(rating, wanted));
  }
}
