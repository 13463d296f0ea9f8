package io.headroom.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch, as it was read.
 *
 * @param number from 1, without the header
 * @param ref the installer's own number; null when it has none
 * @param fields of an application, without those that are blank
 * @param bad why it cannot be read; null when it can
 */
record BatchRow(
    int number, @Nullable String ref, Map<String, String> fields, @Nullable BadParameter bad) {
  static final String REF = "ref";
  static final int MOST_ROWS = 10_000;
  private static final int LONGEST_REF = 100;

  static BatchRow of(int number, @Nullable String ref, Map<String, String> fields) {
    String own = ref == null || ref.isBlank() ? null : ref.strip();
    if (own != null
        && (own.length() > LONGEST_REF || own.chars().anyMatch(Character::isISOControl))) {
      return bad(number, null, new BadParameter(REF, own, "at most 100 characters in one line"));
    }
    return new BatchRow(number, own, fields, null);
  }

  static BatchRow bad(int number, @Nullable String ref, BadParameter bad) {
    return new BatchRow(number, ref, Map.of(), bad);
  }

  static TooLarge tooMany() {
    return new TooLarge("A batch has at most 10,000 rows; nothing of this one was done.");
  }
}
