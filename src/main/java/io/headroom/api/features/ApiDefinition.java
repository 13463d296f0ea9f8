package io.headroom.api.features;

import io.headroom.geo.CoordinateSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the interface as OpenAPI 3.0: every path, and every parameter that it knows. */
public final class ApiDefinition {
  private final Catalogue catalogue;
  private final Links links;

  public ApiDefinition(Catalogue catalogue, Links links) {
    this.catalogue = catalogue;
    this.links = links;
  }

  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.3");
    document.put(
        "info",
        Map.of(
            "title", "余量 Headroom · OGC API Features",
            "version", "1.0.0",
            "description", "开放网架数据。Open network data."));
    document.put("servers", List.of(Map.of("url", links.root())));
    document.put("paths", paths());
    return document;
  }

  private Map<String, Object> paths() {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/", get("landing", "首页 · Landing page", List.of(form())));
    paths.put("/conformance", get("conformance", "符合的标准 · Conformance", List.of(form())));
    paths.put("/api", get("api", "本说明 · This description", List.of(form())));
    paths.put("/collections", get("collections", "图层 · Collections", List.of(form())));
    for (FeatureLayer layer : catalogue.layers()) {
      String path = "/collections/" + layer.id();
      String title = Links.bilingual(layer);
      paths.put(path, get("describe." + layer.id(), title, List.of(form())));
      paths.put(path + "/items", get("items." + layer.id(), title, itemsParameters(layer)));
      paths.put(path + "/items/{featureId}", get("item." + layer.id(), title, itemParameters()));
    }
    return paths;
  }

  private static Map<String, Object> get(String id, String summary, List<Object> parameters) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", id);
    operation.put("summary", summary);
    operation.put("parameters", parameters);
    operation.put("responses", responses());
    return Map.of("get", operation);
  }

  private static Map<String, Object> responses() {
    Map<String, Object> media = new LinkedHashMap<>();
    media.put(Link.JSON, Map.of("schema", Map.of("type", "object")));
    media.put(Link.GEOJSON, Map.of("schema", Map.of("type", "object")));
    media.put(Link.HTML, Map.of("schema", Map.of("type", "string")));
    Map<String, Object> problem =
        Map.of("application/problem+json", Map.of("schema", Map.of("type", "object")));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "OK", "content", media));
    responses.put(
        "400", Map.of("description", "A parameter that cannot be used", "content", problem));
    responses.put("404", Map.of("description", "Not there", "content", problem));
    return responses;
  }

  private List<Object> itemsParameters(FeatureLayer layer) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(form());
    parameters.add(query("limit", whole(1, ItemsQuestion.MOST, ItemsQuestion.USUAL)));
    parameters.add(query("offset", whole(0, Integer.MAX_VALUE, 0)));
    parameters.add(box());
    parameters.add(system("bbox-crs"));
    parameters.add(system("crs"));
    parameters.add(query("datetime", Map.of("type", "string")));
    for (Attribute attribute : layer.attributes()) {
      parameters.add(query(attribute.name(), Map.of("type", attribute.type())));
    }
    return parameters;
  }

  private List<Object> itemParameters() {
    Map<String, Object> id = new LinkedHashMap<>(query("featureId", Map.of("type", "string")));
    id.put("in", "path");
    id.put("required", true);
    return List.of(id, form(), system("crs"));
  }

  private static Map<String, Object> form() {
    return query("f", Map.of("type", "string", "enum", List.of("json", "html")));
  }

  private static Map<String, Object> box() {
    Map<String, Object> box =
        new LinkedHashMap<>(
            query(
                "bbox",
                Map.of(
                    "type",
                    "array",
                    "minItems",
                    4,
                    "maxItems",
                    6,
                    "items",
                    Map.of("type", "number"))));
    box.put("style", "form");
    box.put("explode", false);
    return box;
  }

  private Map<String, Object> system(String name) {
    List<String> uris = catalogue.systems().stream().map(CoordinateSystem::uri).toList();
    return query(
        name, Map.of("type", "string", "format", "uri", "enum", uris, "default", uris.get(0)));
  }

  private static Map<String, Object> whole(int least, int most, int otherwise) {
    return Map.of("type", "integer", "minimum", least, "maximum", most, "default", otherwise);
  }

  private static Map<String, Object> query(String name, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("required", false);
    parameter.put("schema", schema);
    return parameter;
  }
}
