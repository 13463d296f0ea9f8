package io.headroom.geo.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is pasted: an answer or none, soon, and never a stumble. */
class PastedPositionFuzzTest {
  private static final Position TOWN = new Position(106.97, 27.06);

  /** Only a guard against never coming back. */
  private static final Duration FOREVER = Duration.ofSeconds(10);

  private static final List<String> PIECES =
      List.of(
          "106.966",
          "27.060",
          "27",
          "-",
          "+",
          ".",
          ",",
          "，",
          ";",
          " ",
          "°",
          "′",
          "″",
          "'",
          "\"",
          "''",
          "度",
          "分",
          "秒",
          "N",
          "S",
          "E",
          "W",
          "北纬",
          "东经",
          "经度",
          "lat",
          "lon",
          "坐标",
          "WGS84",
          "geo:",
          "?q=",
          ";u=",
          ";crs=",
          "https://uri.amap.com/marker?position=",
          "&to=",
          "&dev=1",
          "https://map.baidu.com/@",
          "baidumap://map/marker?location=",
          "qqmap://map/x?coord=",
          "%",
          "%2C",
          "=",
          "&",
          "3X68+2C",
          "7PV8",
          "0000",
          "+",
          "开阳县",
          "1e400",
          "NaN",
          "\u0000",
          "\u0007",
          "\u202e",
          "\u200f",
          "😀",
          "\ud83d",
          "<b>",
          "e",
          "d",
          "m",
          "s",
          "/",
          "|",
          "(");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyMixtureIsReadOrLeft(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 25_000; i++) {
      String text = mixture(random);
      assertSound(text, "seed " + seed + ", text " + i);
    }
  }

  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n >= 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void assertSound(String text, String where) {
    Optional<Pin> pin = PastedPosition.read(text, Datum.BD09, TOWN);
    assertThat(pin.map(Pin::accuracyMetres).orElse(0.0)).as(where + ": " + text).isNotNegative();
    assertThat(PastedPosition.locality(text)).as(where + ": " + text).isNotNull();
  }

  @Test
  void characterThatMeansNothingMakesItNoPosition() {
    for (String odd : new String[] {"\u0000", "\u0007", "\u001b", "😀", "\ud83d", "☃", "x", "号"}) {
      String text = "106.966" + odd + ",27.060";
      assertThat(PastedPosition.read(text, Datum.WGS84, TOWN)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1.",
        "27.06 ",
        "27.06,106.966 ",
        "°",
        "N",
        "-",
        "(",
        "geo:1,1;",
        ";u=1",
        "&q=1",
        "https://uri.amap.com/",
        "https://uri.amap.com/?position=1,",
        "%2C",
        "3X68+",
        "3X",
        "22",
        "0",
        "开",
        "开 ",
        ", ",
        "marker=coord:",
        "\u202e",
        "😀",
        "\n"
      })
  void lengthCostsNoMoreThanLength(String piece) {
    for (int length : new int[] {1_990, 10_000, 1_000_000}) {
      String text = piece.repeat(length / piece.length());
      assertTimeoutPreemptively(
          FOREVER,
          () -> {
            for (String whole :
                new String[] {text, text + "!", "geo:1,2" + text, "3X68+2C " + text}) {
              assertSound(whole, length + " characters");
            }
          });
    }
  }

  @Test
  void textLongerThanAnyLinkIsNotLookedAt() {
    String padding = " ".repeat(2_000);
    assertThat(PastedPosition.read("106.966,27.060" + padding, Datum.WGS84, TOWN)).isEmpty();
    assertThat(PastedPosition.locality("3X68+2C 开阳县" + padding)).isEmpty();
  }
}
