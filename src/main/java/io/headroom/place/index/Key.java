package io.headroom.place.index;

/** A text under which a place is found, in the form of {@code SearchText}. */
public record Key(KeyKind kind, String text) {}
