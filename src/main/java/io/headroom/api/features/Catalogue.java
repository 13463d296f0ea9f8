package io.headroom.api.features;

import io.headroom.geo.CoordinateSystem;
import io.headroom.geo.Extent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is handed over of one dataset, as one reader may see it.
 *
 * @param asOf the day whose state the features show
 * @param systems what coordinates can be had in; the first is the default
 * @param licence an address or a sentence
 */
public record Catalogue(
    String name,
    String licence,
    Extent extent,
    LocalDate asOf,
    ZoneId zone,
    List<CoordinateSystem> systems,
    List<FeatureLayer> layers) {
  public Catalogue {
    systems = List.copyOf(systems);
    layers = List.copyOf(layers);
  }

  public Optional<FeatureLayer> find(String id) {
    return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  /** The features of a layer that a question is about; all of them are true of one day. */
  public ItemsPage find(FeatureLayer layer, ItemsQuestion question) {
    return question.moments().meets(from(), to())
        ? ItemsPage.find(layer, question)
        : ItemsPage.EMPTY;
  }

  Instant from() {
    return asOf.atStartOfDay(zone).toInstant();
  }

  Instant to() {
    return asOf.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }
}
