package io.headroom.ingest;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.ingest.AttributeSchema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a network dataset and their attributes, under our names; reading, writing and the
 * documentation all follow this one table.
 *
 * <p>An attribute is written as {@code name:type}, followed by {@code *} when required, {@code =x}
 * for a default, {@code [a|b]} for coded values, {@code >0} or {@code >=0} for the least legal
 * number. Types: {@code t}ext, {@code n}umber, {@code i}nteger, {@code b}oolean, {@code d}ate,
 * date-{@code s}tamp.
 */
public final class LayerSchema {
  /** The geometry a layer carries; every layer tolerates rows without one unless it is needed. */
  public enum GeometryKind {
    NONE,
    POINT,
    LINE,
    POLYGON
  }

  private static final Map<String, LayerSchema> LAYERS =
      Stream.of(
              layer("substation", GeometryKind.POINT, true)
                  .with("id:t* name:t* voltage_kv:n*>0 spare_bays:i=0>=0 spare_bays_10kv:i>=0")
                  .with("spare_bays_35kv:i>=0 peak_mva:n>=0"),
              layer("power_transformer", GeometryKind.POINT, false)
                  .with("id:t* name:t* substation_id:t* bus_node:t* hv_kv:n*>0 lv_kv:n*>0")
                  .with("rated_mva:n*>0 peak_mva:n>=0 peak_at:s noon_mw:n")
                  .with("coverage_percent:n=100>=0 hv_node:t impedance_percent:n>0")
                  .with("load_loss_kw:n>=0 connected_generation_mw:n=0>=0")
                  .with("registered_generation_mw:n=0>=0 bus_pu_peak:n=1.03>0")
                  .with("bus_pu_noon:n=1.0>0 parallel_group:t"),
              layer("feeder", GeometryKind.NONE, false)
                  .with("id:t* name:t* head_node:t* head_switch_id:t head_section_id:t")
                  .with("rated_a:n*>0 peak_a:n>=0 peak_at:s noon_kw:n coverage_percent:n=100>=0")
                  .with("ownership:t=public[public|dedicated]"),
              layer("line_section", GeometryKind.LINE, false)
                  .with("id:t* from_node:t to_node:t voltage_kv:n*>0 kind:t*[overhead|cable]")
                  .with("conductor:t r_ohm_per_km:n>=0 x_ohm_per_km:n>=0 ampacity_a:n>0")
                  .with("length_m:n>0 in_service:b=true b_us_per_km:n=0>=0"),
              layer("switch", GeometryKind.POINT, false)
                  .with("id:t* name:t node_a:t node_b:t")
                  .with("kind:t*[breaker|load_break|disconnector|fuse|recloser|coupler]")
                  .with("normal_state:t*[open|closed] present_state:t[open|closed] rated_a:n>0")
                  .with("station_id:t"),
              layer("switching_station", GeometryKind.POINT, false)
                  .with("id:t* name:t* node:t kind:t* spare_bays:i=0>=0"),
              layer("distribution_transformer", GeometryKind.POINT, true)
                  .with("id:t* name:t* node:t rated_kva:n*>0 ownership:t*[public|dedicated]")
                  .with("setting:t*[urban|rural] profile:t* peak_kva:n>=0 peak_at:s")
                  .with("peak_export_kva:n>=0 noon_kw:n coverage_percent:n=100>=0")
                  .with("connected_generation_kw:n=0>=0 registered_generation_kw:n=0>=0")
                  .with("customers:i>=0 lv_group:t hv_kv:n>0 peak_kvar:n"),
              layer("generator", GeometryKind.POINT, false)
                  .with("id:t* node:t* kind:t*[hydro|pv|wind|biogas|storage|other] rated_kw:n*>0")
                  .with("firm:b=false noon_kw:n"),
              layer("conductor", GeometryKind.NONE, false)
                  .with("code:t* r_ohm_per_km:n*>=0 x_ohm_per_km:n*>=0 ampacity_a:n*>0")
                  .with("reference_temperature_c:n*"),
              layer("load_profile", GeometryKind.NONE, false)
                  .with("profile:t* season:t*[spring|summer|autumn|winter] hour:i*>=0 pu:n*"),
              layer("commitment", GeometryKind.NONE, false)
                  .with("id:t* asset_id:t* use:t* direction:t*[demand|generation] kva:n*>0")
                  .with("coefficient:n>=0 approved_on:d* expires_on:d")
                  .with("status:t*[quoted|reserved|under_construction] request_ref:t"),
              layer("planned_outage", GeometryKind.NONE, false)
                  .with("id:t* asset_id:t* starts_at:s* ends_at:s* reason:t* announced_at:s*"),
              layer("reinforcement", GeometryKind.NONE, false)
                  .with("id:t* asset_id:t* kind:t* adds_kva:n*>0 in_service_on:d* title:t*"),
              layer("administrative_area", GeometryKind.POLYGON, false)
                  .with("code:t* name:t* name_en:t level:t*[county|town|village] parent_code:t"),
              layer("water", GeometryKind.LINE, true).with("id:t* name:t class:t"),
              layer("road", GeometryKind.LINE, true).with("id:t* name:t class:t"),
              layer("place", GeometryKind.POINT, true)
                  .with("id:t* name:t* address:t")
                  .with("kind:t*[village|community|group|building|poi|road|address]")
                  .with("area_code:t aliases:t accuracy_m:n=0>=0"))
          .collect(toUnmodifiableMap(LayerSchema::name, Function.identity()));

