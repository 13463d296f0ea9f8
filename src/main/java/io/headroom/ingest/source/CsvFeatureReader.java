package io.headroom.ingest.source;

import java.io.IOException;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Makes features of the rows of a table; broken rows pass every filter, so that none gets lost. */
final class CsvFeatureReader extends LookAheadReader {
  private final CsvTable table;
  private final Filter filter;
  private final GeometryFactory factory;
  private final CsvRows rows;

  CsvFeatureReader(CsvTable table, Filter filter, GeometryFactory factory) throws IOException {
    this.table = table;
    this.filter = filter;
    this.factory = factory;
    this.rows = new CsvRows(table.file(), table.charset());
    rows.header();
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return table.schema();
  }

  @Override
  @Nullable SimpleFeature read() throws IOException {
    CsvRow row = rows.next();
    while (row != null) {
      SimpleFeature feature = feature(row);
      if (row.problem() != null || filter.evaluate(feature)) {
        return feature;
      }
      row = rows.next();
    }
    return null;
  }

  @Override
  String source() {
    return String.valueOf(table.file());
  }

  private SimpleFeature feature(CsvRow row) {
    @Nullable Object[] values = new @Nullable Object[table.schema().getAttributeCount()];
    String id = table.schema().getTypeName() + "." + row.line();
    SimpleFeature feature =
        new SimpleFeatureImpl(values, table.schema(), new FeatureIdImpl(id), false);
    Map<Object, Object> notes = feature.getUserData();
    notes.put(RowNote.LINE, row.line());
    if (row.problem() != null) {
      notes.put(RowNote.PROBLEM, row.problem());
      return feature;
    }
    int columns = values.length - 1;
    for (int i = 0; i < columns; i++) {
      values[i] = row.cells().get(i);
    }
    String problem = problem(row);
    if (problem == null) {
      values[columns] = point(row);
    } else {
      notes.put(GeometryProblem.KEY, problem);
    }
    return feature;
  }

  private Point point(CsvRow row) {
    return factory.createPoint(new Coordinate(figure(row, table.lon()), figure(row, table.lat())));
  }

  /** What is wrong with the coordinates; null when they are figures. */
  private @Nullable String problem(CsvRow row) {
    for (int column : new int[] {table.lon(), table.lat()}) {
      if (!Double.isFinite(figure(row, column))) {
        String name = table.schema().getDescriptor(column).getLocalName();
        return name + " = \"" + row.cells().get(column) + "\": expected a number such as 106.95";
      }
    }
    return null;
  }

  private static double figure(CsvRow row, int column) {
    try {
      return Double.parseDouble(row.cells().get(column));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
