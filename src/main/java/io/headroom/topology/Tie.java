package io.headroom.topology;

/** An open switch between two live feeders (联络开关): closing it could move load across. */
public record Tie(int switchRow, int feederA, int feederB) {}
