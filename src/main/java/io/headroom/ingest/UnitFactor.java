package io.headroom.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to multiply a delivered figure by to have it in the unit that our attribute's name ends in.
 *
 * <p>A unit converts only within its quantity: kW never becomes kVA here.
 */
final class UnitFactor {
  private record Unit(String quantity, double size) {}

  private static final Map<String, Unit> UNITS = new LinkedHashMap<>();

  static {
    unit("length", "mm", 0.001, "m", 1, "km", 1000);
    unit("apparent power", "va", 0.001, "kva", 1, "mva", 1000);
    unit("active power", "w", 0.001, "kw", 1, "mw", 1000);
    unit("voltage", "v", 0.001, "kv", 1);
    unit("current", "a", 1, "ka", 1000);
    unit("share", "percent", 1, "ratio", 100);
    unit("impedance", "ohm_per_m", 1000, "ohm_per_km", 1);
    unit("susceptance", "us_per_m", 1000, "us_per_km", 1);
    unit("reactive power", "var", 0.001, "kvar", 1, "mvar", 1000);
    unit("temperature", "c", 1);
  }

  private UnitFactor() {}

  /**
   * @param attribute our attribute, whose name ends in its unit
   * @param written a figure, or the name of a unit of the same quantity
   * @return empty when the text is neither
   */
  static OptionalDouble of(String attribute, String written) {
    double number = DescriptorSection.parse(written);
    if (Double.isFinite(number) && number != 0) {
      return OptionalDouble.of(number);
    }
    Unit theirs = UNITS.get(written.toLowerCase(Locale.ROOT));
    Unit ours = unitOf(attribute);
    if (theirs == null || ours == null || !theirs.quantity.equals(ours.quantity)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(theirs.size / ours.size);
  }

  /** What may be written for this attribute, for the complaint. */
  static String expected(String attribute) {
    Unit ours = unitOf(attribute);
    TreeSet<String> names = new TreeSet<>();
    UNITS.forEach(
        (name, unit) -> {
          if (ours != null && unit.quantity.equals(ours.quantity)) {
            names.add(name);
          }
        });
    return names.isEmpty() ? "a factor" : "a factor, or one of " + String.join(", ", names);
  }

  private static @Nullable Unit unitOf(String attribute) {
    for (String compound : List.of("ohm_per_km", "us_per_km")) {
      if (attribute.endsWith("_" + compound)) {
        return UNITS.get(compound);
      }
    }
    return UNITS.get(attribute.substring(attribute.lastIndexOf('_') + 1));
  }

  private static void unit(String quantity, Object... namesAndSizes) {
    for (int i = 0; i < namesAndSizes.length; i += 2) {
      double size = ((Number) namesAndSizes[i + 1]).doubleValue();
      UNITS.put((String) namesAndSizes[i], new Unit(quantity, size));
    }
  }
}
