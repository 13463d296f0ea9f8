package io.headroom.geo;

import java.util.Locale;
import java.util.Optional;

/**
 * What a pair of degrees refers to.
 *
 * <p>Chinese web maps hand out shifted positions: GCJ-02 (Gaode, Tencent) lies 50 to 700 m from WGS
 * 84, BD-09 (Baidu) a further kilometre. The shift exists inside China only; a position outside is
 * returned as it came.
 */
public enum Datum {
  WGS84,
  /** The national datum; equal to WGS 84 within a decimetre, so nothing is shifted. */
  CGCS2000,
  GCJ02,
  BD09;

  /** As questions write it: {@code wgs84}, {@code cgcs2000}, {@code gcj02}, {@code bd09}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for anything but one of the codes; capitals do not matter. */
  public static Optional<Datum> ofCode(String code) {
    for (Datum datum : values()) {
      if (datum.name().equalsIgnoreCase(code)) {
        return Optional.of(datum);
      }
    }
    return Optional.empty();
  }

  /**
   * The WGS 84 position of a position in this datum, to a millimetre. Within the width of the shift
   * outside the border a shifted and an unshifted position cannot be told apart, and the shift is
   * taken out.
   */
  public Position toWgs84(Position position) {
    if (this == WGS84 || this == CGCS2000) {
      return position;
    }
    Position gcj02 = this == BD09 ? ChineseShift.gcj02OfBd09(position) : position;
    Position wgs84 = ChineseShift.wgs84OfGcj02(gcj02);
    return ChinaOutline.contains(wgs84) ? wgs84 : position;
  }

  public Position fromWgs84(Position position) {
    if (this == WGS84 || this == CGCS2000 || !ChinaOutline.contains(position)) {
      return position;
    }
    Position gcj02 = ChineseShift.gcj02OfWgs84(position);
    return this == BD09 ? ChineseShift.bd09OfGcj02(gcj02) : gcj02;
  }
}
