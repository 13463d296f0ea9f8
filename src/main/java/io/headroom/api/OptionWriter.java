package io.headroom.api;

import io.headroom.api.wire.BindingConstraintView;
import io.headroom.api.wire.ConditionView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.OptionView;
import io.headroom.api.wire.RemedyView;
import io.headroom.api.wire.ReserveView;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reason;
import io.headroom.lookup.BindingConstraint;
import io.headroom.lookup.Condition;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.lookup.Remedy;
import io.headroom.lookup.Reserve;
import io.headroom.network.Direction;
import io.headroom.rules.Text;
import io.headroom.topology.Assets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one option as the reader may see it. */
final class OptionWriter {
  private final Published published;
  private final Disclosure disclosure;
  private final Assets assets;
  private final PathWriter paths;
  private final OutlookWriter outlook;
  private final Need need;

  OptionWriter(Published published, Need need) {
    this.published = published;
    this.disclosure = published.disclosure();
    this.assets = published.snapshot().forest().assets();
    this.paths = new PathWriter(published);
    this.outlook = new OutlookWriter(disclosure);
    this.need = need;
  }

  /** True when nothing that decides the option is hidden, so that its sentences may be shown. */
  boolean isExact(ConnectionOption option) {
    return isBindingShown(option) && paths.isShown(option.point(), option.rows());
  }

  private boolean isBindingShown(ConnectionOption option) {
    int asset = bindingAsset(option);
    return asset >= 0 ? disclosure.shows(asset) : isFigureShown(option);
  }

  /** Where the point itself is the limit, its figure still belongs to an asset of its path. */
  private boolean isFigureShown(ConnectionOption option) {
    return paths.isShown(option.point(), option.rows())
        && rowsOf(option)
            .filter(row -> !Double.isNaN(row.availableKva()))
            .min(Comparator.comparingDouble(CapacityRow::availableKva))
            .map(row -> disclosure.shows(row.asset()))
            .orElse(true);
  }

  OptionView write(ConnectionOption option) {
    boolean shown = paths.isShown(option.point(), option.rows());
    double proven = provenKva(option);
    Double available = availableOf(option, proven);
    boolean exact = isExact(option);
    double radius = option.reach().serviceRadiusMetres();
    return new OptionView(
        option.rank(),
        option.fits(),
        option.reason(),
        shortOf(option, available, exact),
        available,
        isBindingShown(option) ? null : Disclosure.band(option.availableKva()),
        need.use().isGeneration() ? Direction.GENERATION : Direction.DEMAND,
        option.voltageKv(),
        paths.point(option.point(), shown, startOf(option.rows())),
        disclosure.distance(option.reach().distanceMetres(), shown),
        farthestOf(option.reach(), shown),
        Math.round(disclosure.distance(option.reach().routeMetres(), shown)),
        option.reach().isWithinRadius(),
        Figures.tenth(radius),
        option.estimated(),
        binding(option, proven),
        outlook.voltage(option.outlook().voltage(), exact, proven),
        paths.rows(option.rows(), bindingRow(option), proven),
        reserve(option.reserve(), bindingAsset(option), proven),
        route(option.rows()),
        outlook.hourly(option.outlook().hourlyKva(), exact),
        conditions(option, exact),
        remedies(option, exact));
  }

  /**
   * What the answer gives away of the assets that do not decide it: they have at least the least
   * that is shown, or at least the size that is known to fit. NaN when nothing is given away.
   */
  private double provenKva(ConnectionOption option) {
    if (isBindingShown(option)) {
      return option.availableKva();
    }
    return option.fits() && need.hasSize() ? need.kva() : Double.NaN;
  }

  private @Nullable Double availableOf(ConnectionOption option, double proven) {
    return Figures.available(
        isBindingShown(option)
            ? option.availableKva()
            : Disclosure.floor(option.availableKva(), proven));
  }

  private double shortOf(ConnectionOption option, @Nullable Double available, boolean exact) {
    if (exact || available == null || option.shortKva() == 0) {
      return Figures.tenthOrZero(option.shortKva());
    }
    return Figures.tenthOrZero(Math.max(0, need.kva() - available));
  }

  /** From the distance as it is shown, so that the two together tell no more than it. */
  private @Nullable Double farthestOf(ConnectionOption.Reach reach, boolean shown) {
    return reach.isExact()
        ? null
        : Figures.tenth(
            disclosure.distance(reach.distanceMetres(), shown) + reach.accuracyMetres());
  }

  private static int startOf(List<CapacityRow> rows) {
    return rows.isEmpty() ? -1 : rows.get(0).asset();
  }

