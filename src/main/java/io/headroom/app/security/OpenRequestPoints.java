package io.headroom.app.security;

import io.headroom.api.OwnPoints;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStore;
import io.headroom.request.StoreUnavailable;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The points of an account's open requests, as the store has them now. */
final class OpenRequestPoints implements OwnPoints {
  private final Supplier<@Nullable RequestStore> store;

  OpenRequestPoints(Supplier<@Nullable RequestStore> store) {
    this.store = store;
  }

  @Override
  public Set<String> of(String account) {
    RequestStore requests = store.get();
    if (requests == null) {
      return Set.of();
    }
    try {
      return requests.list(new RequestQuery(account, RequestQuery.Which.OPEN)).stream()
          .flatMap(request -> request.holding().points().stream())
          .collect(Collectors.toUnmodifiableSet());
    } catch (StoreUnavailable gone) {
      return Set.of();
    }
  }
}
