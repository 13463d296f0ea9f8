package io.headroom.network;

import java.time.LocalDate;

/** Planned work that adds capacity to an asset from a date on. */
public record Reinforcement(
    String id, String assetId, String kind, double addsKva, LocalDate inServiceOn, String title) {}
