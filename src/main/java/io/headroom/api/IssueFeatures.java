package io.headroom.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The issues of a report that have a place, as GeoJSON. */
final class IssueFeatures {
  private static final JsonMapper JSON = JsonMapper.shared();

  private IssueFeatures() {}

  static String of(String report) {
    ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = collection.putArray("features");
    for (JsonNode example : JSON.readTree(report).path("examples")) {
      if (example.path("place").isObject()) {
        features.add(feature(example));
      }
    }
    return JSON.writeValueAsString(collection);
  }

  private static ObjectNode feature(JsonNode example) {
    ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
    feature.set("geometry", example.path("place"));
    ObjectNode properties = feature.putObject("properties");
    for (String name : new String[] {"code", "layer", "id", "detail"}) {
      properties.set(name, example.path(name));
    }
    return feature;
  }
}
