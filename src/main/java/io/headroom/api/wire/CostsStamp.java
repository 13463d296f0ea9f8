package io.headroom.api.wire;

/** Which unit costs a price follows. */
public record CostsStamp(String version, boolean indicative, String currency, String source) {}
