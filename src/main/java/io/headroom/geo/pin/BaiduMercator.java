package io.headroom.geo.pin;

import io.headroom.geo.Position;
import java.util.Optional;

/**
 * The metres of Baidu's web map, back into degrees of BD-09.
 *
 * <p>Longitude is a line, latitude a polynomial of the sixth degree in each of six bands of y. The
 * coefficients are those Baidu's own page computes with ({@code convertMC2LL}), in public use.
 */
final class BaiduMercator {
  /** Where each band of {@link #BANDS} begins. */
  private static final double[] BAND_METRES = {
    12890594.86, 8362377.87, 5591021, 3481989.83, 1678043.12, 0
  };

  /** Offset and slope of the longitude, seven coefficients of the latitude, and its scale. */
  private static final double[][] BANDS = {
    {
      1.410526172116255e-8, 8.98305509648872e-6, -1.9939833816331, 200.9824383106796,
      -187.2403703815547, 91.6087516669843, -23.38765649603339, 2.57121317296198,
      -0.03801003308653, 17337981.2
    },
    {
      -7.435856389565537e-9, 8.983055097726239e-6, -0.78625201886289, 96.32687599759846,
      -1.85204757529826, -59.36935905485877, 47.40033549296737, -16.50741931063887,
      2.28786674699375, 10260144.86
    },
    {
      -3.030883460898826e-8, 8.98305509983578e-6, 0.30071316287616, 59.74293618442277,
      7.357984074871, -25.38371002664745, 13.45380521110908, -3.29883767235584,
      0.32710905363475, 6856817.37
    },
    {
      -1.981981304930552e-8, 8.983055099779535e-6, 0.03278182852591, 40.31678527705744,
      0.65659298677277, -4.44255534477492, 0.85341911805263, 0.12923347998204,
      -0.04625736007561, 4482777.06
    },
    {
      3.09191371068437e-9, 8.983055096812155e-6, 6.995724062e-5, 23.10934304144901,
      -2.3663490511e-4, -0.6321817810242, -0.00663494467273, 0.03430082397953,
      -0.00466043876332, 2555164.4
    },
    {
      2.890871144776878e-9,
      8.983055095805407e-6,
      -3.068298e-8,
      7.47137025468032,
      -3.53937994e-6,
      -0.02145144861037,
      -1.234426596e-5,
      1.0322952773e-4,
      -3.23890364e-6,
      826088.5
    }
  };

  private static final int FIRST_LATITUDE = 2;
  private static final int LAST_LATITUDE = 8;
  private static final int SCALE = 9;
  private static final double METRE_DEGREES = 1e-5;

  private BaiduMercator() {}

  /** Empty beyond the edges of Baidu's world. */
  static Optional<Coordinates> toBd09(double x, double y) {
    double[] band = band(Math.abs(y));
    double lon = Math.copySign(band[0] + band[1] * Math.abs(x), x);
    double lat = Math.copySign(latitude(band, Math.abs(y) / band[SCALE]), y);
    if (!Axis.LON.admits(lon) || !Axis.LAT.admits(lat)) {
      return Optional.empty();
    }
    return Optional.of(new Coordinates(new Position(lon, lat), METRE_DEGREES));
  }

  private static double[] band(double y) {
    int band = 0;
    while (y < BAND_METRES[band]) {
      band++;
    }
    return BANDS[band];
  }

  private static double latitude(double[] band, double t) {
    double sum = 0;
    for (int i = LAST_LATITUDE; i >= FIRST_LATITUDE; i--) {
      sum = sum * t + band[i];
    }
    return sum;
  }
}