  /** A voltage belongs to a place, not to the rating of the asset it is named after. */
  private static int bindingRow(ConnectionOption option) {
    BindingConstraint binding = option.binding();
    return binding != null && binding.reason() == Reason.VOLTAGE ? -1 : bindingAsset(option);
  }

  private static int bindingAsset(ConnectionOption option) {
    BindingConstraint binding = option.binding();
    return binding == null ? -1 : binding.asset();
  }

  private @Nullable BindingConstraintView binding(ConnectionOption option, double proven) {
    BindingConstraint binding = option.binding();
    if (binding == null) {
      return null;
    }
    int asset = binding.asset();
    if (asset < 0) {
      return pointBinding(binding, paths.isShown(option.point(), option.rows()), option);
    }
    boolean shown = disclosure.shows(asset);
    List<CapacityRow> row = rowsOf(option).filter(r -> r.asset() == asset).limit(1).toList();
    Text name = disclosure.name(asset);
    Text why = shown ? binding.explanation() : HiddenWording.binding(name);
    double headroom = shown ? binding.headroomKva() : Double.NaN;
    return new BindingConstraintView(
        disclosure.id(asset),
        assets.kind(asset),
        name.zh(),
        binding.reason(),
        Figures.tenth(headroom),
        lesser(paths.least(row, proven), availableOf(option, proven)),
        headroom < 0 ? Figures.tenthOrZero(-headroom) : 0,
        why.zh(),
        why.en());
  }

  /** A voltage allows less than the rating of the asset it is named after. */
  private static @Nullable Double lesser(@Nullable Double ofAsset, @Nullable Double ofOption) {
    return ofAsset == null || ofOption == null
        ? ofAsset
        : Double.valueOf(Math.min(ofAsset, ofOption));
  }

  /** Of a dual supply both paths: the limit that decides may lie on either. */
  private static Stream<CapacityRow> rowsOf(ConnectionOption option) {
    Reserve reserve = option.reserve();
    return reserve == null
        ? option.rows().stream()
        : Stream.concat(option.rows().stream(), reserve.rows().stream());
  }

  /** A limit of the point itself: a missing bay, the service radius, no second supply. */
  private BindingConstraintView pointBinding(
      BindingConstraint binding, boolean shown, ConnectionOption option) {
    int start = startOf(option.rows());
    Text name =
        shown || start < 0 ? new Text(binding.name(), binding.name()) : disclosure.name(start);
    Text why = shown ? binding.explanation() : HiddenWording.binding(name);
    return new BindingConstraintView(
        null, null, name.zh(), binding.reason(), null, null, 0, why.zh(), why.en());
  }

  private @Nullable ReserveView reserve(@Nullable Reserve reserve, int binding, double proven) {
    if (reserve == null) {
      return null;
    }
    boolean shown = paths.isShown(reserve.point(), reserve.rows());
    return new ReserveView(
        paths.point(reserve.point(), shown, startOf(reserve.rows())),
        paths.rows(reserve.rows(), binding, proven),
        paths.least(reserve.rows(), proven),
        route(reserve.rows()));
  }

  private @Nullable GeometryView route(List<CapacityRow> rows) {
    int[] path = rows.stream().mapToInt(CapacityRow::asset).toArray();
    return published.map().routes().find(path).map(GeometryView::of).orElse(null);
  }

  private static List<ConditionView> conditions(ConnectionOption option, boolean exact) {
    return option.conditions().stream().map(condition -> condition(condition, exact)).toList();
  }

  private static ConditionView condition(Condition condition, boolean exact) {
    Text detail = exact ? condition.detail() : HiddenWording.condition(condition);
    return new ConditionView(
        condition.kind(),
        exact ? Figures.available(condition.availableKva()) : null,
        condition.on(),
        condition.hours(),
        detail.zh(),
        detail.en());
  }

  private List<RemedyView> remedies(ConnectionOption option, boolean exact) {
    return option.remedies().stream().map(remedy -> remedy(remedy, exact)).toList();
  }

  private RemedyView remedy(Remedy remedy, boolean exact) {
    String id = remedy.assetId();
    int asset = id == null ? -1 : assets.find(id);
    boolean shown = exact && (asset < 0 || disclosure.shows(asset));
    Text detail = shown ? remedy.detail() : HiddenWording.remedy();
    return new RemedyView(
        remedy.kind(),
        shown ? id : null,
        shown ? Figures.tenth(remedy.gainKva()) : null,
        detail.zh(),
        detail.en());
  }
}
