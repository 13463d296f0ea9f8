package io.headroom.api;

import io.headroom.place.Match;
import java.util.List;

/** An address that matches nothing, with the places that come closest. */
final class PlaceNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String address;
  private final transient List<Match> suggestions;

  PlaceNotFound(String address, List<Match> suggestions) {
    super("No place matches \"" + address + "\".");
    this.address = address;
    this.suggestions = List.copyOf(suggestions);
  }

  String address() {
    return address;
  }

  List<Match> suggestions() {
    return suggestions;
  }
}
