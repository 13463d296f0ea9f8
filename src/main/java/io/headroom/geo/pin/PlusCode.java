package io.headroom.geo.pin;

import com.google.openlocationcode.OpenLocationCode;
import com.google.openlocationcode.OpenLocationCode.CodeArea;
import io.headroom.geo.Datum;
import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Plus Code (Open Location Code): a small box on the map in ten or more letters and digits, or in
 * the last six or eight of them with the name of a town near by.
 *
 * <p>Codes shorter than that are told apart by kilometres, nearer than a town's name tells, and are
 * not read.
 */
final class PlusCode {
  private static final String DIGIT = "[23456789CFGHJMPQRVWX]";
  private static final String CODE =
      "(?:(?:" + DIGIT + "{2}){2,4}+\\+(?:" + DIGIT + "{2,7}+)?+|" + DIGIT + "{2,6}+0{2,6}+\\+)";
  private static final String WORDS = "[\\p{L} ,·]{1,80}+";
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<code>"
              + CODE
              + ")(?:[ ,]++(?<after>"
              + WORDS
              + "))?+"
              + "|(?<before>\\p{L}[\\p{L} ,·]{0,80})[ ,](?<last>"
              + CODE
              + ")",
          Pattern.CASE_INSENSITIVE);

  private PlusCode() {}

  static Optional<Pin> read(String text, Position reference) {
    Matcher found = TEXT.matcher(text);
    return found.matches() ? full(code(found), reference).map(PlusCode::pin) : Optional.empty();
  }

  static Optional<String> locality(String text) {
    Matcher found = TEXT.matcher(text);
    if (!found.matches() || !OpenLocationCode.isShortCode(code(found))) {
      return Optional.empty();
    }
    String words = found.group("after") == null ? found.group("before") : found.group("after");
    return Optional.ofNullable(words).map(String::trim).filter(trimmed -> !trimmed.isEmpty());
  }

  private static String code(Matcher found) {
    String code = found.group("code") == null ? found.group("last") : found.group("code");
    return code.toUpperCase(Locale.ROOT);
  }

  private static Optional<OpenLocationCode> full(String code, Position reference) {
    if (OpenLocationCode.isFullCode(code)) {
      return Optional.of(new OpenLocationCode(code));
    }
    return OpenLocationCode.isShortCode(code)
        ? Optional.of(new OpenLocationCode(code).recover(reference.lat(), reference.lon()))
        : Optional.empty();
  }

  private static Pin pin(OpenLocationCode code) {
    CodeArea box = code.decode();
    Position middle = new Position(box.getCenterLongitude(), box.getCenterLatitude());
    return new Pin(
        middle, middle, Datum.WGS84, Notation.PLUS_CODE, halfDiagonalMetres(box, middle));
  }

  /** To the corner nearer the equator, where a degree is longer. */
  private static double halfDiagonalMetres(CodeArea box, Position middle) {
    double lat = middle.lat() > 0 ? box.getSouthLatitude() : box.getNorthLatitude();
    return Geodesic.metres(middle, new Position(box.getWestLongitude(), lat));
  }
}
