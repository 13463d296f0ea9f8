package io.headroom.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.api.wire.OptionView;
import io.headroom.api.wire.PlaceView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it, with what was wrong where one parameter was.
 *
 * @param type stable name of the kind of problem, {@code urn:headroom:problem:…}
 * @param parameter the parameter that was refused; null when it was not one parameter
 * @param value what was read
 * @param expected what would have been accepted
 * @param places suggestions when an address matches nothing
 * @param outside the county, city or province an address names, when the dataset is not there
 * @param code what a program can go by, for a conflict
 * @param action the action of a request that was refused, with those that are {@code allowed}
 * @param options what there is instead of a connection point that is full, and how much of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String value,
    @Nullable String expected,
    @Nullable List<PlaceView> places,
    @Nullable String outside,
    @Nullable String code,
    @Nullable String action,
    @Nullable List<String> allowed,
    @Nullable List<OptionView> options,
    @Nullable Double availableKva) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPES = "urn:headroom:problem:";

  /** A problem of which there is nothing more to say than a sentence. */
  public static Problem of(int status, String slug, String title, String detail) {
    return new Problem(
        TYPES + slug,
        title,
        status,
        detail,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Problem of(BadParameter bad) {
    return new Problem(
        TYPES + "bad-parameter",
        "A parameter cannot be used",
        400,
        bad.sentence(),
        bad.parameter(),
        bad.value(),
        bad.expected(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Problem of(PlaceNotFound missing, List<PlaceView> suggestions) {
    String outside = missing.outside();
    return new Problem(
        TYPES + "place-not-found",
        "No place has this name",
        404,
        outside == null
            ? "No place matches \"" + missing.address() + "\"."
            : "\"" + missing.address() + "\" lies in " + outside + ", outside this dataset.",
        "address",
        missing.address(),
        outside == null
            ? "a village, community, street or place of this dataset"
            : "a place inside this dataset's area",
        suggestions,
        outside,
        null,
        null,
        null,
        null,
        null);
  }

  /** A conflict that a program can tell from another. */
  static Problem conflict(String code, String title, String detail) {
    return new Problem(
        TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'),
        title,
        409,
        detail,
        null,
        null,
        null,
        null,
        null,
        code,
        null,
        null,
        null,
        null);
  }

  Problem refusing(String refused, List<String> possible) {
    return new Problem(
        type,
        title,
        status,
        detail,
        parameter,
        value,
        expected,
        places,
        outside,
        code,
        refused,
        possible,
        options,
        availableKva);
  }

  Problem offering(List<OptionView> others, @Nullable Double mostKva) {
    return new Problem(
        type, title, status, detail, parameter, value, expected, places, outside, code, action,
        allowed, others, mostKva);
  }
}
