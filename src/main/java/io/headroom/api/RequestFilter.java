package io.headroom.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.request.ConnectionRequest;
import io.headroom.request.Inbox;
import io.headroom.request.RequestQuery.Which;
import io.headroom.request.RequestStatus;
import io.headroom.rules.Use;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of a list somebody wants to see.
 *
 * @param status null for any
 * @param fastTrack null for any
 * @param use null for any
 * @param overdue true for those only
 * @param waitingForCustomer null for any
 * @param text in the place, the applicant's name or phone, or the number; null for any
 */
record RequestFilter(
    Which which,
    @Nullable RequestStatus status,
    @Nullable Boolean fastTrack,
    @Nullable Use use,
    boolean overdue,
    @Nullable Boolean waitingForCustomer,
    @Nullable String text,
    int page,
    int size) {
  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
  private static final Map<String, Which> STATES =
      Map.of("open", Which.OPEN, "closed", Which.CLOSED, "all", Which.ALL);
  private static final Map<String, Boolean> PARTIES = Map.of("customer", true, "utility", false);
  private static final Map<String, RequestStatus> STATUSES =
      Stream.of(RequestStatus.values()).collect(toUnmodifiableMap(Enum::name, s -> s));
  private static final Map<String, Use> USES =
      Stream.of(Use.values()).collect(toUnmodifiableMap(Use::code, Function.identity()));
  private static final QueryParameters.Range PAGE = QueryParameters.Range.between(1, 1_000_000);
  private static final QueryParameters.Range SIZE = QueryParameters.Range.between(1, 200);
  private static final int USUAL_SIZE = 50;

  static RequestFilter read(QueryParameters parameters) {
    RequestStatus status = optional(parameters, "status", STATUSES);
    Which usual = status == null ? Which.OPEN : status.isOpen() ? Which.OPEN : Which.CLOSED;
    return new RequestFilter(
        parameters.oneOf("state", STATES, usual),
        status,
        optional(parameters, "fastTrack", FLAGS),
        optional(parameters, "use", USES),
        parameters.oneOf("overdue", FLAGS, false),
        optional(parameters, "waitingFor", PARTIES),
        parameters.text("q").map(text -> text.toLowerCase(Locale.ROOT)).orElse(null),
        parameters.wholeNumber("page", 1, PAGE),
        parameters.wholeNumber("size", USUAL_SIZE, SIZE));
  }

  private static <T> @Nullable T optional(
      QueryParameters parameters, String name, Map<String, T> words) {
    return parameters.has(name)
        ? parameters.oneOf(name, words, words.values().iterator().next())
        : null;
  }

  boolean accepts(Inbox.Entry entry) {
    ConnectionRequest request = entry.request();
    return (status == null || request.status() == status)
        && (fastTrack == null || request.terms().isFastTrack() == fastTrack)
        && (use == null || request.application().use() == use)
        && (!overdue || entry.isOverdue())
        && (waitingForCustomer == null || request.waitsForCustomer() == waitingForCustomer)
        && (text == null || says(request, text));
  }

  private static boolean says(ConnectionRequest request, String text) {
    return Stream.of(
            request.id(),
            request.application().site().name(),
            request.application().applicant().name(),
            request.application().applicant().phone())
        .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(text));
  }
}
