package io.headroom.ingest;

import io.headroom.ingest.ValueParser.BadValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a descriptor says about one layer, and checks it against our schema. */
final class LayerMappingReader {
  static final List<String> KEYS =
      List.of("name", "filter", "attributes", "units", "values", "defaults");

  private final LayerSchema schema;
  private final Set<String> besides;
  private final Map<String, AttributeSchema> attributes;

  LayerMappingReader(LayerSchema schema) {
    this(schema, Set.of());
  }

  /**
   * @param besides what may be named among the attributes though it is none, such as coordinates
   */
  LayerMappingReader(LayerSchema schema, Set<String> besides) {
    this.schema = schema;
    this.besides = besides;
    this.attributes =
        schema.attributes().stream().collect(Collectors.toMap(AttributeSchema::name, a -> a));
  }

  /** A plain text instead of a mapping is the layer's name in the source. */
  LayerMapping read(DescriptorSection layers) {
    Object written = layers.raw(schema.name());
    if (written instanceof String name) {
      return new LayerMapping(name.strip(), true, null, Map.of(), Map.of(), Map.of(), Map.of());
    }
    DescriptorSection section = layers.section(schema.name());
    section.allow(KEYS);
    return mapping(section, true);
  }

  /** What a section says about the layer; its other keys are somebody else's. */
  LayerMapping mapping(DescriptorSection section, boolean declared) {
    return new LayerMapping(
        section.text("name", schema.name()),
        declared,
        section.text("filter"),
        names(section.section("attributes")),
        factors(section.section("units")),
        values(section),
        defaults(section.section("defaults")));
  }

  private Map<String, String> names(DescriptorSection section) {
    Map<String, String> names = section.texts();
    names.keySet().removeIf(key -> !besides.contains(key) && find(section, key).isEmpty());
    return names;
  }

  private Map<String, Double> factors(DescriptorSection section) {
    Map<String, Double> factors = new HashMap<>();
    section.texts().forEach((key, written) -> addFactor(section, key, written, factors));
    return factors;
  }

  private void addFactor(
      DescriptorSection section, String key, String written, Map<String, Double> factors) {
    Optional<AttributeSchema> attribute = find(section, key);
    if (attribute.isEmpty()) {
      return;
    }
    OptionalDouble factor = UnitFactor.of(key, written);
    if (attribute.get().type() != AttributeSchema.Type.NUMBER) {
      section.mistake(key, written, "no unit, the attribute is not a number");
    } else if (factor.isEmpty()) {
      section.mistake(key, written, UnitFactor.expected(key));
    } else {
      factors.put(key, factor.getAsDouble());
    }
  }

  private Map<String, Map<String, String>> values(DescriptorSection section) {
    Map<String, Map<String, String>> values = new HashMap<>();
    DescriptorSection all = section.section("values");
    for (String key : all.keys()) {
      Optional<AttributeSchema> attribute = find(all, key);
      if (attribute.isPresent()) {
        values.put(key, meanings(all.section(key), attribute.get()));
      }
    }
    return values;
  }

  private static Map<String, String> meanings(DescriptorSection section, AttributeSchema schema) {
    Map<String, String> meanings = new LinkedHashMap<>();
    section
        .texts()
        .forEach(
            (theirs, ours) -> {
              if (check(section, theirs, ours, schema) != null) {
                meanings.put(theirs, ours);
              }
            });
    return meanings;
  }

  private Map<String, Object> defaults(DescriptorSection section) {
    Map<String, Object> defaults = new HashMap<>();
    section
        .texts()
        .forEach(
            (key, written) ->
                find(section, key)
                    .map(attribute -> check(section, key, written, attribute))
                    .ifPresent(value -> defaults.put(key, value)));
    return defaults;
  }

  private static @Nullable Object check(
      DescriptorSection section, String key, String written, AttributeSchema schema) {
    try {
      return ValueParser.parse(schema, written, 1);
    } catch (BadValue e) {
      section.mistake(key, written, e.getMessage() + " for " + schema.name());
      return null;
    }
  }

  private Optional<AttributeSchema> find(DescriptorSection section, String key) {
    AttributeSchema found = attributes.get(key);
    if (found == null) {
      section.mistake(key, section.raw(key), "an attribute of " + schema.name() + ": " + known());
    }
    return Optional.ofNullable(found);
  }

  private String known() {
    return schema.attributes().stream()
        .map(AttributeSchema::name)
        .collect(Collectors.joining(", "));
  }
}
