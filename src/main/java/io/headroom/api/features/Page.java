package io.headroom.api.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same documents as pages that a person can read, without a script. */
public final class Page {
  private static final int MOST_DECIMALS = 3;

  private final Catalogue catalogue;
  private final Links links;

  public Page(Catalogue catalogue, Links links) {
    this.catalogue = catalogue;
    this.links = links;
  }

  public String landing() {
    Html body = new Html();
    body.text("h1", "开放网架数据", "Open network data");
    body.text(
        "p",
        catalogue.name() + "，数据截至 " + catalogue.asOf() + "。许可：" + catalogue.licence(),
        "Data as of " + catalogue.asOf() + ". Licence: " + catalogue.licence());
    body.text(
        "p",
        "在 QGIS 里新建 WFS / OGC API 要素连接，填这一页的地址。",
        "In QGIS add a WFS / OGC API Features connection with the address of this page.");
    addLinks(body, links.landing());
    return body.page("开放网架数据 · Open network data", trail());
  }

  public String conformance() {
    Html body = new Html();
    body.text("h1", "符合的标准", "Conformance");
    body.list(Documents.CONFORMS_TO.stream().map(uri -> Html.link(uri, uri)).toList());
    return body.page("Conformance", trail());
  }

  public String api() {
    Html body = new Html();
    body.text("h1", "接口说明", "Description of the interface");
    body.text(
        "p",
        "每个图层的条目都能分页（limit、offset），按范围（bbox、bbox-crs）、时间（datetime）和属性筛选，按坐标系（crs）取。",
        "Items of every collection can be paged (limit, offset), filtered by box (bbox, bbox-crs),"
            + " time (datetime) and property, and had in several systems (crs).");
    body.list(List.of(Html.link(links.root() + "/api?f=json", "OpenAPI 3.0 (JSON)")));
    List<List<String>> rows = new ArrayList<>();
    for (FeatureLayer layer : catalogue.layers()) {
      rows.add(
          List.of(
              Html.escaped("/collections/" + layer.id() + "/items"),
              Html.escaped(
                  String.join(", ", layer.attributes().stream().map(Attribute::name).toList()))));
    }
    body.table(List.of("地址 Path", "可按这些属性筛选 Properties"), rows);
    return body.page("OpenAPI", trail());
  }

  public String collections() {
    Html body = new Html();
    body.text("h1", "图层", "Collections");
    List<List<String>> rows = new ArrayList<>();
    for (FeatureLayer layer : catalogue.layers()) {
      String at = links.root() + "/collections/" + layer.id();
      rows.add(
          List.of(
              Html.link(at + "?f=html", Links.bilingual(layer)),
              Html.escaped(layer.description().zh() + layer.description().en()),
              Html.link(at + "/items?f=html", "条目 Items")));
    }
    body.table(List.of("图层 Collection", "说明 Description", ""), rows);
    return body.page("图层 · Collections", trail());
  }

  public String collection(FeatureLayer layer) {
    Html body = new Html();
    body.text("h1", layer.title().zh(), layer.title().en());
    body.text("p", layer.description().zh(), layer.description().en());
    List<List<String>> rows = new ArrayList<>();
    for (Attribute attribute : layer.attributes()) {
      rows.add(List.of(Html.escaped(attribute.name()), Html.escaped(attribute.type())));
    }
    body.table(List.of("属性 Property", "类型 Type"), rows);
    addLinks(body, links.collection(layer, catalogue.licence()));
    return body.page(Links.bilingual(layer), trail(layer));
  }

  public String items(FeatureLayer layer, ItemsQuestion question, Map<String, String> asked) {
    ItemsPage found = catalogue.find(layer, question);
    Paging paging = new Paging(question.offset(), question.limit(), found.matched());
    Html body = new Html();
    body.text("h1", layer.title().zh(), layer.title().en());
    int last = question.offset() + found.rows().size();
    String range = found.rows().isEmpty() ? "0" : (question.offset() + 1) + "–" + last;
    body.text(
        "p",
        "共 " + found.matched() + " 条，这里是 " + range + "。",
        found.matched() + " in all, " + range + " shown.");
    List<String> head = new ArrayList<>(List.of("id"));
    layer.attributes().stream()
        .map(Attribute::name)
        .filter(name -> !name.equals("id"))
        .forEach(head::add);
    body.table(head, found.rows().stream().map(row -> cells(layer, row, head)).toList());
    addLinks(body, links.items(layer, asked, paging));
    return body.page(Links.bilingual(layer), trail(layer));
  }

  private List<String> cells(FeatureLayer layer, int row, List<String> head) {
    Map<String, @Nullable Object> properties = Documents.properties(layer, row);
    String id = String.valueOf(layer.featureId(row));
    List<String> cells = new ArrayList<>();
    cells.add(Html.link(links.item(layer, id).get(1).href(), id));
    head.stream().skip(1).forEach(name -> cells.add(Html.escaped(shown(properties.get(name)))));
    return cells;
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof Double number) {
      double scale = Math.pow(10, MOST_DECIMALS);
      double rounded = Math.round(number * scale) / scale;
      return rounded == Math.rint(rounded)
          ? Long.toString((long) rounded)
          : Double.toString(rounded);
    }
    return value == null ? "" : value.toString();
  }

  public String item(FeatureLayer layer, int row) {
    Html body = new Html();
    String id = String.valueOf(layer.featureId(row));
    body.text("h1", id, layer.title().en());
    List<List<String>> rows = new ArrayList<>();
    Documents.properties(layer, row)
        .forEach(
            (name, value) -> rows.add(List.of(Html.escaped(name), Html.escaped(shown(value)))));
    body.table(List.of("属性 Property", "值 Value"), rows);
    addLinks(body, links.item(layer, id));
    return body.page(id, trail(layer));
  }

  /** The page itself is not among them, but the document that it was made from is. */
  private static void addLinks(Html body, List<Link> links) {
    body.list(
        links.stream()
            .filter(link -> !link.rel().equals("alternate"))
            .map(link -> Html.link(readable(link), textOf(link)) + noteOf(link))
            .toList());
  }

  private static String textOf(Link link) {
    return link.rel().equals("self") ? "JSON" : link.title();
  }

  /** A person who follows a link wants a page again. */
  private static String readable(Link link) {
    boolean paged = link.rel().equals("next") || link.rel().equals("prev");
    if (link.rel().equals("self")) {
      return link.href() + (link.href().contains("?") ? "&" : "?") + "f=json";
    }
    return paged ? link.href() + "&f=html" : link.href();
  }

  private static String noteOf(Link link) {
    return " <small>" + Html.escaped(link.rel() + " · " + link.type()) + "</small>";
  }

  private List<String> trail() {
    return List.of(
        Html.link(links.root() + "?f=html", "首页 Home"),
        Html.link(links.root() + "/collections?f=html", "图层 Collections"));
  }

  private List<String> trail(FeatureLayer layer) {
    List<String> trail = new ArrayList<>(trail());
    String at = links.root() + "/collections/" + layer.id();
    trail.add(Html.link(at + "?f=html", Links.bilingual(layer)));
    trail.add(Html.link(at + "/items?f=html", "条目 Items"));
    return trail;
  }
}
