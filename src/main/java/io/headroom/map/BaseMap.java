package io.headroom.map;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.GridDataset;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The county without its grid: outline, townships, rivers, roads, villages and places. */
public final class BaseMap {
  /** More places, or more lines, than this cannot be told apart on a map of the whole dataset. */
  static final int MOST_OF_A_KIND = 5000;

  private static final Pattern BLOCK = Pattern.compile("[0-9]+(栋|幢|座|号楼)$");

  private final List<BaseFeature> features;
  private final boolean truncated;

  private BaseMap(List<BaseFeature> features, boolean truncated) {
    this.features = List.copyOf(features);
    this.truncated = truncated;
  }

  static BaseMap of(GridDataset dataset) {
    List<BaseFeature> features = new ArrayList<>();
    for (AdministrativeArea area : dataset.areas()) {
      Geometry outline = area.outline();
      if (outline != null) {
        addArea(area, outline, features);
      }
    }
    dataset.mapLines().stream()
        .limit(MOST_OF_A_KIND)
        .forEach(line -> features.add(featureOf(line)));
    List<Place> drawn = dataset.places().stream().filter(BaseMap::isDrawn).toList();
    drawn.stream().limit(MOST_OF_A_KIND).forEach(place -> features.add(featureOf(place)));
    int most = Math.max(dataset.mapLines().size(), drawn.size());
    return new BaseMap(features, most > MOST_OF_A_KIND);
  }

  public List<BaseFeature> features() {
    return features;
  }

  /** True when not all lines or places are among the features. */
  public boolean isTruncated() {
    return truncated;
  }

  /**
   * House numbers, village groups and the blocks of an estate are for finding only; a road's name
   * stands on its line.
   */
  private static boolean isDrawn(Place place) {
    return switch (place.kind()) {
      case VILLAGE, COMMUNITY, POI -> true;
      case BUILDING -> !BLOCK.matcher(place.name()).find();
      case GROUP, ROAD, ADDRESS -> false;
    };
  }

  private static void addArea(
      AdministrativeArea area, Geometry outline, List<BaseFeature> features) {
    switch (area.level()) {
      case COUNTY -> features.add(featureOf(area, BaseFeature.Layer.OUTLINE, outline));
      case TOWN -> {
        features.add(featureOf(area, BaseFeature.Layer.TOWNSHIP, outline));
        features.add(featureOf(area, BaseFeature.Layer.SEAT, outline.getInteriorPoint()));
      }
      case VILLAGE ->
          features.add(featureOf(area, BaseFeature.Layer.VILLAGE, outline.getInteriorPoint()));
    }
  }

  private static BaseFeature featureOf(
      AdministrativeArea area, BaseFeature.Layer layer, Geometry geometry) {
    return new BaseFeature(layer, geometry, area.code(), area.name(), area.nameEn(), null);
  }

  private static BaseFeature featureOf(MapLine line) {
    BaseFeature.Layer layer =
        line.layer() == MapLine.Layer.WATER ? BaseFeature.Layer.WATER : BaseFeature.Layer.ROAD;
    return new BaseFeature(layer, line.line(), null, line.name(), null, line.lineClass());
  }

  private static BaseFeature featureOf(Place place) {
    boolean village = place.kind() == Place.Kind.VILLAGE || place.kind() == Place.Kind.COMMUNITY;
    Coordinate at = new Coordinate(place.location().lon(), place.location().lat());
    return new BaseFeature(
        village ? BaseFeature.Layer.VILLAGE : BaseFeature.Layer.PLACE,
        LineDrawing.FACTORY.createPoint(at),
        null,
        place.name(),
        null,
        place.kind().name().toLowerCase(Locale.ROOT));
  }
}
