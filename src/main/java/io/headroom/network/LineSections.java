package io.headroom.network;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * All line sections, stored by column.
 *
 * <p>Rows are dense numbers from 0 to {@link #size()} − 1, in the order of delivery; nodes are the
 * dense numbers of {@link Network}. Frozen once built.
 */
public final class LineSections {
  private final String[] ids;
  private final int[] fromNodes;
  private final int[] toNodes;
  private final float[] voltagesKv;
  private final BitSet cables;
  private final @Nullable String[] conductors;
  private final float[] rOhmPerKm;
  private final float[] xOhmPerKm;
  private final float[] ampacitiesA;

  /** Empty when no section has any. */
  private final float[] bUsPerKm;

  private final float[] lengthsM;
  private final BitSet inService;
  private final int[] coordinateStarts;
  private final double[] coordinates;

  private LineSections(Builder b) {
    int n = b.size;
    ids = Arrays.copyOf(b.ids, n);
    fromNodes = Arrays.copyOf(b.fromNodes, n);
    toNodes = Arrays.copyOf(b.toNodes, n);
    voltagesKv = Arrays.copyOf(b.voltagesKv, n);
    cables = b.cables;
    conductors = Arrays.copyOf(b.conductors, n);
    rOhmPerKm = Arrays.copyOf(b.rOhmPerKm, n);
    xOhmPerKm = Arrays.copyOf(b.xOhmPerKm, n);
    ampacitiesA = Arrays.copyOf(b.ampacitiesA, n);
    bUsPerKm = b.charged ? Arrays.copyOf(b.bUsPerKm, n) : new float[0];
    lengthsM = Arrays.copyOf(b.lengthsM, n);
    inService = b.inService;
    coordinateStarts = Arrays.copyOf(b.coordinateStarts, n + 1);
    coordinates = Arrays.copyOf(b.coordinates, b.coordinateStarts[n]);
  }

  /** The same columns, or those that are read. */
  LineSections(LineSections from, Columns columns) {
    ids = columns.texts(from.ids);
    fromNodes = columns.ints(from.fromNodes);
    toNodes = columns.ints(from.toNodes);
    voltagesKv = columns.floats(from.voltagesKv);
    cables = columns.bits(from.cables);
    conductors = columns.words(from.conductors);
    rOhmPerKm = columns.floats(from.rOhmPerKm);
    xOhmPerKm = columns.floats(from.xOhmPerKm);
    ampacitiesA = columns.floats(from.ampacitiesA);
    bUsPerKm = columns.floats(from.bUsPerKm);
    lengthsM = columns.floats(from.lengthsM);
    inService = columns.bits(from.inService);
    coordinateStarts = columns.ints(from.coordinateStarts);
    coordinates = columns.doubles(from.coordinates);
  }

  public int size() {
    return ids.length;
  }

  public String id(int row) {
    return ids[row];
  }

  public int fromNode(int row) {
    return fromNodes[row];
  }

  public int toNode(int row) {
    return toNodes[row];
  }

  public double voltageKv(int row) {
    return voltagesKv[row];
  }

  public LineKind kind(int row) {
    return cables.get(row) ? LineKind.CABLE : LineKind.OVERHEAD;
  }

  public @Nullable String conductor(int row) {
    return conductors[row];
  }

  public double rOhmPerKm(int row) {
    return rOhmPerKm[row];
  }

  public double xOhmPerKm(int row) {
    return xOhmPerKm[row];
  }

  /** Total charging susceptance; 0 when not delivered. */
  public double bUsPerKm(int row) {
    return bUsPerKm.length == 0 ? 0 : bUsPerKm[row];
  }

  public double ampacityA(int row) {
    return ampacitiesA[row];
  }

  public double lengthM(int row) {
    return lengthsM[row];
  }

  public boolean isInService(int row) {
    return inService.get(row);
  }

  /** Number of vertices; 0 when the section was delivered without geometry. */
  public int vertexCount(int row) {
    return (coordinateStarts[row + 1] - coordinateStarts[row]) / 2;
  }

  public double lon(int row, int vertex) {
    return coordinates[coordinateStarts[row] + 2 * vertex];
  }

  public double lat(int row, int vertex) {
    return coordinates[coordinateStarts[row] + 2 * vertex + 1];
  }

  static final class Builder {
    private int size;
    private String[] ids = new String[64];
    private int[] fromNodes = new int[64];
    private int[] toNodes = new int[64];
    private float[] voltagesKv = new float[64];
    private final BitSet cables = new BitSet();
    private @Nullable String[] conductors = new @Nullable String[64];
    private float[] rOhmPerKm = new float[64];
    private float[] xOhmPerKm = new float[64];
    private float[] ampacitiesA = new float[64];
    private float[] bUsPerKm = new float[64];
    private boolean charged;
    private float[] lengthsM = new float[64];
    private final BitSet inService = new BitSet();
    private int[] coordinateStarts = new int[65];
    private double[] coordinates = new double[256];

    void add(LineSection row, int fromNode, int toNode) {
      grow();
      ids[size] = row.id();
      fromNodes[size] = fromNode;
      toNodes[size] = toNode;
      voltagesKv[size] = (float) row.voltageKv();
      cables.set(size, row.kind() == LineKind.CABLE);
      String conductor = row.conductor();
      conductors[size] = conductor == null ? null : conductor.intern();
      rOhmPerKm[size] = (float) row.rOhmPerKm();
      xOhmPerKm[size] = (float) row.xOhmPerKm();
      ampacitiesA[size] = (float) row.ampacityA();
      bUsPerKm[size] = (float) row.bUsPerKm();
      charged |= row.bUsPerKm() != 0;
      lengthsM[size] = (float) row.lengthM();
      inService.set(size, row.inService());
      addCoordinates(row.coordinates());
      size++;
    }

    private void addCoordinates(double[] added) {
      int start = coordinateStarts[size];
      if (start + added.length > coordinates.length) {
        coordinates =
            Arrays.copyOf(coordinates, Math.max(start + added.length, coordinates.length * 3 / 2));
      }
      System.arraycopy(added, 0, coordinates, start, added.length);
      coordinateStarts[size + 1] = start + added.length;
    }

    private void grow() {
      if (size < ids.length) {
        return;
      }
      int larger = size + (size >> 1);
      ids = Arrays.copyOf(ids, larger);
      fromNodes = Arrays.copyOf(fromNodes, larger);
      toNodes = Arrays.copyOf(toNodes, larger);
      voltagesKv = Arrays.copyOf(voltagesKv, larger);
      conductors = Arrays.copyOf(conductors, larger);
      rOhmPerKm = Arrays.copyOf(rOhmPerKm, larger);
      xOhmPerKm = Arrays.copyOf(xOhmPerKm, larger);
      ampacitiesA = Arrays.copyOf(ampacitiesA, larger);
      bUsPerKm = Arrays.copyOf(bUsPerKm, larger);
      lengthsM = Arrays.copyOf(lengthsM, larger);
      coordinateStarts = Arrays.copyOf(coordinateStarts, larger + 1);
    }

    LineSections build() {
      return new LineSections(this);
    }
  }
}
