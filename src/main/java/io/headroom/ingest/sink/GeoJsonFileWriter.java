package io.headroom.ingest.sink;

import io.headroom.ingest.AttributeSchema;
import io.headroom.ingest.LayerSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One feature collection being written (RFC 7946). */
final class GeoJsonFileWriter implements Closeable {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final List<AttributeSchema> attributes;
  private final Writer out;
  private boolean first = true;

  GeoJsonFileWriter(Path file, LayerSchema schema) throws IOException {
    this.attributes = schema.attributes();
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
  }

  void add(Row row) throws IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      writeFeature(json, row);
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write("\n]}\n");
    }
  }

  private void writeFeature(JsonGenerator json, Row row) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("properties");
    for (AttributeSchema attribute : attributes) {
      Object value = row.values().get(attribute.name());
      if (value != null) {
        json.writeName(attribute.name());
        writeValue(json, value);
      }
    }
    json.writeEndObject();
    json.writeName("geometry");
    writeGeometry(json, row.geometry());
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, Object value) {
    if (value instanceof Double number) {
      writeNumber(json, number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void writeNumber(JsonGenerator json, double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      json.writeNumber((long) number);
    } else {
      json.writeNumber(number);
    }
  }

  private static void writeGeometry(JsonGenerator json, @Nullable Geometry geometry) {
    if (geometry == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("type", geometry.getGeometryType());
    json.writeName("coordinates");
    writeCoordinates(json, geometry);
    json.writeEndObject();
  }

  private static void writeCoordinates(JsonGenerator json, Geometry geometry) {
    if (geometry instanceof Point point) {
      writePosition(json, point.getCoordinate());
      return;
    }
    json.writeStartArray();
    if (geometry instanceof LineString line) {
      for (Coordinate c : line.getCoordinates()) {
        writePosition(json, c);
      }
    } else if (geometry instanceof Polygon polygon) {
      writeCoordinates(json, polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        writeCoordinates(json, polygon.getInteriorRingN(i));
      }
    } else if (geometry instanceof GeometryCollection collection) {
      for (int i = 0; i < collection.getNumGeometries(); i++) {
        writeCoordinates(json, collection.getGeometryN(i));
      }
    }
    json.writeEndArray();
  }

  private static void writePosition(JsonGenerator json, Coordinate c) {
    json.writeStartArray();
    writeNumber(json, c.x);
    writeNumber(json, c.y);
    json.writeEndArray();
  }
}
