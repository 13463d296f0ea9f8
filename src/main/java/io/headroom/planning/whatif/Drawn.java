package io.headroom.planning.whatif;

import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as drawn into the rows.
 *
 * @param onlyPromises true when nothing is built, switched or replaced
 * @param text what is done, for a reader
 * @param created ids of what is new
 * @param closing the field to blame for a loop, with its value
 * @param opening the field to blame for whoever is cut off
 */
record Drawn(
    GridRows rows,
    Text text,
    boolean onlyPromises,
    List<String> created,
    Blame closing,
    Blame opening) {
  /**
   * A field and what was read there.
   *
   * @param value null when it was left out
   */
  record Blame(String field, @Nullable String value) {
    static final Blame NOBODY = new Blame("kind", "");
  }

  /** Another size in the same place. */
  static Drawn replaced(GridRows rows, Text text) {
    return new Drawn(rows, text, false, List.of(), Blame.NOBODY, Blame.NOBODY);
  }

  static Drawn promised(GridRows rows, Text text) {
    return new Drawn(rows, text, true, List.of(), Blame.NOBODY, Blame.NOBODY);
  }

  /** Something that might make a loop or cut somebody off. */
  static Drawn switched(
      GridRows rows, Text text, List<String> created, Blame closing, Blame opening) {
    return new Drawn(rows, text, false, created, closing, opening);
  }
}
