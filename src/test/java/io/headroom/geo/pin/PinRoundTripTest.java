package io.headroom.geo.pin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.openlocationcode.OpenLocationCode;
import io.headroom.geo.Datum;
import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written down comes back as the same place, as exactly as it was written. */
class PinRoundTripTest {
  private static final long SEED = 520121;
  private static final int POSITIONS = 300;
  private static final double ROUNDING_METRES = 1e-3;

  /** Each writes a position of its datum; %1 is the longitude, %2 the latitude. */
  private static final Map<String, Datum> NUMBERS =
      Map.ofEntries(
          Map.entry("%1$.6f,%2$.6f", Datum.WGS84),
          Map.entry("%2$.5f %1$.5f", Datum.GCJ02),
          Map.entry("%1$.4f，%2$.4f", Datum.BD09),
          Map.entry("N%2$.3f E%1$.3f", Datum.CGCS2000),
          Map.entry("北纬%2$.6f度 东经%1$.6f度", Datum.GCJ02),
          Map.entry("%2$.6f°N, %1$.6f°E", Datum.BD09),
          Map.entry("经度：%1$.6f 纬度：%2$.6f", Datum.GCJ02),
          Map.entry("geo:%2$.6f,%1$.6f", Datum.WGS84),
          Map.entry("geo:0,0?q=%2$.6f,%1$.6f(a)", Datum.WGS84),
          Map.entry("https://uri.amap.com/marker?position=%1$.6f,%2$.6f", Datum.GCJ02),
          Map.entry(
              "https://uri.amap.com/marker?position=%1$.6f,%2$.6f&coordinate=wgs84", Datum.WGS84),
          Map.entry("【名】https://wb.amap.com/?p=B0,%2$.6f,%1$.6f,名", Datum.GCJ02),
          Map.entry("androidamap://viewMap?lat=%2$.6f&lon=%1$.6f&dev=1", Datum.WGS84),
          Map.entry("http://api.map.baidu.com/marker?location=%2$.6f,%1$.6f", Datum.BD09),
          Map.entry("baidumap://map/marker?location=%2$.6f,%1$.6f&coord_type=gcj02", Datum.GCJ02),
          Map.entry(
              "https://apis.map.qq.com/uri/v1/marker?marker=coord:%2$.6f,%1$.6f", Datum.GCJ02));

  static Stream<String> numbers() {
    return NUMBERS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbersComeBack(String format) {
    Datum datum = NUMBERS.getOrDefault(format, Datum.WGS84);
    assertComesBack(datum, p -> String.format(Locale.ROOT, format, p.lon(), p.lat()));
  }

  static Stream<Function<Position, String>> angles() {
    return Stream.of(
        p ->
            seconds(p.lat(), 2, "%d°%02d′%05.2f″N") + " " + seconds(p.lon(), 2, "%d°%02d′%05.2f″E"),
        p -> seconds(p.lon(), 1, "东经%d度%d分%.1f秒") + "，" + seconds(p.lat(), 1, "北纬%d度%d分%.1f秒"),
        p ->
            seconds(p.lat(), 2, "%d %02d %05.2f N") + " " + seconds(p.lon(), 2, "%d %02d %05.2f E"),
        p -> seconds(p.lat(), 2, "%dd%dm%.2fs") + " " + seconds(p.lon(), 2, "%dd%dm%.2fs"),
        p -> seconds(p.lat(), 2, "%d %d %.2f") + ", " + seconds(p.lon(), 2, "%d %d %.2f"),
        p -> minutes(p.lat(), "N%d°%.4f'") + " " + minutes(p.lon(), "E%d°%.4f'"),
        p -> minutes(p.lon(), "%d度%.4f分") + minutes(p.lat(), "%d度%.4f分"),
        p -> minutes(p.lat(), "%d %.4f") + " " + minutes(p.lon(), "%d %.4f"));
  }

  @ParameterizedTest
  @MethodSource("angles")
  void anglesComeBack(Function<Position, String> written) {
    assertComesBack(Datum.GCJ02, written);
  }

  @ParameterizedTest
  @MethodSource("plusCodes")
  void plusCodesComeBack(Function<Position, String> written) {
    assertComesBack(Datum.WGS84, written);
  }

  static Stream<Function<Position, String>> plusCodes() {
    return Stream.of(
        p -> OpenLocationCode.encode(p.lat(), p.lon()),
        p -> OpenLocationCode.encode(p.lat(), p.lon(), 12).toLowerCase(Locale.ROOT),
        p -> OpenLocationCode.encode(p.lat(), p.lon()).substring(2) + " 某县",
        p -> OpenLocationCode.encode(p.lat(), p.lon()).substring(4) + " 某县");
  }

  private static void assertComesBack(Datum datum, Function<Position, String> written) {
    Random random = new Random(SEED);
    for (int i = 0; i < POSITIONS; i++) {
      Position start = new Position(100 + 17 * random.nextDouble(), 26 + 13 * random.nextDouble());
      String text = written.apply(datum.fromWgs84(start));
      Position home = new Position(start.lon() + random.nextDouble() - 0.5, start.lat() + 0.4);
      Pin pin = PastedPosition.read(text, datum, home).orElseThrow(() -> new AssertionError(text));
      assertThat(Geodesic.metres(pin.location(), start))
          .as("seed %d: %s of %s", SEED, text, start)
          .isLessThan(pin.accuracyMetres() * 1.001 + ROUNDING_METRES);
      assertThat(pin.datum()).as(text).isEqualTo(datum);
      assertThat(pin.accuracyMetres()).as(text).isLessThan(100);
    }
  }

  private static String seconds(double degrees, int decimals, String format) {
    long perSecond = Math.round(Math.pow(10, decimals));
    long units = Math.round(degrees * 3600 * perSecond);
    long minutes = units / (60 * perSecond);
    double seconds = (double) (units % (60 * perSecond)) / perSecond;
    return String.format(Locale.ROOT, format, minutes / 60, minutes % 60, seconds);
  }

  private static String minutes(double degrees, String format) {
    long perMinute = 10_000;
    long units = Math.round(degrees * 60 * perMinute);
    double minutes = (double) (units % (60 * perMinute)) / perMinute;
    return String.format(Locale.ROOT, format, units / (60 * perMinute), minutes);
  }
}
