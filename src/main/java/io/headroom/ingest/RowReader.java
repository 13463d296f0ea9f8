package io.headroom.ingest;

import io.headroom.geo.Position;
import io.headroom.ingest.PlaceReader.Placed;
import io.headroom.ingest.ValueParser.BadValue;
import io.headroom.ingest.source.GeometryProblem;
import io.headroom.ingest.source.RowNote;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Maps the rows of one layer to our attributes and checks every value; a row with a mistake is
 * refused with one issue.
 */
final class RowReader {
  /** Required, but found by geometry where the whole column is not delivered. */
  private static final Set<String> DERIVABLE = Set.of("bus_node", "head_node", "node");

  private final LayerSource source;
  private final LayerSchema schema;
  private final String unit;
  private final List<AttributeSchema> attributes;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int[] delivered;
  private final double[] factors;
  private final List<Map<String, String>> meaningsOf = new ArrayList<>();
  private final LayerMapping mapping;
  private final @Nullable PlaceReader places;
  private final IssueLog issues;

  /**
   * @param places null when the layer's coordinate system is unknown and no geometry may arrive
   */
  RowReader(
      LayerSource source, SimpleFeatureType type, @Nullable PlaceReader places, IssueLog issues)
      throws RejectedDelivery {
    this.source = source;
    this.schema = source.schema();
    this.unit = RowNote.countsLines(type) ? "line" : "row";
    this.attributes = schema.attributes();
    this.mapping = source.mapping();
    this.places = places;
    this.issues = issues;
    this.delivered = new int[attributes.size()];
    this.factors = new double[attributes.size()];
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < delivered.length; i++) {
      columns.put(attributes.get(i).name(), i);
      delivered[i] = columnOf(type, attributes.get(i).name(), mistakes);
      factors[i] = mapping.factors().getOrDefault(attributes.get(i).name(), 1.0);
      meaningsOf.add(mapping.values().getOrDefault(attributes.get(i).name(), Map.of()));
    }
    if (!mistakes.isEmpty()) {
      throw new RejectedDelivery(mistakes);
    }
  }

  String layer() {
    return schema.name();
  }

  /** The table of addresses that is read; empty for the delivery itself. */
  String file() {
    return source.file();
  }

  String whence(long number) {
    return source.isOfAddresses() ? file() + ", " + unit + " " + number + ": " : "";
  }

  Map<String, Integer> columns() {
    return columns;
  }

  /** True when the source has a column for this attribute of ours. */
  boolean delivers(String attribute) {
    Integer column = columns.get(attribute);
    return column != null && delivered[column] >= 0;
  }

  /**
   * The row under our names, or null when it was refused.
   *
   * @param count how many rows there were with this one
   */
  @Nullable DeliveredRow read(SimpleFeature feature, long count) {
    Geometry raw = feature.getDefaultGeometry() instanceof Geometry g ? g : null;
    @Nullable Object[] values = new @Nullable Object[delivered.length];
    long number = RowNote.lineOr(feature, count);
    DeliveredRow named = new DeliveredRow(this, number, values, raw);
    try {
      readValues(feature, number, values);
      String problem = raw == null ? GeometryProblem.of(feature).orElse(null) : null;
      if (problem != null) {
        throw new Refusal(IssueCode.BAD_GEOMETRY, problem);
      }
      return new DeliveredRow(this, number, values, placed(named, raw));
    } catch (Refusal refusal) {
      issues.add(refusal.issue(named, whereabouts(raw)));
      return null;
    }
  }

  private void readValues(SimpleFeature feature, long number, @Nullable Object[] values)
      throws Refusal {
    String broken = RowNote.problem(feature).orElse(null);
    if (broken != null) {
      throw new Refusal(IssueCode.BAD_VALUE, broken);
    }
    for (int i = 0; i < delivered.length; i++) {
      Object raw = raw(feature, i);
      boolean named = raw != null || !isMade(attributes.get(i));
      values[i] = named ? value(raw, i) : file() + "#" + number;
    }
  }

  /** Tables of addresses often have no ids; their rows get one from file and number. */
  private boolean isMade(AttributeSchema attribute) {
    return source.isOfAddresses() && attribute.name().equals("id");
  }

  private @Nullable Object raw(SimpleFeature feature, int i) {
    Object raw = delivered[i] < 0 ? null : feature.getAttribute(delivered[i]);
    return raw instanceof String text && text.isBlank() ? null : raw;
  }

  private @Nullable Object value(@Nullable Object raw, int i) throws Refusal {
    AttributeSchema attribute = attributes.get(i);
    if (raw == null) {
      return absent(attribute, delivered[i] < 0);
    }
    Map<String, String> meanings = meaningsOf.get(i);
    String meaning = meanings.isEmpty() ? null : meanings.get(ValueParser.text(raw));
    try {
      return ValueParser.parse(attribute, meaning == null ? raw : meaning, factors[i]);
    } catch (BadValue e) {
      String detail = attribute.name() + " = \"" + raw + "\": expected " + e.getMessage();
      throw new Refusal(refusalOf(attribute, raw), detail);
    }
  }

  private static IssueCode refusalOf(AttributeSchema attribute, Object raw) {
    boolean zeroLength =
        attribute.name().equals("length_m") && raw instanceof Number n && n.doubleValue() == 0;
    return zeroLength ? IssueCode.ZERO_LENGTH : IssueCode.BAD_VALUE;
  }

  private @Nullable Object absent(AttributeSchema attribute, boolean noColumn) throws Refusal {
    Object value = mapping.defaults().getOrDefault(attribute.name(), attribute.defaultValue());
    boolean derivable = noColumn && DERIVABLE.contains(attribute.name());
    if (value == null && attribute.required() && !derivable) {
      throw new Refusal(IssueCode.MISSING_ATTRIBUTE, attribute.name() + " is missing");
    }
    return value;
  }

  private @Nullable Geometry placed(DeliveredRow row, @Nullable Geometry raw) throws Refusal {
    if (schema.geometry() == LayerSchema.GeometryKind.NONE || raw == null || places == null) {
      return raw == null ? checkAbsent() : null;
    }
    Geometry simple = Geometries.simplify(schema, raw);
    Placed placed = places.read(simple);
    if (placed.warning() != null) {
      Position place = placeOf(placed.geometry());
      issues.add(
          new ImportIssue(
              IssueCode.WRONG_CRS, layer(), row.id(), place, row.whence() + placed.warning()));
    }
    if (placed.geometry() == null && schema.isGeometryRequired()) {
      throw new Refusal(IssueCode.BAD_GEOMETRY, String.valueOf(placed.warning()));
    }
    return placed.geometry();
  }

  private @Nullable Geometry checkAbsent() throws Refusal {
    if (schema.isGeometryRequired()) {
      throw new Refusal(IssueCode.BAD_GEOMETRY, "no geometry, expected " + schema.geometry());
    }
    return null;
  }

  /** Where a refused row was meant to be. */
  private @Nullable Position whereabouts(@Nullable Geometry raw) {
    if (raw == null || places == null || raw.isEmpty()) {
      return null;
    }
    return placeOf(places.read(raw).geometry());
  }

  private static @Nullable Position placeOf(@Nullable Geometry geometry) {
    Coordinate c = geometry == null ? null : geometry.getCoordinate();
    boolean onEarth = c != null && Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90;
    return c != null && onEarth ? new Position(c.x, c.y) : null;
  }

  private int columnOf(SimpleFeatureType type, String attribute, List<String> mistakes) {
    String theirs = mapping.attributes().getOrDefault(attribute, attribute);
    List<String> names =
        type.getAttributeDescriptors().stream().map(d -> d.getLocalName()).toList();
    int exact = names.indexOf(theirs);
    for (int i = 0; exact < 0 && i < names.size(); i++) {
      exact = names.get(i).equalsIgnoreCase(theirs) ? i : -1;
    }
    if (exact < 0 && mapping.attributes().containsKey(attribute)) {
      mistakes.add(
          (source.key() + ".attributes." + attribute + " = \"" + theirs + "\": ")
              + ("expected a column of " + type.getTypeName() + ": " + String.join(", ", names)));
    }
    return exact;
  }
}
