package io.headroom.ingest.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Streams the features of one GeoJSON file (RFC 7946); memory holds one feature at a time.
 *
 * <p>Broken JSON, or JSON that is no feature collection, is an {@link IOException} that names the
 * file, line and column. A geometry that is legal JSON but no geometry only spoils its feature.
 */
final class GeoJsonReader implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private enum Stage {
    BEFORE_FEATURES,
    IN_FEATURES,
    AFTER_FEATURES,
    END
  }

  private final Path file;
  private final GeoJsonGeometry geometries;
  private final JsonParser parser;
  private Stage stage = Stage.BEFORE_FEATURES;
  private @Nullable String crsName;

  GeoJsonReader(Path file, GeometryFactory factory) throws IOException {
    this.file = file;
    this.geometries = new GeoJsonGeometry(factory);
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      this.parser = JSON.createParser(ObjectReadContext.empty(), in);
    } catch (JacksonException e) {
      in.close();
      throw failure(e);
    }
  }

  /** Name in the legacy {@code crs} member; known for certain only after the last feature. */
  @Nullable String crsName() {
    return crsName;
  }

  /** The next feature, or null after the last one, when the whole file has been checked. */
  @Nullable GeoJsonFeature next() throws IOException {
    try {
      if (stage == Stage.BEFORE_FEATURES) {
        require(JsonToken.START_OBJECT, parser.nextToken(), "a FeatureCollection object");
        readMembers();
      }
      if (stage == Stage.IN_FEATURES) {
        if (parser.nextToken() != JsonToken.END_ARRAY) {
          require(JsonToken.START_OBJECT, parser.currentToken(), "a feature object");
          return feature(object());
        }
        stage = Stage.AFTER_FEATURES;
        readMembers();
      }
      return null;
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Reads members of the collection up to and into {@code features}, or to the end. */
  private void readMembers() throws IOException {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      JsonToken token = parser.nextToken();
      if (member.equals("features") && stage == Stage.BEFORE_FEATURES) {
        require(JsonToken.START_ARRAY, token, "an array of features");
        stage = Stage.IN_FEATURES;
        return;
      }
      readMember(member);
    }
    if (stage == Stage.BEFORE_FEATURES) {
      throw failure("expected a member \"features\", found none");
    }
    require(null, parser.nextToken(), "the end of the file");
    stage = Stage.END;
  }

  private void readMember(String member) throws IOException {
    if (member.equals("type") && !"FeatureCollection".equals(parser.getString())) {
      throw failure("expected a FeatureCollection, found type " + parser.getString());
    }
    if (member.equals("crs") && parser.currentToken() == JsonToken.START_OBJECT) {
      crsName = nameIn(object());
      return;
    }
    parser.skipChildren();
  }

  private String nameIn(Map<String, @Nullable Object> crs) throws IOException {
    if (crs.get("properties") instanceof Map<?, ?> p && p.get("name") instanceof String name) {
      return name;
    }
    throw failure("expected a crs with properties.name, found " + crs);
  }

  private GeoJsonFeature feature(Map<String, @Nullable Object> object) throws IOException {
    if (!"Feature".equals(object.get("type"))) {
      throw failure("expected a Feature, found type " + object.get("type"));
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    if (object.get("properties") instanceof Map<?, ?> delivered) {
      delivered.forEach((name, value) -> properties.put(String.valueOf(name), scalar(value)));
    }
    Geometry geometry = null;
    String problem = null;
    try {
      geometry = geometries.read(object.get("geometry"));
    } catch (ParseException e) {
      problem = position() + ": " + e.getMessage();
    }
    return new GeoJsonFeature(object.get("id"), properties, geometry, problem);
  }

  /** A list becomes {@code a;b;c}, an object its text: attributes hold single values. */
  private static @Nullable Object scalar(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join(";", list.stream().map(String::valueOf).toList());
    }
    return value instanceof Map<?, ?> map ? map.toString() : value;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private @Nullable Object value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private Number integer() {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? (Number) parser.getDoubleValue()
        : (Number) parser.getLongValue();
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  private void require(@Nullable JsonToken wanted, @Nullable JsonToken found, String what)
      throws IOException {
    if (wanted != found) {
      throw failure("expected " + what + ", found " + (found == null ? "the end" : found));
    }
  }

  private String position() {
    return position(parser.currentLocation());
  }

  private static String position(TokenStreamLocation at) {
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private IOException failure(String problem) {
    return new IOException(file + ", " + position() + ": " + problem);
  }

  private IOException failure(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String where = at == null ? "" : ", " + position(at);
    return new IOException(file + where + ": " + e.getOriginalMessage(), e);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
