package io.headroom.api.wire;

/** Which rules an answer follows. */
public record RulesStamp(String version) {}
