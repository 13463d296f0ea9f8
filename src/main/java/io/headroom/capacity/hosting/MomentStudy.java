package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.Moment;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import java.util.Arrays;
import java.util.BitSet;
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

  private static final float NOT_YET = -1;

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

  private MomentStudy(MomentStudy other, HostingBasis basis, BitSet changedAreas) {
    this.grid = other.grid;
    this.usual = other.usual;
    this.taken = other.taken.with(basis, changedAreas);
    this.tables = new AtomicReferenceArray<>(grid.areaCount());
    for (int area = 0; area < grid.areaCount(); area++) {
      tables.set(area, changedAreas.get(area) ? null : other.tables.get(area));
    }
  }

  /** The same moment with other promises in some areas, which are studied again when asked for. */
  MomentStudy with(HostingBasis basis, BitSet changedAreas) {
    return new MomentStudy(this, basis, changedAreas);
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
    if (area < 0) {
      return Double.NaN;
    }
    int bus = grid.busOf(asset);
    return grid.isMeshed(area) ? meshed(area, bus) : radial(area)[bus];
  }

  private float[] radial(int area) {
    float[] known = tables.get(area);
    if (known != null) {
      return known;
    }
    double aboveKva = aboveKva(area);
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

  /** One bus at a time: each takes some milliseconds. */
  private float meshed(int area, int bus) {
    double aboveKva = aboveKva(area);
    AreaAnswers answers = taken.get(area);
    synchronized (answers) {
      float[] table = tables.get(area);
      if (table == null) {
        table = new float[grid.busCount(area)];
        Arrays.fill(table, NOT_YET);
        tables.set(area, table);
      }
      if (table[bus] == NOT_YET) {
        table[bus] = (float) answers.kva(bus, usual, aboveKva);
      }
      return table[bus];
    }
  }

  private double aboveKva(int area) {
    int above = grid.above(area);
    return above < 0 ? Double.POSITIVE_INFINITY : kva(above);
  }

  /** Voltage of the bus of an asset with an addition in place. */
  double busPu(int asset, Addition addition, double kva) {
    int area = grid.areaOf(asset);
    if (area < 0) {
      return Double.NaN;
    }
    AreaAnswers answers = taken.get(area);
    synchronized (answers) {
      return answers.busPu(grid.busOf(asset), addition, kva);
    }
  }

  /** Works out the tables of all areas that are trees, side by side on the cores there are. */
  void prepare() {
    IntStream.range(0, grid.areaCount())
        .parallel()
        .filter(area -> !grid.isMeshed(area))
        .forEach(this::radial);
  }
}
