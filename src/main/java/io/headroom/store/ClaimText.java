package io.headroom.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a request takes, in one column: {@code 12:72000:100000:72000 15:…}, for each asset its
 * number in the ledger, net, gross and needed.
 */
final class ClaimText {
  private ClaimText() {}

  /** A line of a claim, its asset by number. */
  record Line(long asset, long net, long gross, long needed) {}

  static String of(List<Line> lines) {
    return lines.stream()
        .map(line -> line.asset + ":" + line.net + ":" + line.gross + ":" + line.needed)
        .collect(Collectors.joining(" "));
  }

  static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String line : text.split(" ")) {
        String[] part = line.split(":");
        lines.add(
            new Line(
                Long.parseLong(part[0]),
                Long.parseLong(part[1]),
                Long.parseLong(part[2]),
                Long.parseLong(part[3])));
      }
    }
    return lines;
  }
}
