package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.map.tile.TileAddress;
import io.headroom.map.tile.TileLayer;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Vector tiles of the map, as the reader may see them; asked again for, sent when changed. */
@RestController
class TileController {
  private static final MediaType TILE = new MediaType("application", "vnd.mapbox-vector-tile");
  private static final Map<String, Direction> DIRECTIONS =
      Map.of("demand", Direction.DEMAND, "generation", Direction.GENERATION);
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

  /** Changes whenever tiles of the same data are written otherwise. */
  private static final String EDITION = "1";

  private final PublishedSource source;

  TileController(PublishedSource source) {
    this.source = source;
  }

  @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
  ResponseEntity<?> tile(
      @PathVariable("layer") String layer,
      @PathVariable Map<String, String> path,
      ServletWebRequest request,
      Caller caller) {
    Optional<TileLayer> known = TileLayer.ofCode(layer);
    if (known.isEmpty()) {
      return unknown(layer);
    }
    TileAddress address = addressOf(path);
    QueryParameters parameters = new QueryParameters(request.getRequest());
    Direction direction = parameters.oneOf("direction", DIRECTIONS, Direction.DEMAND);
    refuseHours(parameters);
    Published published = source.get(caller);
    if (request.checkNotModified(tagOf(published))) {
      return withHeaders(HttpStatus.NOT_MODIFIED, published).build();
    }
    TileAttributes attributes =
        new TileAttributes(published.snapshot(), published.disclosure(), direction);
    byte[] tile = published.map().tiles().draw(known.get(), address, direction, attributes);
    return tile.length == 0
        ? withHeaders(HttpStatus.NO_CONTENT, published).build()
        : withHeaders(HttpStatus.OK, published).contentType(TILE).body(tile);
  }

  private static ResponseEntity.BodyBuilder withHeaders(HttpStatus status, Published published) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.ETAG, tagOf(published));
  }

  private static ResponseEntity<Problem> unknown(String layer) {
    String layers =
        Arrays.stream(TileLayer.values()).map(TileLayer::code).collect(Collectors.joining(", "));
    String detail = "There is no layer \"" + layer + "\"; expected one of " + layers + ".";
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(404, "unknown-layer", "No such layer", detail));
  }

  /** Tiles of the year must not pass for those of an hour. */
  private static void refuseHours(QueryParameters parameters) {
    for (String name : List.of("season", "hour")) {
      parameters
          .text(name)
          .ifPresent(
              value -> {
                throw new BadParameter(
                    name, value, "no " + name + ": tiles show the worst of the year");
              });
    }
  }

  private static TileAddress addressOf(Map<String, String> path) {
    int zoom = number(path, "z", TileAddress.DEEPEST);
    int last = (1 << zoom) - 1;
    return new TileAddress(zoom, number(path, "x", last), number(path, "y", last));
  }

  private static int number(Map<String, String> path, String name, int most) {
    String text = path.getOrDefault(name, "");
    int value = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (value < 0 || value > most) {
      throw new BadParameter(name, text, "a whole number from 0 to " + most);
    }
    return value;
  }

  /** Weak, because the same tile is sent plain and compressed. */
  private static String tagOf(Published published) {
    Snapshot snapshot = published.snapshot();
    TreeMap<String, String> seen = new TreeMap<>();
    seen.put("dataset", snapshot.identity().id() + " " + snapshot.identity().version());
    seen.put("rules", snapshot.rules().version());
    seen.put("day", snapshot.day().toString());
    seen.put("ledger", snapshot.ledger().sequence() + " " + snapshot.ledger().fingerprint());
    seen.put("reader", published.disclosure().mark());
    seen.put("edition", EDITION);
    return "W/\"" + Fingerprint.of(seen) + "\"";
  }
}
