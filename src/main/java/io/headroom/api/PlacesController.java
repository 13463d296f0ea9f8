package io.headroom.api;

import io.headroom.api.wire.PlaceView;
import io.headroom.api.wire.PlacesView;
import io.headroom.place.Match;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds places by name, address, pinyin or initials. */
@RestController
class PlacesController {
  private static final int USUAL_LIMIT = 10;
  private static final QueryParameters.Range LIMIT = QueryParameters.Range.between(1, 50);

  private final PublishedSource source;

  PlacesController(PublishedSource source) {
    this.source = source;
  }

  /** Without a query there is nothing to find, which is an answer too. */
  @GetMapping("/api/v1/places")
  PlacesView places(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    int limit = parameters.wholeNumber("limit", USUAL_LIMIT, LIMIT);
    Published published = source.get();
    return new PlacesView(
        parameters
            .text("q")
            .map(query -> viewsOf(published.snapshot().gazetteer().search(query, limit)))
            .orElse(List.of()));
  }

  static List<PlaceView> viewsOf(List<Match> matches) {
    return matches.stream().map(PlaceView::of).toList();
  }
}
