package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.AreaProperties;
import io.headroom.api.wire.BaseProperties;
import io.headroom.api.wire.FeatureView;
import io.headroom.api.wire.FeaturesView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.NetworkProperties;
import io.headroom.api.wire.StatesView;
import io.headroom.capacity.Grade;
import io.headroom.map.AreaLevel;
import io.headroom.map.BaseFeature;
import io.headroom.map.ConstrainedAreas;
import io.headroom.map.NetworkFeatures;
import io.headroom.map.NetworkStates;
import io.headroom.planning.opening.ConstraintHistory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the map shows: the base layer, the network by zoom, and where it is constrained. */
@RestController
class MapController {
  private static final QueryParameters.Range ZOOM = QueryParameters.Range.between(0, 24);
  static final Map<String, AreaLevel> LEVELS =
      Map.of(
          "area", AreaLevel.AREA,
          "hexagon", AreaLevel.HEXAGON,
          "feeder", AreaLevel.FEEDER,
          "transformer", AreaLevel.TRANSFORMER);
  static final Map<String, Grade> GRADES =
      Arrays.stream(Grade.values()).collect(Collectors.toMap(Grade::name, Function.identity()));

  private final PublishedSource source;
  private final ConstraintHistory history;

  MapController(PublishedSource source, ConstraintHistory history) {
    this.source = source;
    this.history = history;
  }

  @GetMapping("/api/v1/map/base")
  FeaturesView<BaseProperties> base() {
    Published published = source.get();
    List<FeatureView<BaseProperties>> features =
        published.map().base().features().stream().map(MapController::viewOf).toList();
    return new FeaturesView<>(asOf(published), published.map().base().isTruncated(), features);
  }

  private static FeatureView<BaseProperties> viewOf(BaseFeature feature) {
    boolean line =
        feature.layer() == BaseFeature.Layer.WATER || feature.layer() == BaseFeature.Layer.ROAD;
    return new FeatureView<>(
        GeometryView.of(feature.geometry()),
        new BaseProperties(
            feature.layer().name().toLowerCase(Locale.ROOT),
            feature.code(),
            feature.name(),
            feature.nameEn(),
            line ? feature.kind() : null,
            line ? null : feature.kind()));
  }

  @GetMapping("/api/v1/map/network")
  FeaturesView<NetworkProperties> network(HttpServletRequest request, Caller caller) {
    QueryParameters parameters = new QueryParameters(request);
    Published published = source.get(caller);
    double zoom = parameters.requiredNumber("zoom", ZOOM);
    BoundingBox box = BoundingBox.read(parameters, published.snapshot().extent());
    NetworkFeatures found = published.map().network().find(box.envelope(), zoom);
    NetworkWriter writer = new NetworkWriter(published);
    return new FeaturesView<>(
        asOf(published), found.truncated(), found.features().stream().map(writer::write).toList());
  }

  @GetMapping("/api/v1/constraints")
  FeaturesView<AreaProperties> constraints(HttpServletRequest request, Caller caller) {
    QueryParameters parameters = new QueryParameters(request);
    Published published = source.get(caller);
    AreaLevel level = parameters.oneOf("level", LEVELS, AreaLevel.FEEDER);
    List<Grade> grades = parameters.each("grade", GRADES);
    MapQuestion question = MapQuestion.read(parameters, published.snapshot().extent());
    ConstrainedAreas.Found found =
        published
            .map()
            .areas()
            .find(question.at(level), area -> grades.isEmpty() || grades.contains(area.grade()));
    AreaWriter writer = new AreaWriter(published, id -> history.since(question.direction(), id));
    List<FeatureView<AreaProperties>> features = found.areas().stream().map(writer::write).toList();
    return new FeaturesView<>(asOf(published), found.truncated(), features);
  }

  @GetMapping("/api/v1/map/states")
  StatesView states(HttpServletRequest request, Caller caller) {
    Published published = source.get(caller);
    MapQuestion question =
        MapQuestion.read(new QueryParameters(request), published.snapshot().extent());
    NetworkStates.Found found =
        published
            .map()
            .states()
            .find(question.box().envelope(), question.direction(), question.hour());
    return new StatesWriter(published).write(question, found);
  }

  private static LocalDate asOf(Published published) {
    return published.snapshot().identity().asOf();
  }
}
