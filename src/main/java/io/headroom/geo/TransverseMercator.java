package io.headroom.geo;

/**
 * Transverse Mercator on the GRS 80 ellipsoid (that of CGCS2000) with scale 1, by Krüger's series.
 *
 * <p>Sixth order in the third flattening n, as in C. F. F. Karney, "Transverse Mercator with an
 * accuracy of a few nanometers", J. Geodesy 85 (2011), equations 7–11 and 35–36. The truncation
 * error is below a micrometre within 30° of the central meridian.
 */
final class TransverseMercator implements PlaneTransform {
  private static final double SEMI_MAJOR_METRES = 6378137.0;
  private static final double FLATTENING = 1 / 298.257222101;
  private static final double E = Math.sqrt(FLATTENING * (2 - FLATTENING));
  private static final double N = FLATTENING / (2 - FLATTENING);
  private static final double N2 = N * N;
  private static final double N3 = N2 * N;
  private static final double N4 = N3 * N;
  private static final double N5 = N4 * N;
  private static final double N6 = N5 * N;

  private static final double RECTIFYING_RADIUS =
      SEMI_MAJOR_METRES / (1 + N) * (1 + N2 / 4 + N4 / 64 + N6 / 256);

  private static final double[] ALPHA = {
    N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180 - 127 * N5 / 288 + 7891 * N6 / 37800,
    13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440 + 281 * N5 / 630 - 1983433 * N6 / 1935360,
    61 * N3 / 240 - 103 * N4 / 140 + 15061 * N5 / 26880 + 167603 * N6 / 181440,
    49561 * N4 / 161280 - 179 * N5 / 168 + 6601661 * N6 / 7257600,
    34729 * N5 / 80640 - 3418889 * N6 / 1995840,
    212378941 * N6 / 319334400
  };

  private static final double[] BETA = {
    N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360 - 81 * N5 / 512 + 96199 * N6 / 604800,
    N2 / 48 + N3 / 15 - 437 * N4 / 1440 + 46 * N5 / 105 - 1118711 * N6 / 3870720,
    17 * N3 / 480 - 37 * N4 / 840 - 209 * N5 / 4480 + 5569 * N6 / 90720,
    4397 * N4 / 161280 - 11 * N5 / 504 - 830251 * N6 / 7257600,
    4583 * N5 / 161280 - 108847 * N6 / 3991680,
    20648693 * N6 / 638668800
  };

  private static final int NEWTON_ROUNDS = 5;
  private static final double SETTLED = 1e-15;

  private final double centralMeridian;
  private final double falseEastingMetres;

  TransverseMercator(double centralMeridian, double falseEastingMetres) {
    this.centralMeridian = centralMeridian;
    this.falseEastingMetres = falseEastingMetres;
  }

  @Override
  public void toMetres(double lon, double lat, double[] out) {
    double lambda = Math.toRadians(lon - centralMeridian);
    double tau = conformalTangent(Math.tan(Math.toRadians(lat)));
    double cosLambda = Math.cos(lambda);
    double xi = Math.atan2(tau, cosLambda);
    double eta = asinh(Math.sin(lambda) / Math.hypot(tau, cosLambda));
    sumSeries(ALPHA, xi, eta, out);
    double easting = RECTIFYING_RADIUS * (eta + out[1]);
    out[1] = RECTIFYING_RADIUS * (xi + out[0]);
    out[0] = falseEastingMetres + easting;
  }

  @Override
  public Position toPosition(double x, double y) {
    double xi = y / RECTIFYING_RADIUS;
    double eta = (x - falseEastingMetres) / RECTIFYING_RADIUS;
    double[] series = new double[2];
    sumSeries(BETA, xi, eta, series);
    xi -= series[0];
    eta -= series[1];
    double cosXi = Math.cos(xi);
    double sinhEta = Math.sinh(eta);
    double tau = geodeticTangent(Math.sin(xi) / Math.hypot(sinhEta, cosXi));
    double lambda = Math.atan2(sinhEta, cosXi);
    double lon = Math.IEEEremainder(centralMeridian + Math.toDegrees(lambda), 360);
    return new Position(lon, Math.toDegrees(Math.atan(tau)));
  }

  /**
   * The sums of c_j·sin(2jξ)·cosh(2jη) and c_j·cos(2jξ)·sinh(2jη), by Clenshaw's recurrence on
   * complex numbers: two trigonometric and two hyperbolic calls in place of twenty-four.
   */
  private static void sumSeries(double[] c, double xi, double eta, double[] out) {
    double sin = Math.sin(2 * xi);
    double cos = Math.cos(2 * xi);
    double exp = Math.exp(2 * eta);
    double sinh = (exp - 1 / exp) / 2;
    double cosh = (exp + 1 / exp) / 2;
    double re = 2 * cos * cosh;
    double im = -2 * sin * sinh;
    double nextRe = 0;
    double nextIm = 0;
    double afterRe = 0;
    double afterIm = 0;
    for (int j = c.length - 1; j >= 0; j--) {
      double thisRe = re * nextRe - im * nextIm - afterRe + c[j];
      double thisIm = re * nextIm + im * nextRe - afterIm;
      afterRe = nextRe;
      afterIm = nextIm;
      nextRe = thisRe;
      nextIm = thisIm;
    }
    double sinRe = sin * cosh;
    double sinIm = cos * sinh;
    out[0] = sinRe * nextRe - sinIm * nextIm;
    out[1] = sinRe * nextIm + sinIm * nextRe;
  }

  /** Tangent of the conformal latitude from that of the geodetic one (Karney, eq. 7–9). */
  private static double conformalTangent(double tau) {
    double secant = Math.sqrt(1 + tau * tau);
    double sigma = Math.sinh(E * atanh(E * tau / secant));
    return tau * Math.sqrt(1 + sigma * sigma) - sigma * secant;
  }

  /** The inverse of {@link #conformalTangent} by Newton's method (Karney, eq. 19–21). */
  private static double geodeticTangent(double conformal) {
    double tau = conformal;
    for (int round = 0; round < NEWTON_ROUNDS; round++) {
      double image = conformalTangent(tau);
      double slope =
          (1 + (1 - E * E) * tau * tau)
              / ((1 - E * E) * Math.sqrt(1 + tau * tau))
              / Math.sqrt(1 + image * image);
      double step = (conformal - image) * slope;
      tau += step;
      if (Math.abs(step) < SETTLED * Math.max(1, Math.abs(tau))) {
        break;
      }
    }
    return tau;
  }

  private static double asinh(double v) {
    double magnitude = Math.abs(v);
    return Math.copySign(
        Math.log1p(magnitude + magnitude * magnitude / (1 + Math.sqrt(1 + v * v))), v);
  }

  private static double atanh(double v) {
    return 0.5 * Math.log1p(2 * v / (1 - v));
  }
}
