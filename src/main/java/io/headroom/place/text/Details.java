package io.headroom.place.text;

import java.util.regex.Pattern;

/** Staircase, floor and room: what an address says of the inside of a building. */
public final class Details {
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:-?(?:\\d{1,3}|[a-z])单元)?(?:-?负?\\d{1,3}(?:层|楼|f))?"
              + "(?:-?[a-z]?\\d{1,5}(?:室|房|号房|户))?$");
  private static final Pattern UNIT_AND_ROOM = Pattern.compile("(?:\\d{1,3}|[a-z])单元\\d{1,5}$");
  private static final Pattern BARE_ROOM = Pattern.compile("(?<=栋|层|\\d楼)\\d{1,5}$");

  private Details() {}

  /** The text up to the building. */
  public static String removed(String text) {
    String outside = UNIT_AND_ROOM.matcher(text).replaceFirst("");
    outside = BARE_ROOM.matcher(outside).replaceFirst("");
    return INSIDE.matcher(outside).replaceFirst("");
  }
}
