package io.headroom.map.tile;

import io.headroom.capacity.Lazy;
import io.headroom.geo.Position;
import io.headroom.map.FeederCourses;
import io.headroom.map.LineDrawing;
import io.headroom.map.MapDisclosure;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import io.headroom.topology.Assets;

/**
 * Where a dataset's grid lies on the tiles of the world, as exactly as one kind of reader may know.
 *
 * <p>Worked out when the first tile is asked for; the same on every day.
 */
public final class TileGround {
  private final MapDisclosure disclosure;
  private final Lazy<TransformerOrder> transformers;
  private final CourseLines courses;

  public TileGround(
      Assets assets, MapDisclosure disclosure, FeederCourses courses, LineDrawing drawing) {
    this.disclosure = disclosure;
    this.transformers = new Lazy<>(() -> orderOf(assets, disclosure));
    this.courses = new CourseLines(courses, drawing);
  }

  private static TransformerOrder orderOf(Assets assets, MapDisclosure disclosure) {
    Network network = assets.network();
    DistributionTransformers rows = network.distributionTransformers();
    return new TransformerOrder(
        rows.size(),
        row -> {
          int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
          return disclosure.position(rows.location(row), disclosure.shows(asset));
        });
  }

  TransformerOrder transformers() {
    return transformers.get();
  }

  CourseLines courses() {
    return courses;
  }

  /** False when lines may only be drawn as courses of feeders, without their poles. */
  boolean drawsSections() {
    return !disclosure.isPublic();
  }

  /** Where a station or a switch is shown. */
  Position placeOf(Position exact) {
    return disclosure.position(exact, true);
  }
}
