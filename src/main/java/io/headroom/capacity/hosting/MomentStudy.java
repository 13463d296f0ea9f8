package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.Moment;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hosting capacities of the whole network at one moment, area by area as they are asked for.
 *
 * <p>An area that hangs below another can take no more than the bus it hangs from. For any number
 * of threads.
 */
final class MomentStudy {
  /** Above the highest areas: takes everything. */
  private static final Hosted UNLIMITED =
      new Hosted(Double.POSITIVE_INFINITY, null, -1, Double.NaN, Double.NaN, Solver.RADIAL);

  private final SupplyGrid grid;
  private final Addition usual;
  private final TakenAreas taken;

  /** By area and bus, for the usual addition. */
  private final AtomicReferenceArray<float @Nullable []> tables;

  MomentStudy(HostingBasis basis, Moment moment, Addition usual) {
    this.grid = basis.grid();
    this.usual = usual;
    this.taken = new TakenAreas(basis, moment);
    this.tables = new AtomicReferenceArray<>(grid.areaCount());
  }

  /** Of the bus that an asset stands for; −1 as the asset is above everything. */
  Hosted hosted(int asset, Addition addition) {
    int area = grid.areaOf(asset);
    if (area < 0) {
      return Hosted.unknown(asset, Solver.RADIAL);
    }
    int above = grid.above(area);
    Hosted limit = above < 0 ? UNLIMITED : hosted(above, addition);
    AreaAnswers answers = taken.get(area);
    synchronized (answers) {
      return answers.hosted(grid.busOf(asset), addition, limit);
    }
  }

  /** For the usual addition; NaN when unknown. */
  double kva(int asset) {
    int area = grid.areaOf(asset);
    return area < 0 ? Double.NaN : table(area)[grid.busOf(asset)];
  }

  private float[] table(int area) {
    float[] known = tables.get(area);
    if (known != null) {
      return known;
    }
    int above = grid.above(area);
    double aboveKva = above < 0 ? Double.POSITIVE_INFINITY : kva(above);
    HostingColumns columns = new HostingColumns(grid.busCount(area));
    AreaAnswers answers = taken.get(area);
    synchronized (answers) {
      answers.scan(usual, aboveKva, columns);
    }
    float[] table = new float[columns.kva.length];
    for (int bus = 0; bus < table.length; bus++) {
      table[bus] = (float) columns.kva[bus];
    }
    tables.set(area, table);
    return table;
  }

  /** Voltage of the bus of an asset and the lowest of its feeder, with an addition in place. */
  double[] voltagesWith(int asset, Addition addition, double kva) {
    int area = grid.areaOf(asset);
    if (area < 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    AreaAnswers answers = taken.get(area);
    synchronized (answers) {
      return answers.voltagesWith(grid.busOf(asset), addition, kva);
    }
  }

  double unexplainedShare(int feeder) {
    int area = grid.areaOf(feeder);
    if (area < 0) {
      return Double.NaN;
    }
    AreaAnswers answers = taken.get(area);
    synchronized (answers) {
      return answers.unexplainedShare(feeder);
    }
  }

  /** Works out all tables, side by side on the cores there are. */
  void prepare() {
    IntStream.range(0, grid.areaCount()).parallel().forEach(this::table);
  }
}
