package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.HeatmapView;
import io.headroom.capacity.Grade;
import io.headroom.map.AreaLevel;
import io.headroom.map.ConstrainedAreas;
import io.headroom.planning.opening.ConstraintHistory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Point;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the map shows as files: tables and layers of constrained areas, and the heat-map data. */
@RestController
class ExportController {
  private static final String GEO_PACKAGE = "application/geopackage+sqlite3";

  private final PublishedSource source;
  private final ConstraintHistory history;
  private final AreaExport geoPackage;

  ExportController(PublishedSource source, ConstraintHistory history, AreaExport geoPackage) {
    this.source = source;
    this.history = history;
    this.geoPackage = geoPackage;
  }

  @GetMapping("/api/v1/export/constraints.csv")
  void table(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    Published published = source.get(caller);
    List<AreaExport.Row> rows = rows(request, published);
    begin(response, CsvSheet.MEDIA_TYPE, fileName(published, "csv"));
    String[] columns = AreaExport.COLUMNS.toArray(new String[AreaExport.COLUMNS.size() + 2]);
    columns[columns.length - 2] = "lon";
    columns[columns.length - 1] = "lat";
    CsvSheet sheet = new CsvSheet(response.getOutputStream(), columns);
    rows.forEach(row -> write(row, sheet));
    sheet.flush();
  }

  /** The point is one inside the largest part. */
  private static void write(AreaExport.Row row, CsvSheet sheet) {
    Point inside = row.outline().getInteriorPoint();
    Object[] cells = row.values().toArray(new Object[row.values().size() + 2]);
    cells[cells.length - 2] = degrees(inside.getX());
    cells[cells.length - 1] = degrees(inside.getY());
    sheet.row(cells);
  }

  private static double degrees(double value) {
    return Math.round(value * 1e5) / 1e5;
  }

  @GetMapping("/api/v1/export/constraints.gpkg")
  void layer(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    Published published = source.get(caller);
    List<AreaExport.Row> rows = rows(request, published);
    begin(response, GEO_PACKAGE, fileName(published, "gpkg"));
    geoPackage.write(rows, response.getOutputStream());
  }

  @GetMapping("/api/v1/export/heatmap")
  HeatmapView heatmap(Caller caller) {
    return new HeatmapWriter(source.get(caller)).write();
  }

  private List<AreaExport.Row> rows(HttpServletRequest request, Published published) {
    QueryParameters parameters = new QueryParameters(request);
    MapQuestion question = MapQuestion.read(parameters, published.snapshot().extent());
    AreaLevel level = parameters.oneOf("level", MapController.LEVELS, AreaLevel.FEEDER);
    List<Grade> grades = parameters.each("grade", MapController.GRADES);
    TownFilter town = TownFilter.read(parameters, published.snapshot().dataset());
    AreaWriter areas = new AreaWriter(published, area -> history.since(question.direction(), area));
    AreaRows writer = new AreaRows(areas, question);
    ConstrainedAreas.Found found = published.map().areas().all(question.at(level));
    if (found.truncated()) {
      throw new BadParameter(
          "bbox", parameters.text("bbox").orElse(null), "a box with fewer transformers in it");
    }
    return found.areas().stream()
        .filter(area -> grades.isEmpty() || grades.contains(area.grade()))
        .filter(town::takes)
        .map(writer::write)
        .toList();
  }

  private static String fileName(Published published, String ending) {
    return "constraints-" + published.snapshot().identity().asOf() + "." + ending;
  }

  private static void begin(HttpServletResponse response, String type, String fileName) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
  }
}
