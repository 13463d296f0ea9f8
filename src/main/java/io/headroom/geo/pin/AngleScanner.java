package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import io.headroom.geo.pin.AngleDraft.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text of numbers, marks and names into angles, from left to right and never back.
 *
 * <pre>
 *   N 27 ° 03.6 ′ ,  E 106.966        a name in front, a mark behind each number
 *   27 03 36 N    106 57 58 E         a name behind, which ends the angle
 * </pre>
 */
final class AngleScanner {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space> ++|[:=()\\[\\]{}]|坐标系?|经纬度|位置|定位|gps|coordinates?|position)"
              + "|(?<datum>wgs-?84|cgcs-?2000|gcj-?02|bd-?09|火星坐标系?|(?:高德|腾讯|百度)坐标系?)"
              + "|(?<number>(?:(?<![\\d.])[-+])?+\\d{1,3}+(?:\\.\\d{1,20}+)?+(?!\\d|\\.\\d))"
              + "|(?<axis>经度|纬度|longitude|latitude|long|lon|lng|lat)"
              + "|(?<degree>°|度|deg(?:rees?)?+|d)"
              + "|(?<second>\"|''|秒|sec)"
              + "|(?<minute>'|分|min|m)"
              + "|(?<hemisphere>北纬|南纬|东经|西经|north|south|east|west|[北南东西nsew])"
              + "|(?<end>[,;|/]|\\.$)");

  private final List<AngleDraft> drafts = new ArrayList<>();
  private AngleDraft current = new AngleDraft();
  private @Nullable Datum datum;
  private boolean lettered;

  private AngleScanner() {}

  /** Empty when something else stands in the text. */
  static Optional<AngleScanner> scan(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    AngleScanner scanner = new AngleScanner();
    Matcher token = TOKEN.matcher(lower).useTransparentBounds(true);
    int at = 0;
    while (at < lower.length()) {
      if (!token.region(at, lower.length()).lookingAt() || !scanner.take(token)) {
        return Optional.empty();
      }
      at = token.end();
    }
    scanner.end();
    return Optional.of(scanner);
  }

  List<AngleDraft> drafts() {
    return drafts;
  }

  Optional<Datum> datum() {
    return Optional.ofNullable(datum);
  }

  private boolean take(Matcher token) {
    String text = token.group();
    if (token.group("space") != null) {
      return true;
    }
    if (token.group("number") != null) {
      number(text);
      return true;
    }
    if (token.group("end") != null) {
      end();
      return true;
    }
    return token.group("datum") == null ? markOrName(token, text) : datum(text);
  }

  private boolean markOrName(Matcher token, String text) {
    if (token.group("axis") != null) {
      return name(
          text.equals("经度") || text.startsWith("lo") || text.equals("lng") ? Axis.LON : Axis.LAT,
          0);
    }
    if (token.group("hemisphere") != null) {
      return isLetterOfSeconds(text) ? mark(AngleUnit.SECOND) : hemisphere(text);
    }
    lettered = text.startsWith("m");
    if (token.group("degree") != null) {
      return mark(AngleUnit.DEGREE);
    }
    return mark(token.group("minute") == null ? AngleUnit.SECOND : AngleUnit.MINUTE);
  }

  private void number(String digits) {
    if (current.isComplete()) {
      end();
    }
    current.add(new Part(digits, null));
  }

  private void end() {
    if (!current.isEmpty()) {
      drafts.add(current);
      current = new AngleDraft();
    }
  }

  private boolean mark(AngleUnit unit) {
    if (current.isEmpty() || current.last().mark() != null) {
      return false;
    }
    Part marked = new Part(current.removeLast().digits(), unit);
    if (unit == AngleUnit.DEGREE) {
      end();
    }
    current.add(marked);
    return true;
  }

  /** 33d51m54s: after minutes in letters the s is not yet the south. */
  private boolean isLetterOfSeconds(String text) {
    return text.equals("s") && lettered && !current.isEmpty() && current.last().mark() == null;
  }

  private boolean hemisphere(String text) {
    char first = text.charAt(0);
    Axis axis = "东西ew".indexOf(first) >= 0 ? Axis.LON : Axis.LAT;
    return name(axis, "南西sw".indexOf(first) >= 0 ? -1 : 1);
  }

  private boolean name(Axis axis, int direction) {
    if (current.name(axis, direction)) {
      return true;
    }
    if (current.isEmpty()) {
      return false;
    }
    end();
    return current.name(axis, direction);
  }

  private boolean datum(String text) {
    Datum named =
        switch (text.charAt(0)) {
          case 'w' -> Datum.WGS84;
          case 'c' -> Datum.CGCS2000;
          case 'b', '百' -> Datum.BD09;
          default -> Datum.GCJ02;
        };
    boolean agrees = datum == null || datum == named;
    datum = named;
    return agrees;
  }
}
