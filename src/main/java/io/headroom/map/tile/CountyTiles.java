package io.headroom.map.tile;

import io.headroom.map.ConstrainedAreas;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tiles of one snapshot, each cut when it is asked for. For any number of threads. */
public final class CountyTiles {
  private final Snapshot snapshot;
  private final TileGround ground;
  private final NetworkTiles network;
  private final Supplier<ConstrainedAreas> areas;

  /** Of this snapshot, once a tile has asked for them. */
  private final AtomicReference<@Nullable TransformerGrades> grades = new AtomicReference<>();

  /** Of the latest snapshot before for which a tile has. */
  private final @Nullable TransformerGrades earlier;

  /**
   * @param areas may wait while they are cut
   */
  public CountyTiles(Snapshot snapshot, TileGround ground, Supplier<ConstrainedAreas> areas) {
    this(snapshot, ground, areas, null);
  }

  private CountyTiles(
      Snapshot snapshot,
      TileGround ground,
      Supplier<ConstrainedAreas> areas,
      @Nullable TransformerGrades earlier) {
    this.snapshot = snapshot;
    this.ground = ground;
    this.network = new NetworkTiles(snapshot, ground);
    this.areas = areas;
    this.earlier = earlier;
  }

  /** Those of a later snapshot of the same dataset. */
  public CountyTiles on(Snapshot later, Supplier<ConstrainedAreas> laterAreas) {
    TransformerGrades known = grades.get();
    return new CountyTiles(later, ground, laterAreas, known == null ? earlier : known);
  }

  /** Two who ask at once may both begin; they find the same. */
  private TransformerGrades grades() {
    TransformerGrades known = grades.get();
    if (known == null) {
      known = TransformerGrades.of(snapshot, ground.transformers(), earlier);
      grades.set(known);
    }
    return known;
  }

  /**
   * The tile as the reader may see it; no byte when there is nothing to see.
   *
   * @param attributes what he may know of each thing in it
   */
  public byte[] draw(
      TileLayer layer, TileAddress tile, Direction direction, AttributeSource attributes) {
    TileEncoder to = new TileEncoder(layer);
    switch (layer) {
      case CONSTRAINTS ->
          new AreaTiles(areas.get()).drawConstrained(tile, direction, attributes, to);
      case AREAS -> new AreaTiles(areas.get()).draw(tile, direction, attributes, to);
      case NETWORK -> network.draw(tile, attributes, to);
      case TRANSFORMERS ->
          new TransformerTiles(ground.transformers(), grades())
              .draw(tile, direction, attributes, to);
    }
    return to.toBytes();
  }
}
