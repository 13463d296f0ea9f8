package io.headroom.planning.opening;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** In which townships the transformers of a feeder stand; other assets by their own place. */
final class ServedTowns {
  private static final GeometryFactory POINTS = new GeometryFactory();

  private final Snapshot snapshot;
  private final Assets assets;
  private final List<Town> towns;
  private final Map<Integer, Set<String>> byFeeder = new HashMap<>();

  private record Town(String code, PreparedGeometry outline) {}

  ServedTowns(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
    this.towns =
        snapshot.dataset().areas().stream()
            .filter(area -> area.level() == AdministrativeArea.Level.TOWN)
            .flatMap(area -> town(area.code(), area.outline()))
            .toList();
  }

  private static Stream<Town> town(String code, @Nullable Geometry outline) {
    return outline == null
        ? Stream.empty()
        : Stream.of(new Town(code, PreparedGeometryFactory.prepare(outline)));
  }

  List<String> of(int asset) {
    Set<String> found = new TreeSet<>();
    if (assets.kind(asset) == AssetKind.FEEDER) {
      if (byFeeder.isEmpty()) {
        sortTransformers();
      }
      found.addAll(byFeeder.getOrDefault(assets.row(asset), Set.of()));
    } else {
      add(assets.location(asset), found);
    }
    return List.copyOf(found);
  }

  private void sortTransformers() {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    for (int row = 0; row < rows.size(); row++) {
      int feeder =
          snapshot.forest().feederOf(assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row));
      if (feeder >= 0) {
        add(rows.location(row), byFeeder.computeIfAbsent(feeder, f -> new TreeSet<>()));
      }
    }
  }

  private void add(@Nullable Position at, Set<String> found) {
    if (at == null) {
      return;
    }
    Geometry point = POINTS.createPoint(new Coordinate(at.lon(), at.lat()));
    towns.stream()
        .filter(town -> !found.contains(town.code()) && town.outline().contains(point))
        .forEach(town -> found.add(town.code()));
  }
}
