package io.headroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headroom.account.Caller;
import io.headroom.api.wire.ChangesView;
import io.headroom.network.AssetKind;
import io.headroom.planning.opening.ConstraintChange;
import io.headroom.planning.opening.ConstraintLog;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which areas became constrained and free: as JSON, and as a feed that any reader follows. */
@RestController
class ChangesController {
  private static final String PATH = "/api/v1/changes";
  private static final int USUAL_LIMIT = 50;
  private static final QueryParameters.Range LIMIT = QueryParameters.Range.between(1, 500);
  private static final QueryParameters.Range NUMBER = QueryParameters.Range.between(1, 1e15);
  private static final Map<String, Boolean> FORMATS = Map.of("json", false, "atom", true);
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;
  private static final String MOMENT =
      "a date like 2026-11-23, or a moment like 2026-11-23T08:00:00Z, from 1970 on";
  private static final MediaType ATOM = new MediaType("application", "atom+xml", UTF_8);

  private final PublishedSource source;
  private final ConstraintLog log;
  private final Clock clock;

  /**
   * @param clock in the utility's time zone
   */
  ChangesController(PublishedSource source, ConstraintLog log, Clock clock) {
    this.source = source;
    this.log = log;
    this.clock = clock;
  }

  /**
   * One page as it was asked for.
   *
   * @param from none before it
   * @param before only those with a lower number
   */
  private record Page(@Nullable String since, Instant from, long before, int limit, boolean atom) {
    String address(long lowest) {
      String address = PATH + "?limit=" + limit + "&before=" + lowest;
      String from = since == null ? "" : "&since=" + URLEncoder.encode(since, UTF_8);
      return address + from + (atom ? "&format=atom" : "");
    }
  }

  @GetMapping(PATH)
  ResponseEntity<?> changes(HttpServletRequest request, Caller caller) {
    Page page = page(new QueryParameters(request), request.getHeader(HttpHeaders.ACCEPT));
    Published published = source.get(caller);
    ChangesView view = view(page, published);
    if (!page.atom()) {
      return ResponseEntity.ok(view);
    }
    String query = request.getQueryString();
    String self = request.getRequestURL() + (query == null ? "" : "?" + query);
    byte[] feed = new AtomFeed(published.snapshot().identity(), self).write(view);
    return ResponseEntity.ok().contentType(ATOM).body(feed);
  }

  private Page page(QueryParameters parameters, @Nullable String accept) {
    boolean feedReader = accept != null && accept.contains("application/atom+xml");
    String since = parameters.text("since").orElse(null);
    double before = parameters.number("before", NUMBER);
    return new Page(
        since,
        since == null ? Instant.EPOCH : moment(since),
        Double.isNaN(before) ? Long.MAX_VALUE : (long) before,
        parameters.wholeNumber("limit", USUAL_LIMIT, LIMIT),
        parameters.oneOf("format", FORMATS, feedReader));
  }

  private Instant moment(String text) {
    try {
      OffsetDateTime moment =
          text.length() == "2026-11-23".length()
              ? LocalDate.parse(text).atStartOfDay(clock.getZone()).toOffsetDateTime()
              : OffsetDateTime.parse(text);
      if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
        return moment.toInstant();
      }
    } catch (DateTimeParseException noMoment) {
      // told below
    }
    throw new BadParameter("since", text, MOMENT);
  }

  /** A page holds fewer than its limit where some of it is not for everybody. */
  private ChangesView view(Page page, Published published) {
    List<ConstraintChange> found =
        log.latest(AssetKind.FEEDER, page.from(), page.before(), page.limit());
    ChangesWriter writer = new ChangesWriter(published, clock.getZone());
    List<ChangesView.Change> shown =
        found.stream().filter(writer::shows).map(writer::write).toList();
    boolean more = found.size() == page.limit();
    OffsetDateTime start =
        published.snapshot().identity().asOf().atStartOfDay(clock.getZone()).toOffsetDateTime();
    return new ChangesView(
        shown.isEmpty() ? start : shown.get(0).at(),
        more ? page.address(found.get(found.size() - 1).number()) : null,
        shown);
  }
}
