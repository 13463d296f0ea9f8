package io.headroom.ingest.connect;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import java.util.Locale;

/** What every step of connecting works on. */
record Wiring(
    NetworkDraft draft,
    LineEnds ends,
    Busbars busbars,
    SectionCuts cuts,
    MetricProjection projection,
    double snapMetres,
    IssueLog issues) {

  /** A gap below this is rounding of coordinates, not a snap worth telling. */
  private static final double TOLD_FROM_METRES = 0.001;

  double[] metres(Position position) {
    return projection.toMetres(position.lon(), position.lat());
  }

  /** Tells that a line end was joined to something it does not quite touch. */
  void tellSnap(int end, double gapMetres, String to) {
    if (gapMetres > TOLD_FROM_METRES) {
      String detail =
          String.format(Locale.ROOT, "end joined to %s over a gap of %.2f m", to, gapMetres);
      tell(IssueCode.SNAPPED_END, end, detail);
    }
  }

  void tell(IssueCode code, int end, String detail) {
    String id = ends.section(end / 2).id();
    issues.add(new ImportIssue(code, "line_section", id, ends.position(end), detail));
  }
}
