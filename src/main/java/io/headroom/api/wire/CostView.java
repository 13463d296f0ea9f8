package io.headroom.api.wire;

/** What works cost about, in CNY. */
public record CostView(double low, double high) {}
