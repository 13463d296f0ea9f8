package io.headroom.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One GeoJSON file with the schema its features add up to: the union of their properties, each with
 * the narrowest type that holds all its values.
 *
 * @param properties attribute names before the geometry, which comes last
 * @param hasGeometry false when no feature has one; the layer is then a plain table
 */
record GeoJsonLayer(
    Path file, List<String> properties, boolean hasGeometry, int count, SimpleFeatureType schema) {

  static GeoJsonLayer scan(Path file, String name) throws IOException {
    Scan scan = new Scan();
    try (GeoJsonReader reader = new GeoJsonReader(file, new GeometryFactory())) {
      for (GeoJsonFeature f = reader.next(); f != null; f = reader.next()) {
        scan.add(f);
      }
      SimpleFeatureType schema = scan.schema(name, crs(file, reader.crsName()));
      List<String> properties = List.copyOf(scan.types.keySet());
      return new GeoJsonLayer(file, properties, scan.geometry != null, scan.count, schema);
    }
  }

  private static CoordinateReferenceSystem crs(Path file, @Nullable String name)
      throws IOException {
    if (name == null) {
      return SourceCrs.wgs84();
    }
    return SourceCrs.ofName(name)
        .orElseThrow(() -> new IOException(file + ": unknown crs \"" + name + "\""));
  }

  /** What has been seen so far; a type is null while only nulls have been. */
  private static final class Scan {
    private final Map<String, @Nullable Class<?>> types = new LinkedHashMap<>();
    private @Nullable Class<?> geometry;
    private int count;

    void add(GeoJsonFeature feature) {
      count++;
      if (feature.id() != null) {
        see("id", feature.id());
      }
      feature.properties().forEach(this::see);
      if (feature.geometry() != null) {
        geometry = common(geometry, feature.geometry().getClass(), Geometry.class);
      } else if (feature.problem() != null) {
        geometry = geometry == null ? Geometry.class : geometry;
      }
    }

    private void see(String name, @Nullable Object value) {
      Class<?> before = types.get(name);
      types.put(name, value == null ? before : common(before, value.getClass(), Object.class));
    }

    private static Class<?> common(@Nullable Class<?> a, Class<?> b, Class<?> otherwise) {
      if (a == null || a == b) {
        return b;
      }
      boolean numbers = Number.class.isAssignableFrom(a) && Number.class.isAssignableFrom(b);
      return numbers ? Double.class : otherwise;
    }

    SimpleFeatureType schema(String name, CoordinateReferenceSystem crs) {
      SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
      builder.setName(name);
      types.forEach((property, type) -> builder.add(property, type == null ? String.class : type));
      if (geometry != null) {
        String column = types.containsKey("geometry") ? "feature_geometry" : "geometry";
        builder.add(column, geometry, crs);
        builder.setDefaultGeometry(column);
      }
      return builder.buildFeatureType();
    }
  }
}
