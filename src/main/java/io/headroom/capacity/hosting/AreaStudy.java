package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a study found in one area: for each of its assets, in both directions, at the peak or
 * the typical noon and at the 96 hours.
 *
 * <p>Demand is of the study's power factor. Immutable once handed out; about 2.4 kilobytes a bus,
 * so take what is wanted and let it go.
 */
public final class AreaStudy {
  /** Of each direction: the hours, and before them the peak or the noon. */
  public static final List<Moment> MOMENTS = moments();

  private final HostingBasis basis;
  private final OwnLimits own;
  private final int area;
  private final int[] transformers;

  /** By {@link #slot}, then by bus. */
  private final PlaceColumns[] columns = new PlaceColumns[MOMENTS.size()];

  AreaStudy(HostingBasis basis, int area, int[] transformers) {
    this.basis = basis;
    this.own = new OwnLimits(basis);
    this.area = area;
    this.transformers = transformers;
    Arrays.setAll(columns, slot -> new PlaceColumns(basis.grid().busCount(area)));
  }

  private static List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    moments.add(Moment.PEAK);
    moments.add(Moment.NOON);
    for (Direction direction : Direction.values()) {
      for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
        moments.add(Moment.hour(direction, hour));
      }
    }
    moments.sort(Comparator.comparing(Moment::direction));
    return List.copyOf(moments);
  }

  /** Number of a moment among {@link #MOMENTS}. */
  static int slot(Moment moment) {
    int first = moment.direction() == Direction.DEMAND ? 0 : HourOfYear.COUNT + 1;
    return moment.isHour() ? first + 1 + moment.index() : first;
  }

  PlaceColumns columns(Moment moment) {
    return columns[slot(moment)];
  }

  /** One bus at all moments, by slot. */
  PlaceColumns overTheYear(int bus) {
    PlaceColumns year = new PlaceColumns(columns.length);
    for (int slot = 0; slot < columns.length; slot++) {
      year.copy(slot, columns[slot], bus);
    }
    return year;
  }

  public int area() {
    return area;
  }

  /** Main transformers, feeders and sections of the area, from the busbar outwards. */
  public int[] places() {
    SupplyGrid grid = basis.grid();
    int mains = grid.transformers(area).size();
    int[] places = new int[mains + grid.busCount(area) - 1 - SupplyGrid.LV_BUS];
    for (int i = 0; i < mains; i++) {
      places[i] = grid.transformers(area).get(i);
    }
    for (int i = mains; i < places.length; i++) {
      places[i] = grid.assetOf(area, SupplyGrid.LV_BUS + 1 + i - mains);
    }
    return places;
  }

  /** Distribution transformers that hang in the area, by number. */
  public int[] transformers() {
    return transformers.clone();
  }

  /** Largest addition in kVA at a place or transformer of the area; NaN when unknown. */
  public double kva(int asset, Moment moment) {
    double network = columns(moment).kva[basis.grid().busOf(asset)];
    return isTransformer(asset) ? Math.min(network, Math.max(0, own(asset, moment))) : network;
  }

  /** Why it is not larger; null when nothing limits it. */
  public @Nullable Reason reason(int asset, Moment moment) {
    if (isOwn(asset, moment)) {
      boolean known = !Double.isNaN(own(asset, moment));
      return known ? ownReason(moment) : Reason.NO_DATA;
    }
    return columns(moment).reason[basis.grid().busOf(asset)];
  }

  /** The asset that is full; −1 when none. */
  public int bindingAsset(int asset, Moment moment) {
    return isOwn(asset, moment) ? asset : columns(moment).binding[basis.grid().busOf(asset)];
  }

  private static Reason ownReason(Moment moment) {
    return moment.direction() == Direction.DEMAND
        ? Reason.DISTRIBUTION_TRANSFORMER
        : Reason.REVERSE_FLOW;
  }

  private boolean isOwn(int asset, Moment moment) {
    double network = columns(moment).kva[basis.grid().busOf(asset)];
    return isTransformer(asset)
        && !Double.isNaN(network)
        && !(Math.max(0, own(asset, moment)) > network);
  }

  private double own(int asset, Moment moment) {
    return moment.direction() == Direction.DEMAND
        ? own.demandKva(asset, moment)
        : own.generationKw(asset, moment);
  }

  private boolean isTransformer(int asset) {
    Assets assets = basis.assets();
    return assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
  }
}
