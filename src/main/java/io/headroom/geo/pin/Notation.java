package io.headroom.geo.pin;

/** The way in which a pasted position was written. */
public enum Notation {
  DECIMAL,
  /** Degrees with minutes, or with minutes and seconds. */
  SEXAGESIMAL,
  GEO_URI,
  GAODE_LINK,
  BAIDU_LINK,
  TENCENT_LINK,
  PLUS_CODE
}