  /** Layers in the order they are read: parents before children. */
  public static final List<String> READING_ORDER =
      List.of(
          "conductor",
          "load_profile",
          "administrative_area",
          "substation",
          "power_transformer",
          "line_section",
          "switch",
          "switching_station",
          "distribution_transformer",
          "generator",
          "feeder",
          "commitment",
          "planned_outage",
          "reinforcement",
          "water",
          "road",
          "place");

  private final String name;
  private final GeometryKind geometry;
  private final boolean geometryRequired;
  private final List<AttributeSchema> attributes = new ArrayList<>();

  private LayerSchema(String name, GeometryKind geometry, boolean geometryRequired) {
    this.name = name;
    this.geometry = geometry;
    this.geometryRequired = geometryRequired;
  }

  /** The layer of this name, or a complaint that names the known ones. */
  public static LayerSchema get(String name) {
    LayerSchema found = LAYERS.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "unknown layer \"" + name + "\", expected one of " + READING_ORDER);
    }
    return found;
  }

  /**
   * A layer that is written and never read, such as the results of a study.
   *
   * @param attributes as in the table of this class, with a space between two
   */
  public static LayerSchema written(String name, GeometryKind geometry, String attributes) {
    return layer(name, geometry, false).with(attributes);
  }

  public static Optional<LayerSchema> find(String name) {
    return Optional.ofNullable(LAYERS.get(name));
  }

  public String name() {
    return name;
  }

  public GeometryKind geometry() {
    return geometry;
  }

  public boolean isGeometryRequired() {
    return geometryRequired;
  }

  public List<AttributeSchema> attributes() {
    return List.copyOf(attributes);
  }

  private static LayerSchema layer(String name, GeometryKind geometry, boolean required) {
    return new LayerSchema(name, geometry, required);
  }

  private LayerSchema with(String line) {
    for (String attribute : line.split(" ")) {
      attributes.add(parse(attribute));
    }
    return this;
  }

  private static AttributeSchema parse(String text) {
    String name = text.substring(0, text.indexOf(':'));
    String rest = text.substring(name.length() + 1);
    Type type = typeOf(rest.charAt(0));
    int codesAt = rest.indexOf('[');
    int minimumAt = rest.indexOf('>');
    int defaultAt = rest.indexOf('=');
    boolean exclusive = minimumAt >= 0 && !rest.startsWith(">=", minimumAt);
    boolean hasDefault = defaultAt > 0 && (minimumAt < 0 || defaultAt < minimumAt);
    return new AttributeSchema(
        name,
        type,
        rest.contains("*"),
        hasDefault ? valueOf(type, cut(rest, defaultAt + 1)) : null,
        codesAt < 0
            ? List.of()
            : List.of(rest.substring(codesAt + 1, rest.length() - 1).split("\\|")),
        minimumAt < 0
            ? Double.NaN
            : Double.parseDouble(rest.substring(minimumAt).replaceAll("[>=]", "")),
        exclusive);
  }

  private static String cut(String text, int from) {
    int end = from;
    while (end < text.length() && "[>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end);
  }

  private static @Nullable Object valueOf(Type type, String text) {
    return switch (type) {
      case NUMBER -> Double.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      default -> text;
    };
  }

  private static Type typeOf(char letter) {
    return switch (letter) {
      case 't' -> Type.TEXT;
      case 'n' -> Type.NUMBER;
      case 'i' -> Type.INTEGER;
      case 'b' -> Type.BOOLEAN;
      case 'd' -> Type.DATE;
      case 's' -> Type.DATE_TIME;
      default -> throw new IllegalArgumentException("unknown attribute type " + letter);
    };
  }
}
