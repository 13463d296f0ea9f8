package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import java.util.List;
import java.util.Optional;

/**
 * Two angles and what stands around them: "106.966, 27.060", "北纬27°03′36″ 东经106°57′58″", "27 03 36
 * N 106 57 58 E (WGS84)".
 *
 * <p>Two whole numbers alone are not read: they are more often a house and a room.
 */
final class BareCoordinates {
  private BareCoordinates() {}

  static Optional<Pin> read(String text, Datum datum, Position reference) {
    return AngleScanner.scan(text).flatMap(scanned -> pin(scanned, datum, reference));
  }

  private static Optional<Pin> pin(AngleScanner scanned, Datum datum, Position reference) {
    List<AngleDraft> drafts = halved(scanned.drafts());
    if (drafts.size() != 2 || !areAngles(drafts)) {
      return Optional.empty();
    }
    AngleDraft first = drafts.get(0);
    AngleDraft second = drafts.get(1);
    Notation notation =
        first.hasMinutes() || second.hasMinutes() ? Notation.SEXAGESIMAL : Notation.DECIMAL;
    return first
        .angle()
        .flatMap(a -> second.angle().flatMap(b -> AxisOrder.resolve(a, b, reference)))
        .map(written -> Pin.of(written, scanned.datum().orElse(datum), notation));
  }

  private static boolean areAngles(List<AngleDraft> drafts) {
    return drafts.stream().anyMatch(AngleDraft::hasFractionOrMark)
        || drafts.stream().allMatch(AngleDraft::isNamed);
  }

  private static List<AngleDraft> halved(List<AngleDraft> drafts) {
    return drafts.size() == 1 ? drafts.get(0).halves() : drafts;
  }
}
