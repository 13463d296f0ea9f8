package io.headroom.snapshot;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.PointIndex;
import io.headroom.geo.Position;
import io.headroom.geo.SegmentIndex;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.Substation;
import io.headroom.network.SwitchingStation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the equipment of one dataset stands, in metres of its projection. */
record SpatialIndexes(
    MetricProjection projection,
    PointIndex transformers,
    SegmentIndex sections,
    PointIndex switchingStations,
    PointIndex substations) {
  /** Equipment without a position is kept, so that rows stay rows, but out of every circle. */
  private static final double NOWHERE = 1e12;

  static SpatialIndexes of(GridDataset dataset) {
    MetricProjection projection = projectionOf(dataset.identity());
    Network network = dataset.network();
    return new SpatialIndexes(
        projection,
        transformers(network.distributionTransformers(), projection),
        sections(network.lineSections(), projection),
        points(network.switchingStations(), SwitchingStation::location, projection),
        points(network.substations(), Substation::location, projection));
  }

  private static MetricProjection projectionOf(DatasetIdentity identity) {
    String crs = identity.metricCrs();
    return crs == null
        ? MetricProjection.centredOn(identity.extent())
        : MetricProjection.ofEpsg(crs, identity.extent());
  }

  private static PointIndex transformers(DistributionTransformers rows, MetricProjection metres) {
    double[] x = new double[rows.size()];
    double[] y = new double[rows.size()];
    double[] point = new double[2];
    for (int row = 0; row < x.length; row++) {
      metres.toMetres(rows.lon(row), rows.lat(row), point);
      x[row] = point[0];
      y[row] = point[1];
    }
    return PointIndex.of(x, y);
  }

  private static SegmentIndex sections(LineSections rows, MetricProjection metres) {
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.isInService(row) && rows.vertexCount(row) > 1) {
        builder.addLine(row, lineOf(rows, row, metres));
      }
    }
    return builder.build();
  }

  private static double[] lineOf(LineSections rows, int row, MetricProjection metres) {
    double[] line = new double[2 * rows.vertexCount(row)];
    double[] point = new double[2];
    for (int v = 0; v < line.length / 2; v++) {
      metres.toMetres(rows.lon(row, v), rows.lat(row, v), point);
      line[2 * v] = point[0];
      line[2 * v + 1] = point[1];
    }
    return line;
  }

  private static <T> PointIndex points(
      List<T> rows, Function<T, @Nullable Position> locationOf, MetricProjection metres) {
    double[] x = new double[rows.size()];
    double[] y = new double[rows.size()];
    for (int row = 0; row < x.length; row++) {
      Position at = locationOf.apply(rows.get(row));
      double[] point =
          at == null ? new double[] {NOWHERE, NOWHERE} : metres.toMetres(at.lon(), at.lat());
      x[row] = point[0];
      y[row] = point[1];
    }
    return PointIndex.of(x, y);
  }
}
