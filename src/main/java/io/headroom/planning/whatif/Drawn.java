package io.headroom.planning.whatif;

import io.headroom.rules.Text;
import java.util.List;

/**
 * A change as drawn into the rows.
 *
 * @param text what is done, for a reader
 * @param created ids of what is new
 * @param closing the field to blame for a loop, with its value
 * @param opening the field to blame for whoever is cut off
 */
record Drawn(GridRows rows, Text text, List<String> created, Blame closing, Blame opening) {
  /** A field and what was read there. */
  record Blame(String field, String value) {
    static final Blame NOBODY = new Blame("kind", "");
  }

  static Drawn of(GridRows rows, Text text) {
    return new Drawn(rows, text, List.of(), Blame.NOBODY, Blame.NOBODY);
  }
}
