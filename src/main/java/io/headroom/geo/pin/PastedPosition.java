package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import java.util.Optional;

/**
 * Reads a text that is a position on the map and nothing else.
 *
 * <p>Words around numbers make it an address, which is none of ours; only a link may stand in the
 * text that a map service shares with it. Costs grow with the length of the text, never faster.
 */
public final class PastedPosition {
  private static final int LONGEST = 2_000;

  private PastedPosition() {}

  /**
   * Empty for anything that is no position, or may be two.
   *
   * @param datum of bare numbers that do not name theirs; links, {@code geo:} URIs and Plus Codes
   *     have one of their own
   * @param reference WGS 84; where short Plus Codes are at home, and what tells the order of two
   *     numbers that the globe allows both ways
   */
  public static Optional<Pin> read(String text, Datum datum, Position reference) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = PlainText.of(text);
    return GeoUri.read(plain)
        .or(() -> MapLink.read(plain))
        .or(() -> PlusCode.read(plain, reference))
        .or(() -> BareCoordinates.read(plain, datum, reference));
  }

  /**
   * The words that stand with a short Plus Code ("3X6R+QF 开阳县"): whoever knows where that is should
   * read the text again with its position as the reference. Empty for any other text.
   */
  public static Optional<String> locality(String text) {
    return text.length() > LONGEST ? Optional.empty() : PlusCode.locality(PlainText.of(text));
  }
}
