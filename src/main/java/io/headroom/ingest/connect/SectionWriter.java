package io.headroom.ingest.connect;

import io.headroom.ingest.connect.SectionCuts.Cut;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.LineSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives every section the nodes that were found, and takes split ones apart.
 *
 * <p>The first piece keeps the id, so that whatever refers to the section still finds it; the
 * others are called {@code id~2}, {@code id~3} … A delivered length is shared out by the drawn one.
 */
final class SectionWriter {
  private static final double LEAST_PIECE_METRES = 0.01;

  private final Wiring wiring;
  private final LineEnds ends;

  SectionWriter(Wiring wiring) {
    this.wiring = wiring;
    this.ends = wiring.ends();
  }

  void write() {
    List<LineSection> delivered = wiring.draft().sections;
    List<LineSection> written = new ArrayList<>(delivered.size());
    for (LineSection row : delivered) {
      int s = ends.find(row.id());
      if (isLoop(s)) {
        refuse(s);
      } else {
        write(s, written);
      }
    }
    delivered.clear();
    delivered.addAll(written);
  }

  private void write(int s, List<LineSection> written) {
    LineSection row = ends.section(s);
    List<Cut> cuts = wiring.cuts().of(s);
    if (cuts.isEmpty()) {
      written.add(Rewired.section(row, ends.node(2 * s), ends.node(2 * s + 1)));
      return;
    }
    double[] xy = LineEnds.metres(row.coordinates(), wiring.projection());
    String from = ends.node(2 * s);
    double at = 0;
    int number = 1;
    for (Cut cut : cuts) {
      String id = number == 1 ? row.id() : row.id() + "~" + number;
      written.add(piece(s, xy, new Part(id, from, cut.before, at, cut.alongMetres)));
      tell(row, xy, cut);
      from = cut.after;
      at = cut.alongMetres;
      number = nextNumber(row.id(), number);
    }
    String last = row.id() + "~" + number;
    written.add(piece(s, xy, new Part(last, from, ends.node(2 * s + 1), at, ends.lengthMetres(s))));
  }

  /** A stretch of a section between two of its points. */
  private record Part(String id, String from, String to, double fromMetres, double toMetres) {}

  private LineSection piece(int s, double[] xy, Part part) {
    LineSection row = ends.section(s);
    double share = (part.toMetres - part.fromMetres) / ends.lengthMetres(s);
    double length = Math.max(LEAST_PIECE_METRES, row.lengthM() * share);
    double[] line = Polyline.part(row.coordinates(), xy, part.fromMetres, part.toMetres);
    return Rewired.piece(row, part.id, part.from, part.to, length, line);
  }

  private int nextNumber(String id, int number) {
    int next = number + 1;
    while (ends.find(id + "~" + next) >= 0) {
      next++;
    }
    return next;
  }

  private void tell(LineSection row, double[] xy, Cut cut) {
    double[] at = Polyline.at(row.coordinates(), xy, cut.alongMetres);
    String detail =
        String.format(Locale.ROOT, "split %.1f m from its start by %s", cut.alongMetres, cut.cause);
    wiring
        .issues()
        .add(
            new ImportIssue(
                IssueCode.SPLIT_SECTION,
                "line_section",
                row.id(),
                new io.headroom.geo.Position(at[0], at[1]),
                detail));
  }

  private boolean isLoop(int s) {
    return ends.node(2 * s).equals(ends.node(2 * s + 1)) && wiring.cuts().of(s).isEmpty();
  }

  private void refuse(int s) {
    boolean tiny = ends.lengthMetres(s) <= wiring.snapMetres();
    IssueCode code = tiny ? IssueCode.ZERO_LENGTH : IssueCode.BAD_GEOMETRY;
    String why = tiny ? "shorter than the snap tolerance" : "a closed line";
    wiring.tell(code, 2 * s, "both ends meet in one node: " + why);
  }
}
