package io.headroom.planning.register;

import io.headroom.network.Direction;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which open requests wait for which constraint: those that hold nothing, each at one place.
 *
 * <p>One in the queue waits for the asset the queue names. Any other waits for what decides at the
 * point it was thought to be connected at; at the busbar of a substation, for a bay where there is
 * none. One whose point is not known, or gone, waits nowhere.
 */
public final class Waiting {
  private final Map<Constraint.Subject, At> bySubject = new LinkedHashMap<>();
  private int nowhere;

  /** Those that wait for one constraint. */
  private record At(Constraint constraint, List<ConnectionRequest> requests) {}

  /**
   * @param open in the order of application
   */
  public Waiting(List<ConnectionRequest> open, ConstraintRegister register) {
    for (ConnectionRequest request : open) {
      if (waits(request) && directionOf(request) == register.direction()) {
        add(request, register);
      }
    }
  }

  private static boolean waits(ConnectionRequest request) {
    Holding.State state = request.holding().state();
    boolean holdsNothing = state == Holding.State.QUEUED || state == Holding.State.NONE;
    return request.status().isOpen() && holdsNothing;
  }

  private static Direction directionOf(ConnectionRequest request) {
    return request.application().use().isGeneration() ? Direction.GENERATION : Direction.DEMAND;
  }

  private void add(ConnectionRequest request, ConstraintRegister register) {
    Constraint at = constraintOf(request.holding(), register).orElse(null);
    if (at == null) {
      nowhere++;
    } else {
      bySubject
          .computeIfAbsent(at.subject(), subject -> new At(at, new ArrayList<>()))
          .requests()
          .add(request);
    }
  }

  private static Optional<Constraint> constraintOf(Holding holding, ConstraintRegister register) {
    Assets assets = register.snapshot().forest().assets();
    LedgerKey full = holding.fullAsset();
    int waitedFor = full == null ? -1 : assets.find(full.kind(), full.assetId());
    if (waitedFor >= 0) {
      return Optional.of(register.forThoseWhoWait(waitedFor));
    }
    int point = holding.points().isEmpty() ? -1 : pointOf(holding.points().get(0), assets);
    if (point < 0) {
      return Optional.empty();
    }
    int binding = register.bindingOf(point);
    Optional<Constraint> atPoint = binding < 0 ? Optional.empty() : register.at(binding);
    return atPoint
        .or(() -> register.baysAt(point))
        .or(() -> binding < 0 ? Optional.empty() : waitedFor(binding, register));
  }

  private static Optional<Constraint> waitedFor(int asset, ConstraintRegister register) {
    return Optional.of(register.forThoseWhoWait(asset));
  }

  /** A tap is named by its section and where on it: L11@120. */
  private static int pointOf(String id, Assets assets) {
    return assets.find(id.replaceFirst("@.*", ""));
  }

  /** Those that wait for a constraint, in the order of application. */
  public List<ConnectionRequest> at(Constraint constraint) {
    At found = bySubject.get(constraint.subject());
    return found == null ? List.of() : List.copyOf(found.requests());
  }

  /** Those that wait for an asset, by number, in the order of application. */
  public List<ConnectionRequest> at(int asset) {
    return bySubject.values().stream()
        .filter(at -> at.constraint().subject().asset() == asset)
        .flatMap(at -> at.requests().stream())
        .toList();
  }

  /** Every constraint that somebody waits for. */
  List<Constraint> waitedFor() {
    return bySubject.values().stream().map(At::constraint).toList();
  }

  /** How many wait for nothing that this snapshot knows. */
  public int nowhere() {
    return nowhere;
  }

  /**
   * Some requests that wait, together.
   *
   * @param kva of demand or generation, that the grid would have to have left
   * @param oldestAppliedOn null when there is none
   */
  public record Sum(int requests, double kva, int fastTrack, @Nullable LocalDate oldestAppliedOn) {

    public static Sum of(List<ConnectionRequest> requests) {
      return new Sum(
          requests.size(),
          requests.stream().mapToDouble(request -> request.application().takenKva()).sum(),
          (int) requests.stream().filter(request -> request.terms().isFastTrack()).count(),
          requests.stream()
              .map(request -> request.application().on())
              .min(Comparator.naturalOrder())
              .orElse(null));
    }
  }
}
