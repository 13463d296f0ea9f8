package io.headroom.ingest.catalogue;

import io.headroom.network.Conductor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Conductors by code: the common Chinese ones, and those that a delivery brings.
 *
 * <p>Codes are compared as people write them: {@code YJV22-3×240}, {@code yjv22-3*240} and {@code
 * YJV22-240} are one cable. Used by one thread.
 */
public final class ConductorCatalogue {
  private final Map<String, Conductor> byCode = new HashMap<>();

  /** Codes as they were written, of which a delivery has few and uses them a million times. */
  private final Map<String, Optional<Conductor>> asWritten = new HashMap<>();

  public ConductorCatalogue() {
    for (String[] row : Table.read("conductors.csv")) {
      put(new Conductor(row[0], figure(row, 1), figure(row, 2), figure(row, 3), figure(row, 4)));
    }
  }

  /** Adds a conductor, or replaces the one of the same code. */
  public void put(Conductor conductor) {
    byCode.put(key(conductor.code()), conductor);
    asWritten.clear();
  }

  public Optional<Conductor> find(String code) {
    return asWritten.computeIfAbsent(code, c -> Optional.ofNullable(byCode.get(key(c))));
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replaceAll("\\s", "")
        .replace('×', 'X')
        .replace('*', 'X')
        .replace("-3X", "-");
  }

  private static double figure(String[] row, int column) {
    return Double.parseDouble(row[column]);
  }
}
