package io.headroom.api.wire;

import java.util.List;

/** What a place search found, best first. */
public record PlacesView(List<PlaceView> places) {}
