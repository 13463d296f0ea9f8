package io.headroom.network;

import io.headroom.geo.Position;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * All distribution transformers, stored by column.
 *
 * <p>Rows are dense numbers from 0 to {@link #size()} − 1, in the order of delivery; nodes are the
 * dense numbers of {@link Network}. Frozen once built.
 */
public final class DistributionTransformers {
  private static final long NO_TIME = Long.MIN_VALUE;

  private final String[] ids;
  private final String[] names;
  private final double[] lons;
  private final double[] lats;
  private final int[] nodes;
  private final float[] ratedKva;
  private final BitSet dedicated;
  private final BitSet urban;
  private final String[] profiles;
  private final double[] peakKva;
  private final long[] peakAt;
  private final double[] noonKw;
  private final float[] coveragePercent;
  private final BitSet estimated;
  private final float[] peakExportKva;
  private final float[] connectedGenerationKw;
  private final float[] registeredGenerationKw;
  private final int[] customers;
  private final @Nullable String[] lvGroups;
  private final float[] hvKv;

  /** Empty when none was delivered. */
  private final float[] peakKvar;

  private DistributionTransformers(Builder b) {
    int n = b.size;
    ids = Arrays.copyOf(b.ids, n);
    names = Arrays.copyOf(b.names, n);
    lons = Arrays.copyOf(b.lons, n);
    lats = Arrays.copyOf(b.lats, n);
    nodes = Arrays.copyOf(b.nodes, n);
    ratedKva = Arrays.copyOf(b.ratedKva, n);
    dedicated = b.dedicated;
    urban = b.urban;
    profiles = Arrays.copyOf(b.profiles, n);
    peakKva = Arrays.copyOf(b.peakKva, n);
    peakAt = Arrays.copyOf(b.peakAt, n);
    noonKw = Arrays.copyOf(b.noonKw, n);
    coveragePercent = Arrays.copyOf(b.coveragePercent, n);
    estimated = b.estimated;
    peakExportKva = Arrays.copyOf(b.peakExportKva, n);
    connectedGenerationKw = Arrays.copyOf(b.connectedGenerationKw, n);
    registeredGenerationKw = Arrays.copyOf(b.registeredGenerationKw, n);
    customers = Arrays.copyOf(b.customers, n);
    lvGroups = Arrays.copyOf(b.lvGroups, n);
    hvKv = Arrays.copyOf(b.hvKv, n);
    peakKvar = b.reactive ? Arrays.copyOf(b.peakKvar, n) : new float[0];
  }

  /** The same columns, or those that are read. */
  DistributionTransformers(DistributionTransformers from, Columns columns) {
    ids = columns.texts(from.ids);
    names = columns.texts(from.names);
    lons = columns.doubles(from.lons);
    lats = columns.doubles(from.lats);
    nodes = columns.ints(from.nodes);
    ratedKva = columns.floats(from.ratedKva);
    dedicated = columns.bits(from.dedicated);
    urban = columns.bits(from.urban);
    profiles = columns.words(from.profiles);
    peakKva = columns.doubles(from.peakKva);
    peakAt = columns.longs(from.peakAt);
    noonKw = columns.doubles(from.noonKw);
    coveragePercent = columns.floats(from.coveragePercent);
    estimated = columns.bits(from.estimated);
    peakExportKva = columns.floats(from.peakExportKva);
    connectedGenerationKw = columns.floats(from.connectedGenerationKw);
    registeredGenerationKw = columns.floats(from.registeredGenerationKw);
    customers = columns.ints(from.customers);
    lvGroups = columns.words(from.lvGroups);
    hvKv = columns.floats(from.hvKv);
    peakKvar = columns.floats(from.peakKvar);
  }

  public int size() {
    return ids.length;
  }

  public String id(int row) {
    return ids[row];
  }

  public String name(int row) {
    return names[row];
  }

  public double lon(int row) {
    return lons[row];
  }

  public double lat(int row) {
    return lats[row];
  }

  public Position location(int row) {
    return new Position(lons[row], lats[row]);
  }

  public int node(int row) {
    return nodes[row];
  }

  public double ratedKva(int row) {
    return ratedKva[row];
  }

  public Ownership ownership(int row) {
    return dedicated.get(row) ? Ownership.DEDICATED : Ownership.PUBLIC;
  }

  public Setting setting(int row) {
    return urban.get(row) ? Setting.URBAN : Setting.RURAL;
  }

  public String profile(int row) {
    return profiles[row];
  }

  /** Largest import of the year in kVA; NaN when not measured. */
  public double peakKva(int row) {
    return peakKva[row];
  }

  public @Nullable LocalDateTime peakAt(int row) {
    return peakAt[row] == NO_TIME
        ? null
        : LocalDateTime.ofEpochSecond(peakAt[row], 0, ZoneOffset.UTC);
  }

  /** Signed import at the typical noon; NaN when not measured. */
  public double noonKw(int row) {
    return noonKw[row];
  }

  public double coveragePercent(int row) {
    return coveragePercent[row];
  }

  /** True when the peak was allocated from a meter further up. */
  public boolean isEstimated(int row) {
    return estimated.get(row);
  }

  /** True when the peak was delivered and measured for at least 90 % of the year. */
  public boolean isKnown(int row) {
    return !Double.isNaN(peakKva[row]) && coveragePercent[row] >= Loading.MINIMUM_COVERAGE_PERCENT;
  }

  /** Largest export; NaN when not measured. */
  public double peakExportKva(int row) {
    return peakExportKva[row];
  }

  public double connectedGenerationKw(int row) {
    return connectedGenerationKw[row];
  }

  public double registeredGenerationKw(int row) {
    return registeredGenerationKw[row];
  }

  /** Customers behind it; −1 when not delivered. */
  public int customers(int row) {
    return customers[row];
  }

  DistributionTransformer record(int row, String node) {
    Loading loading =
        new Loading(
            peakKva[row], peakAt(row), noonKw[row], coveragePercent[row], estimated.get(row));
    return new DistributionTransformer(
        ids[row],
        names[row],
        location(row),
        node,
        ratedKva[row],
        ownership(row),
        setting(row),
        profiles[row],
        loading,
        peakExportKva[row],
        connectedGenerationKw[row],
        registeredGenerationKw[row],
        customers[row],
        lvGroups[row],
        hvKv[row],
        peakKvar(row));
  }

  public @Nullable String lvGroup(int row) {
    return lvGroups[row];
  }

  /** Reactive part of the peak, signed; NaN when not delivered. */
  public double peakKvar(int row) {
    return peakKvar.length == 0 ? Double.NaN : peakKvar[row];
  }

  /** Voltage it is fed at; NaN when not delivered. */
  public double hvKv(int row) {
    return hvKv[row];
  }

  static final class Builder {
    private int size;
    private String[] ids = new String[64];
    private String[] names = new String[64];
    private double[] lons = new double[64];
    private double[] lats = new double[64];
    private int[] nodes = new int[64];
    private float[] ratedKva = new float[64];
    private final BitSet dedicated = new BitSet();
    private final BitSet urban = new BitSet();
    private String[] profiles = new String[64];
    private double[] peakKva = new double[64];
    private long[] peakAt = new long[64];
    private double[] noonKw = new double[64];
    private float[] coveragePercent = new float[64];
    private final BitSet estimated = new BitSet();
    private float[] peakExportKva = new float[64];
    private float[] connectedGenerationKw = new float[64];
    private float[] registeredGenerationKw = new float[64];
    private int[] customers = new int[64];
    private @Nullable String[] lvGroups = new @Nullable String[64];
    private float[] hvKv = new float[64];
    private float[] peakKvar = new float[64];
    private boolean reactive;

    void add(DistributionTransformer row, int node) {
      grow();
      ids[size] = row.id();
      names[size] = row.name();
      lons[size] = row.location().lon();
      lats[size] = row.location().lat();
      nodes[size] = node;
      ratedKva[size] = (float) row.ratedKva();
      dedicated.set(size, row.ownership() == Ownership.DEDICATED);
      urban.set(size, row.setting() == Setting.URBAN);
      profiles[size] = row.profile().intern();
      addLoading(row.loading());
      peakExportKva[size] = (float) row.peakExportKva();
      connectedGenerationKw[size] = (float) row.connectedGenerationKw();
      registeredGenerationKw[size] = (float) row.registeredGenerationKw();
      customers[size] = row.customers();
      lvGroups[size] = row.lvGroup();
      hvKv[size] = (float) row.hvKv();
      peakKvar[size] = (float) row.peakKvar();
      reactive |= !Double.isNaN(row.peakKvar());
      size++;
    }

    private void addLoading(Loading loading) {
      peakKva[size] = loading.peakKva();
      LocalDateTime at = loading.peakAt();
      peakAt[size] = at == null ? NO_TIME : at.toEpochSecond(ZoneOffset.UTC);
      noonKw[size] = loading.noonKw();
      coveragePercent[size] = (float) loading.coveragePercent();
      estimated.set(size, loading.estimated());
    }

    private void grow() {
      if (size < ids.length) {
        return;
      }
      int larger = size + (size >> 1);
      ids = Arrays.copyOf(ids, larger);
      names = Arrays.copyOf(names, larger);
      lons = Arrays.copyOf(lons, larger);
      lats = Arrays.copyOf(lats, larger);
      nodes = Arrays.copyOf(nodes, larger);
      ratedKva = Arrays.copyOf(ratedKva, larger);
      profiles = Arrays.copyOf(profiles, larger);
      peakKva = Arrays.copyOf(peakKva, larger);
      peakAt = Arrays.copyOf(peakAt, larger);
      noonKw = Arrays.copyOf(noonKw, larger);
      coveragePercent = Arrays.copyOf(coveragePercent, larger);
      peakExportKva = Arrays.copyOf(peakExportKva, larger);
      connectedGenerationKw = Arrays.copyOf(connectedGenerationKw, larger);
      registeredGenerationKw = Arrays.copyOf(registeredGenerationKw, larger);
      customers = Arrays.copyOf(customers, larger);
      lvGroups = Arrays.copyOf(lvGroups, larger);
      hvKv = Arrays.copyOf(hvKv, larger);
      peakKvar = Arrays.copyOf(peakKvar, larger);
    }

    DistributionTransformers build() {
      return new DistributionTransformers(this);
    }
  }
}
