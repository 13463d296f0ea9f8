package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.features.ApiDefinition;
import io.headroom.api.features.Catalogue;
import io.headroom.api.features.Documents;
import io.headroom.api.features.FeatureLayer;
import io.headroom.api.features.ItemsQuestion;
import io.headroom.api.features.Link;
import io.headroom.api.features.Links;
import io.headroom.api.features.Page;
import io.headroom.geo.CoordinateSystem;
import io.headroom.planning.opening.ConstraintHistory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** OGC API Features: what the map shows, for QGIS, ogr2ogr and whoever else speaks the standard. */
@RestController
@RequestMapping(FeaturesController.ROOT)
class FeaturesController {
  static final String ROOT = "/ogc/features/v1";
  private static final String CONTENT_CRS = "Content-Crs";

  private final PublishedSource source;
  private final ConstraintHistory history;
  private final FeatureSystems systems;
  private final Clock clock;

  FeaturesController(PublishedSource source, ConstraintHistory history, Clock clock) {
    this.source = source;
    this.history = history;
    this.systems = new FeatureSystems();
    this.clock = clock;
  }

  /** What is asked, of what, and how it is to be written. */
  private record Visit(
      Catalogue catalogue, Links links, boolean html, Map<String, String[]> given) {
    Documents documents() {
      return new Documents(catalogue, links);
    }

    Page page() {
      return new Page(catalogue, links);
    }
  }

  @GetMapping({"", "/"})
  ResponseEntity<?> landing(HttpServletRequest request, Caller caller) {
    Visit visit = plainVisit(request, caller);
    return visit.html() ? page(visit.page().landing()) : json(visit.documents().landing());
  }

  @GetMapping("/conformance")
  ResponseEntity<?> conformance(HttpServletRequest request, Caller caller) {
    Visit visit = plainVisit(request, caller);
    return visit.html() ? page(visit.page().conformance()) : json(visit.documents().conformance());
  }

  @GetMapping("/api")
  ResponseEntity<?> api(HttpServletRequest request, Caller caller) {
    Visit visit = plainVisit(request, caller);
    if (visit.html()) {
      return page(visit.page().api());
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Link.OPENAPI))
        .body(new ApiDefinition(visit.catalogue(), visit.links()).document());
  }

  @GetMapping("/collections")
  ResponseEntity<?> collections(HttpServletRequest request, Caller caller) {
    Visit visit = plainVisit(request, caller);
    return visit.html() ? page(visit.page().collections()) : json(visit.documents().collections());
  }

  @GetMapping("/collections/{id}")
  ResponseEntity<?> collection(
      @PathVariable("id") String id, HttpServletRequest request, Caller caller) {
    Visit visit = plainVisit(request, caller);
    FeatureLayer layer = layerOf(visit, id);
    return visit.html()
        ? page(visit.page().collection(layer))
        : json(visit.documents().collection(layer));
  }

  @GetMapping("/collections/{id}/items")
  ResponseEntity<?> items(
      @PathVariable("id") String id, HttpServletRequest request, Caller caller) {
    Visit visit = visit(request, caller);
    FeatureLayer layer = layerOf(visit, id);
    ItemsQuestion question =
        new FeaturesQuestionReader(visit.catalogue(), visit.given()).read(layer);
    Map<String, String> asked = new LinkedHashMap<>();
    visit.given().forEach((name, values) -> asked.put(name, values[0]));
    asked.remove("f");
    return visit.html()
        ? page(visit.page().items(layer, question, asked))
        : geojson(
            question.crs(),
            () -> visit.documents().items(layer, question, asked, Instant.now(clock)));
  }

  @GetMapping("/collections/{id}/items/{featureId}")
  ResponseEntity<?> item(
      @PathVariable("id") String id,
      @PathVariable("featureId") String featureId,
      HttpServletRequest request,
      Caller caller) {
    Visit visit = visit(request, caller);
    FeaturesQuestionReader.refuseOthers(visit.given(), "crs");
    FeatureLayer layer = layerOf(visit, id);
    CoordinateSystem crs = new FeaturesQuestionReader(visit.catalogue(), visit.given()).crs("crs");
    int row = layer.find(featureId);
    if (row < 0) {
      throw new FeatureNotFound("feature", featureId);
    }
    return visit.html()
        ? page(visit.page().item(layer, row))
        : geojson(crs, () -> visit.documents().item(layer, row, crs));
  }

  private static FeatureLayer layerOf(Visit visit, String id) {
    return visit.catalogue().find(id).orElseThrow(() -> new FeatureNotFound("collection", id));
  }

  private Visit plainVisit(HttpServletRequest request, Caller caller) {
    Visit visit = visit(request, caller);
    FeaturesQuestionReader.refuseOthers(visit.given());
    return visit;
  }

  private Visit visit(HttpServletRequest request, Caller caller) {
    Published published = source.get(caller);
    Catalogue catalogue =
        new Catalogue(
            published.snapshot().identity().name(),
            published.snapshot().identity().licence(),
            published.snapshot().extent(),
            published.snapshot().identity().asOf(),
            clock.getZone(),
            systems.of(published.snapshot().identity().metricCrs()),
            new FeatureLayers(published, history).all());
    String root = ServletUriComponentsBuilder.fromContextPath(request).path(ROOT).toUriString();
    return new Visit(
        catalogue, new Links(root), FeatureForm.isPage(request), request.getParameterMap());
  }

  private static ResponseEntity<?> json(Map<String, Object> document) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }

  private static ResponseEntity<?> geojson(
      CoordinateSystem crs, Supplier<? extends Map<String, ? extends @Nullable Object>> document) {
    return ResponseEntity.ok()
        .header(CONTENT_CRS, "<" + crs.uri() + ">")
        .contentType(MediaType.parseMediaType(Link.GEOJSON))
        .body(document.get());
  }

  private static ResponseEntity<?> page(String html) {
    return ResponseEntity.ok()
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(html);
  }
}
