package io.headroom.api.features;

import io.headroom.api.wire.GeometryView;
import io.headroom.geo.CoordinateSystem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Writes what OGC API Features asks for, as JSON will have it. */
public final class Documents {
  private static final String FEATURES_1 =
      "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
  private static final String FEATURES_2 =
      "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
  static final List<String> CONFORMS_TO =
      List.of(
          FEATURES_1 + "core",
          FEATURES_1 + "oas30",
          FEATURES_1 + "html",
          FEATURES_1 + "geojson",
          FEATURES_2 + "crs");

  private final Catalogue catalogue;
  private final Links links;

  public Documents(Catalogue catalogue, Links links) {
    this.catalogue = catalogue;
    this.links = links;
  }

  public Map<String, Object> landing() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("title", "余量 Headroom · " + catalogue.name());
    page.put(
        "description",
        "配电网还能接多少、哪里受限、为什么。What the distribution network can still connect, where it is"
            + " constrained, and why. "
            + catalogue.asOf());
    page.put("links", links.landing());
    return page;
  }

  public Map<String, Object> conformance() {
    return Map.of("conformsTo", CONFORMS_TO);
  }

  public Map<String, Object> collections() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("links", links.page("/collections", "图层 · Collections"));
    page.put("crs", systems());
    page.put("collections", catalogue.layers().stream().map(this::collection).toList());
    return page;
  }

  public Map<String, Object> collection(FeatureLayer layer) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("id", layer.id());
    page.put("title", Links.bilingual(layer));
    page.put("description", layer.description().zh() + layer.description().en());
    page.put("itemType", "feature");
    page.put("extent", extent());
    page.put("crs", systems());
    page.put("storageCrs", CoordinateSystem.CRS84.uri());
    page.put("links", links.collection(layer, catalogue.licence()));
    return page;
  }

  private List<String> systems() {
    return catalogue.systems().stream().map(CoordinateSystem::uri).toList();
  }

  private Map<String, Object> extent() {
    var box = catalogue.extent();
    List<Double> bounds = List.of(box.west(), box.south(), box.east(), box.north());
    List<String> interval = List.of(catalogue.from().toString(), catalogue.to().toString());
    return Map.of(
        "spatial", Map.of("bbox", List.of(bounds), "crs", CoordinateSystem.CRS84.uri()),
        "temporal",
            Map.of(
                "interval",
                List.of(interval),
                "trs",
                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
  }

  /**
   * A page of features.
   *
   * @param asked parameters as they were asked
   * @param now when it is answered
   */
  public Map<String, Object> items(
      FeatureLayer layer, ItemsQuestion question, Map<String, String> asked, Instant now) {
    ItemsPage found = catalogue.find(layer, question);
    Paging paging = new Paging(question.offset(), question.limit(), found.matched());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("type", "FeatureCollection");
    page.put("timeStamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
    page.put("numberMatched", found.matched());
    page.put("numberReturned", found.rows().size());
    page.put("links", links.items(layer, asked, paging));
    page.put(
        "features", found.rows().stream().map(row -> feature(layer, row, question.crs())).toList());
    return page;
  }

  /** One feature by itself. */
  public Map<String, @Nullable Object> item(FeatureLayer layer, int row, CoordinateSystem crs) {
    Map<String, @Nullable Object> feature = feature(layer, row, crs);
    feature.put("links", links.item(layer, String.valueOf(layer.featureId(row))));
    return feature;
  }

  private static Map<String, @Nullable Object> feature(
      FeatureLayer layer, int row, CoordinateSystem crs) {
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", layer.featureId(row));
    Geometry geometry = layer.geometry(row);
    feature.put("geometry", geometry.isEmpty() ? null : GeometryView.of(geometry).in(crs));
    feature.put("properties", properties(layer, row));
    return feature;
  }

  static Map<String, @Nullable Object> properties(FeatureLayer layer, int row) {
    Record values = layer.properties(row);
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    layer.attributes().forEach(a -> properties.put(a.name(), a.valueIn(values)));
    return properties;
  }
}
