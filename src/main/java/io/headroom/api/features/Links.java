package io.headroom.api.features;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses below one root.
 *
 * @param root without a slash at its end
 */
public record Links(String root) {
  /** Of the landing page: where everything else is. */
  List<Link> landing() {
    List<Link> links = new ArrayList<>(page("", "开放网架数据 · Open network data"));
    links.add(new Link(root + "/api", "service-desc", Link.OPENAPI, "OpenAPI 3.0"));
    links.add(new Link(root + "/api?f=html", "service-doc", Link.HTML, "接口说明 · Description"));
    links.add(new Link(root + "/conformance", "conformance", Link.JSON, "符合的标准 · Conformance"));
    links.add(new Link(root + "/collections", "data", Link.JSON, "图层 · Collections"));
    return links;
  }

  /** Of a page of ours in both of its forms, the JSON one being asked for. */
  List<Link> page(String path, String title) {
    return List.of(
        new Link(root + path, "self", Link.JSON, title),
        new Link(root + path + "?f=html", "alternate", Link.HTML, title));
  }

  /** Of one collection. */
  List<Link> collection(FeatureLayer layer, String licence) {
    String path = "/collections/" + layer.id();
    String title = bilingual(layer);
    List<Link> links = new ArrayList<>(page(path, title));
    links.add(new Link(root + path + "/items", "items", Link.GEOJSON, title));
    links.add(new Link(root + path + "/items?f=html", "items", Link.HTML, title));
    if (licence.startsWith("http")) {
      links.add(new Link(licence, "license", Link.HTML, "许可 · Licence"));
    }
    return links;
  }

  /**
   * Of a page of items.
   *
   * @param asked parameters as they were asked
   */
  List<Link> items(FeatureLayer layer, Map<String, String> asked, Paging paging) {
    String title = bilingual(layer);
    List<Link> links = new ArrayList<>();
    links.add(new Link(itemsAt(layer, asked, Map.of()), "self", Link.GEOJSON, title));
    links.add(new Link(itemsAt(layer, asked, Map.of("f", "html")), "alternate", Link.HTML, title));
    links.add(new Link(root + "/collections/" + layer.id(), "collection", Link.JSON, title));
    if (paging.hasNext()) {
      links.add(new Link(pageAt(layer, asked, paging.next()), "next", Link.GEOJSON, "下一页 · Next"));
    }
    if (paging.hasPrevious()) {
      links.add(
          new Link(
              pageAt(layer, asked, paging.previous()), "prev", Link.GEOJSON, "上一页 · Previous"));
    }
    return links;
  }

  private String pageAt(FeatureLayer layer, Map<String, String> asked, int offset) {
    return itemsAt(layer, asked, Map.of("offset", Integer.toString(offset)));
  }

  private String itemsAt(
      FeatureLayer layer, Map<String, String> asked, Map<String, String> otherwise) {
    Map<String, String> query = new LinkedHashMap<>(asked);
    query.putAll(otherwise);
    StringBuilder address = new StringBuilder(root + "/collections/" + layer.id() + "/items");
    char before = '?';
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      address.append(before).append(encoded(parameter.getKey())).append('=');
      address.append(encoded(parameter.getValue()));
      before = '&';
    }
    return address.toString();
  }

  /** Of one feature. */
  List<Link> item(FeatureLayer layer, String id) {
    String at = "/collections/" + layer.id() + "/items/" + encoded(id);
    return List.of(
        new Link(root + at, "self", Link.GEOJSON, id),
        new Link(root + at + "?f=html", "alternate", Link.HTML, id),
        new Link(root + "/collections/" + layer.id(), "collection", Link.JSON, bilingual(layer)));
  }

  static String bilingual(FeatureLayer layer) {
    return layer.title().zh() + " · " + layer.title().en();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
