package io.headroom.api;

import io.headroom.geo.Position;
import io.headroom.map.CustomersServed;
import io.headroom.map.MapDisclosure;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.Ownership;
import io.headroom.rules.Text;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of an asset: the one place that decides it.
 *
 * <p>With {@link Level#PUBLIC}, an asset is shown with its figures when it is open to everyone and
 * serves at least as many customers as the rule set asks for. Of any other only the kind, the
 * grade, the reason and a band of kVA are told: no id, no name, no exact position. With {@link
 * Level#FULL} everything is shown; that is for planners, and for a bureau's own network. An
 * installer reads like anybody, and besides the figures of the assets that he applies at.
 */
public final class Disclosure implements MapDisclosure {
  /** Who reads. */
  public enum Level {
    PUBLIC,
    FULL
  }

  /** Lower ends of the bands in kVA; the last band is open. */
  private static final double[] BANDS = {0, 50, 100, 200, 400, 800, 1600, 3150, 6300, 12_500};

  /** About ten metres: enough to find the pole, not enough to reconstruct the network. */
  private static final int SHOWN_DECIMALS = 4;

  /** About a kilometre's tenth. */
  private static final int HIDDEN_DECIMALS = 3;

  private static final double HIDDEN_DISTANCE_STEP = 50;

  private final Level level;
  private final Network network;
  private final SupplyForest forest;
  private final Assets assets;
  private final CustomersServed served;
  private final int minimumCustomers;

  /** Assets shown whatever they serve. */
  private final Set<Integer> revealed;

  public Disclosure(Level level, Snapshot snapshot, CustomersServed served) {
    this.level = level;
    this.network = snapshot.dataset().network();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.served = served;
    this.minimumCustomers = snapshot.rules().disclosureMinimumCustomers();
    this.revealed = Set.of();
  }

  private Disclosure(Disclosure other, Set<Integer> revealed) {
    this.level = other.level;
    this.network = other.network;
    this.forest = other.forest;
    this.assets = other.assets;
    this.served = other.served;
    this.minimumCustomers = other.minimumCustomers;
    this.revealed = Set.copyOf(revealed);
  }

  /** Shows the assets at these connection points too; nothing else of their supply paths. */
  Disclosure revealing(Set<String> points) {
    Set<Integer> shown = new HashSet<>();
    for (String point : points) {
      // A tap is named by its section and where on it: L11@120.
      int asset = assets.find(point.replaceFirst("@.*", ""));
      if (asset >= 0) {
        shown.add(asset);
      }
    }
    return shown.isEmpty() ? this : new Disclosure(this, shown);
  }

  /** True when the figures, the id and the name of the asset may be shown. */
  @Override
  public boolean shows(int asset) {
    return level == Level.FULL
        || revealed.contains(asset)
        || (!isDedicated(asset) && served.atLeast(asset) >= minimumCustomers);
  }

  /** True when so many customers together may be told of. */
  boolean isEnough(int customers) {
    return level == Level.FULL || customers >= minimumCustomers;
  }

  @Override
  public boolean isPublic() {
    return level == Level.PUBLIC;
  }

  /** The same for readers who see the same. */
  String mark() {
    return revealed.isEmpty() ? level.name() : level.name() + new TreeSet<>(revealed);
  }

  /**
   * True when an issue of the import may name this row; one that is no asset gives nothing away.
   */
  boolean showsRow(String id) {
    int asset = assets.find(id);
    return asset < 0 || shows(asset);
  }

  private boolean isDedicated(int asset) {
    int row = assets.row(asset);
    return switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER ->
          network.distributionTransformers().ownership(row) == Ownership.DEDICATED;
      case FEEDER -> network.feeders().get(row).ownership() == Ownership.DEDICATED;
      default -> false;
    };
  }

  @Nullable String id(int asset) {
    return shows(asset) ? assets.id(asset) : null;
  }

  Text name(int asset) {
    if (shows(asset)) {
      return new Text(forest.name(asset), forest.name(asset));
    }
    return hiddenName(assets.kind(asset));
  }

  private static Text hiddenName(AssetKind kind) {
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> new Text("一台配电变压器", "A distribution transformer");
      case LINE_SECTION -> new Text("一段线路", "A line section");
      case FEEDER -> new Text("一回线路", "A feeder");
      case MAIN_TRANSFORMER -> new Text("一台主变", "A main transformer");
      case SUBSTATION -> new Text("一座变电站", "A substation");
    };
  }

  /** A position as it may be shown; with full disclosure to about a decimetre. */
  @Override
  public Position position(Position exact, boolean shown) {
    if (level == Level.FULL) {
      return exact.rounded(6);
    }
    return exact.rounded(shown ? SHOWN_DECIMALS : HIDDEN_DECIMALS);
  }

  /** A distance to a point; in steps where the point itself is not shown. */
  double distance(double metres, boolean shown) {
    double step = shown ? 0.1 : HIDDEN_DISTANCE_STEP;
    return Math.round(Math.round(metres / step) * step * 10) / 10.0;
  }

  /**
   * What may be said about a hidden figure: the lower end of its band, and what the answer itself
   * gives away.
   *
   * @param provenKva a size that is known to fit, NaN when none is
   */
  static double floor(double availableKva, double provenKva) {
    if (!(availableKva > 0)) {
      return Double.isNaN(availableKva) ? Double.NaN : 0;
    }
    double lower = BANDS[bandOf(availableKva)];
    return Double.isNaN(provenKva) ? lower : Math.max(lower, provenKva);
  }

  /** The band as {@code 200-400}, {@code 0} for none left, {@code 12500+}; null when unknown. */
  static @Nullable String band(double availableKva) {
    if (Double.isNaN(availableKva)) {
      return null;
    }
    if (availableKva <= 0) {
      return "0";
    }
    int band = bandOf(availableKva);
    String lower = plain(BANDS[band]);
    return band == BANDS.length - 1 ? lower + "+" : lower + "-" + plain(BANDS[band + 1]);
  }

  private static int bandOf(double kva) {
    int band = BANDS.length - 1;
    while (BANDS[band] > kva) {
      band--;
    }
    return band;
  }

  private static String plain(double kva) {
    return String.format(Locale.ROOT, "%.0f", kva);
  }
}
