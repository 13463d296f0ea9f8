package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.Direction;
import io.headroom.network.Network;
import io.headroom.network.SwitchingStation;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What has been promised and is not yet connected, on one day, per asset.
 *
 * <p>A commitment counts once at every asset of its supply path, as much of it as that asset will
 * see:
 *
 * <pre>
 *   demand       kva · K · σ_L   in kVA   K = its own coefficient, else K_d of its use at that level
 *   generation   kva · K · cosφ  in kW
 * </pre>
 */
final class Commitments {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

  private final List<Commitment> commitments;
  private final Assets assets;
  private final SupplyForest forest;
  private final RuleSet rules;
  private final Map<String, Integer> supplyOfStation = new HashMap<>();
  private final Set<String> deliveredRequests = new HashSet<>();

  Commitments(Basis basis) {
    this.commitments = basis.dataset().commitments();
    this.forest = basis.forest();
    this.assets = basis.assets();
    this.rules = basis.rules();
    Network network = assets.network();
    for (int s = 0; s < network.switchingStations().size(); s++) {
      SwitchingStation station = network.switchingStations().get(s);
      supplyOfStation.put(station.id(), forest.supplyOfNode(network.switchingStationNode(s)));
    }
    commitments.stream()
        .map(Commitment::requestRef)
        .filter(Objects::nonNull)
        .map(Commitments::plain)
        .forEach(deliveredRequests::add);
  }

  /** Tenths of kVA or kW per asset, in force on the day; {@code base} in kW or kVA is added. */
  int[] on(LocalDate day, Direction direction, IntToDoubleFunction base) {
    double[] sum = new double[assets.count()];
    forEach(day, direction, (commitment, asset, seen) -> sum[asset] += seen);
    int[] tenths = new int[sum.length];
    for (int asset = 0; asset < sum.length; asset++) {
      tenths[asset] = Tenths.of(sum[asset] + base.applyAsDouble(asset));
    }
    return tenths;
  }

  /** Visits every asset of the path of every commitment in force, commitment by commitment. */
  void forEach(LocalDate day, Direction direction, CommitmentVisitor visitor) {
    for (Commitment commitment : commitments) {
      if (commitment.direction() == direction && commitment.isInForceOn(day)) {
        visitPath(commitment, true, visitor);
      }
    }
  }

  /** True when a commitment of the dataset stands for the request, which must not count twice. */
  boolean isDelivered(Reservation reservation) {
    String code = reservation.code();
    return !deliveredRequests.isEmpty()
        && (deliveredRequests.contains(plain(reservation.id()))
            || (code != null && deliveredRequests.contains(plain(code))));
  }

  /** As somebody may have typed it: any case, with or without dashes and blanks, o for 0. */
  private static String plain(String reference) {
    return SEPARATORS
        .matcher(reference.toUpperCase(Locale.ROOT))
        .replaceAll("")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** What a reservation takes of each asset, those of its first supply path first. */
  List<Booking> bookings(Reservation reservation) {
    List<Booking> bookings = new ArrayList<>();
    visit(
        reservation,
        (commitment, asset, seen) -> bookings.add(Booking.of(asset, seen, reservation.kva())));
    return bookings;
  }

  /** Visits every asset of the paths of a reservation; what stands above both points once. */
  void visit(Reservation reservation, CommitmentVisitor visitor) {
    Set<Integer> taken = new HashSet<>();
    for (String point : reservation.points()) {
      visitPath(
          reservation.at(point),
          false,
          (commitment, asset, seen) -> {
            if (taken.add(asset)) {
              visitor.visit(commitment, asset, seen);
            }
          });
    }
  }

  /**
   * @param hasOwnPoint true when a commitment above low voltage is the whole load of its point
   */
  private void visitPath(Commitment commitment, boolean hasOwnPoint, CommitmentVisitor visitor) {
    int asset = assetOf(commitment.assetId());
    if (asset < 0) {
      return;
    }
    int[] path = forest.isSupplied(asset) ? forest.path(asset) : new int[] {asset};
    boolean above = false;
    for (int i = 0; i < path.length; i++) {
      AssetKind kind = assets.kind(path[i]);
      boolean ownPoint = hasOwnPoint && i == 0 && kind != AssetKind.DISTRIBUTION_TRANSFORMER;
      double share = share(commitment, PathLevel.of(kind, above), ownPoint);
      visitor.visit(commitment, path[i], commitment.kva() * share);
      above |= PathLevel.isStation(kind);
    }
  }

  private double share(Commitment commitment, Level level, boolean ownPoint) {
    double own = commitment.coefficient();
    if (commitment.direction() == Direction.GENERATION) {
      return (Double.isNaN(own) ? 1 : own) * rules.generationPowerFactor();
    }
    double kd = Double.isNaN(own) ? demandCoefficient(commitment, level, ownPoint) : own;
    return kd * rules.simultaneity(level);
  }

  /** A use nobody knows counts in full. */
  private double demandCoefficient(Commitment commitment, Level level, boolean ownPoint) {
    Optional<Use> use = Use.ofCode(commitment.use().toLowerCase(Locale.ROOT).replace('_', '-'));
    return use.isEmpty()
        ? 1
        : rules.demandCoefficient(use.get(), commitment.kva(), level, ownPoint);
  }

  /** An asset, the section that feeds a switching station, or a tap {@code section@metres}. */
  private int assetOf(String id) {
    int asset = assets.find(id);
    if (asset >= 0) {
      return asset;
    }
    int at = id.lastIndexOf('@');
    return at > 0
        ? assets.find(AssetKind.LINE_SECTION, id.substring(0, at))
        : supplyOfStation.getOrDefault(id, -1);
  }
}
