package io.headroom.api;

import io.headroom.api.wire.PlaceView;
import io.headroom.api.wire.PlacesView;
import io.headroom.api.wire.WhereaboutsView;
import io.headroom.geo.Position;
import io.headroom.place.Match;
import io.headroom.place.PlaceQuestion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds places by what people call them, and says what a position is called. */
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
    PositionParameters positions = new PositionParameters(parameters);
    Position near = positions.isGiven() ? positions.position() : null;
    Published published = source.get();
    return new PlacesView(
        parameters
            .pasted("q")
            .map(text -> new PlaceQuestion(text, positions.datum(), near))
            .map(question -> viewsOf(published.snapshot().gazetteer().search(question, limit)))
            .orElse(List.of()));
  }

  /** What a position is called: its areas, and the place that says best where it is. */
  @GetMapping("/api/v1/places/reverse")
  WhereaboutsView reverse(HttpServletRequest request) {
    PositionParameters positions = new PositionParameters(new QueryParameters(request));
    Position at = positions.datum().toWgs84(positions.position());
    return WhereaboutsView.of(at, source.get().snapshot().gazetteer().whereabouts(at));
  }

  static List<PlaceView> viewsOf(List<Match> matches) {
    return matches.stream().map(PlaceView::of).toList();
  }
}
