package io.headroom.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.account.Caller;
import io.headroom.api.wire.AssetView;
import io.headroom.api.wire.AssetsView;
import io.headroom.api.wire.GeometryView;
import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.Network;
import io.headroom.planning.register.Townships;
import io.headroom.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Assets by their names, and everything about one of them: for planners. */
@RestController
class AssetsController {
  private static final int USUAL_LIMIT = 20;
  private static final QueryParameters.Range LIMIT = QueryParameters.Range.between(1, 200);
  private static final Map<String, AssetKind> KINDS =
      Stream.of(AssetKind.values()).collect(toUnmodifiableMap(Enum::name, kind -> kind));

  private final PlanningDesk desk;

  AssetsController(PlanningDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/assets")
  AssetsView assets(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    int limit = parameters.wholeNumber("limit", USUAL_LIMIT, LIMIT);
    AssetKind kind =
        parameters.has("kind") ? parameters.oneOf("kind", KINDS, AssetKind.FEEDER) : null;
    Snapshot snapshot = desk.source().get().snapshot();
    List<Integer> found =
        new AssetSearch(snapshot.forest()).find(parameters.text("q").orElse(""), kind, limit);
    Townships towns = desk.towns(snapshot);
    return new AssetsView(found.stream().map(asset -> row(asset, snapshot, towns)).toList());
  }

  private static AssetsView.Row row(int asset, Snapshot snapshot, Townships towns) {
    Network network = snapshot.dataset().network();
    int feeder = snapshot.forest().feederOf(asset);
    Position place = snapshot.forest().assets().location(asset);
    AdministrativeArea town = towns.at(place);
    return new AssetsView.Row(
        snapshot.forest().assets().id(asset),
        snapshot.forest().assets().kind(asset),
        snapshot.forest().name(asset),
        feeder < 0 ? null : network.feeders().get(feeder).id(),
        feeder < 0 ? null : network.feeders().get(feeder).name(),
        town == null ? null : town.name(),
        place == null ? null : GeometryView.of(place.rounded(6)));
  }

  /** The second of a station's groups is called S/2. */
  @GetMapping({"/api/v1/assets/{station}", "/api/v1/assets/{station}/{group}"})
  AssetView asset(
      @PathVariable String station,
      @PathVariable(required = false) @Nullable String group,
      HttpServletRequest request,
      Caller caller) {
    String id = group == null ? station : station + "/" + group;
    Direction direction =
        new QueryParameters(request).oneOf("direction", PlanningDesk.DIRECTIONS, Direction.DEMAND);
    Published published = desk.source().get(caller);
    int asset = published.snapshot().forest().assets().find(id);
    if (asset < 0) {
      throw new AssetNotFound(id);
    }
    return new AssetWriter(desk, published, direction).write(asset);
  }
}
