package io.headroom.api;

import io.headroom.place.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address that matches nothing, with the places that come closest. */
final class PlaceNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String address;
  private final @Nullable String outside;
  private final transient List<Match> suggestions;

  /**
   * @param outside the county, city or province the address names; null when it names none, or one
   *     of the dataset's
   */
  PlaceNotFound(String address, @Nullable String outside, List<Match> suggestions) {
    super("No place matches \"" + address + "\".");
    this.address = address;
    this.outside = outside;
    this.suggestions = List.copyOf(suggestions);
  }

  String address() {
    return address;
  }

  @Nullable String outside() {
    return outside;
  }

  List<Match> suggestions() {
    return suggestions;
  }
}
