package io.headroom.request;

import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An open request whose connection point is not in the network any more.
 *
 * @param pointId the first of its points that is gone
 */
public record LostRequest(ConnectionRequest request, String pointId) {

  /** In the order of application. */
  public static List<LostRequest> of(RequestStore store, Assets assets) {
    return store.list(RequestQuery.OPEN).stream()
        .flatMap(request -> in(assets, request).stream())
        .toList();
  }

  private static Optional<LostRequest> in(Assets assets, ConnectionRequest request) {
    return request.holding().points().stream()
        .filter(point -> assets.find(point) < 0)
        .findFirst()
        .map(point -> new LostRequest(request, point));
  }

  /** It holds nothing any more, its clock runs, and the utility has to find another point. */
  Change change(Exchange how, LocalDate until) {
    String note = pointId + " is not in dataset " + how.version();
    return new Change(
        how.who(), how.at(), "ASSET_GONE", note, before -> waiting(before, how.today(), until));
  }

  private static ConnectionRequest waiting(
      ConnectionRequest before, LocalDate today, LocalDate until) {
    Holding none = Holding.none(before.holding().points(), until);
    ConnectionRequest without = before.with(none);
    return before.waitsForCustomer()
        ? without.with(before.status(), before.clock().goOn(today))
        : without;
  }
}
