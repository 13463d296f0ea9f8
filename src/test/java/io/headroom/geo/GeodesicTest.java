package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeodesicTest {
  @Test
  void oneDegreeOfMeridianAtTheEquatorHasItsKnownLength() {
    assertThat(Geodesic.metres(new Position(0, 0), new Position(0, 1)))
        .isCloseTo(110_574.389, within(0.001));
    assertThat(Geodesic.metres(new Position(0, 0), new Position(1, 0)))
        .isCloseTo(111_319.491, within(0.001));
  }

  @Test
  void lengthIsTheSumOfItsParts() {
    double[] line = {107, 27, 107.1, 27, 107.1, 27.1};
    double parts =
        Geodesic.metres(new Position(107, 27), new Position(107.1, 27))
            + Geodesic.metres(new Position(107.1, 27), new Position(107.1, 27.1));
    assertThat(Geodesic.lengthMetres(line)).isCloseTo(parts, within(1e-9));
  }

  @Test
  void lineOfOnePointHasNoLength() {
    assertThat(Geodesic.lengthMetres(new double[] {107, 27})).isZero();
    assertThat(Geodesic.lengthMetres(new double[0])).isZero();
  }

  @Test
  void halfAPointIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Geodesic.lengthMetres(new double[] {107, 27, 108}))
        .withMessageContaining("3 numbers");
  }
}
