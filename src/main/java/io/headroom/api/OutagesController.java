package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.FeatureView;
import io.headroom.api.wire.FeaturesView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.OutageView;
import io.headroom.api.wire.OutagesView;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Ownership;
import io.headroom.network.PlannedOutage;
import io.headroom.planning.Outage;
import io.headroom.planning.OutagePlan;
import io.headroom.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planned outages that are announced, at a place and on the map: for everybody. */
@RestController
class OutagesController {
  private final PlanningDesk desk;
  private final OutageGrounds grounds = new OutageGrounds();

  OutagesController(PlanningDesk desk) {
    this.desk = desk;
  }

  /**
   * What reaches the nearest public transformer of a place over its supply path; of a place known
   * within a circle, that of every transformer in it.
   */
  @GetMapping("/api/v1/outages")
  OutagesView outages(HttpServletRequest request, Caller caller) {
    Published published = desk.source().get(caller);
    Snapshot snapshot = published.snapshot();
    CapacityRequest asked = new CapacityRequestReader(published).read(new QueryParameters(request));
    PlanningDesk.Planned planned = desk.outages(snapshot);
    Position at = asked.location();
    Set<Integer> supplied = at == null ? Set.of() : around(at, asked.accuracyMetres(), snapshot);
    LocalDateTime now = desk.now();
    PublicOutageWriter writer = new PublicOutageWriter(published.disclosure(), now);
    List<OutageView> outages =
        planned.plan().reaching(supplied, announced(now)).stream()
            .map(outage -> writer.write(outage, isRestored(outage, supplied)))
            .toList();
    return new OutagesView(
        place(asked),
        at == null ? PlacesController.viewsOf(asked.candidates()) : List.of(),
        outages,
        snapshot.rules().outagePromise().noticeDays(),
        planned.complete(),
        snapshot.identity().asOf());
  }

  private static boolean isRestored(Outage outage, Set<Integer> supplied) {
    return supplied.stream()
        .filter(outage.transformers()::contains)
        .allMatch(outage.restorable()::contains);
  }

  private static OutagesView.@Nullable OutagePlaceView place(CapacityRequest asked) {
    Position at = asked.location();
    return at == null
        ? null
        : new OutagesView.OutagePlaceView(
            asked.matched().map(match -> match.entry().name()).orElse(null),
            GeometryView.of(at.rounded(6)),
            asked.accuracyMetres());
  }

  /** Announced, and not over. */
  private static Predicate<PlannedOutage> announced(LocalDateTime now) {
    return outage -> !outage.announcedAt().isAfter(now) && outage.endsAt().isAfter(now);
  }

  /** Rows of the public transformers that supply a place, as far as a map can tell. */
  private static Set<Integer> around(Position at, double accuracyMetres, Snapshot snapshot) {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    double[] xy = snapshot.projection().toMetres(at.lon(), at.lat());
    Set<Integer> found = new TreeSet<>();
    int nearest =
        snapshot
            .transformers()
            .nearest(xy[0], xy[1], row -> rows.ownership(row) == Ownership.PUBLIC);
    if (nearest >= 0) {
      found.add(nearest);
    }
    if (accuracyMetres > 0) {
      snapshot
          .transformers()
          .within(
              xy[0],
              xy[1],
              accuracyMetres,
              (row, distance) -> {
                if (rows.ownership(row) == Ownership.PUBLIC) {
                  found.add(row);
                }
              });
    }
    return found;
  }

  /**
   * The ground of everybody whom an outage reaches that is announced and not over; no ground of
   * fewer customers than may be told of together.
   */
  @GetMapping("/api/v1/outages/map")
  FeaturesView<OutageView> map(Caller caller) {
    Published published = desk.source().get(caller);
    Snapshot snapshot = published.snapshot();
    LocalDateTime now = desk.now();
    OutagePlan plan = desk.outages(snapshot).plan();
    PublicOutageWriter writer = new PublicOutageWriter(published.disclosure(), now);
    List<FeatureView<OutageView>> features =
        plan.outages(announced(now)).stream()
            .filter(outage -> !outage.transformers().isEmpty())
            .filter(outage -> published.disclosure().isEnough(outage.customers()))
            .map(
                outage ->
                    new FeatureView<>(
                        GeometryView.of(grounds.of(outage, plan, published)),
                        writer.write(outage, null)))
            .toList();
    return new FeaturesView<>(snapshot.identity().asOf(), false, features);
  }
}
