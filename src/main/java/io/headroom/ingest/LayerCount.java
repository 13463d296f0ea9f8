package io.headroom.ingest;

/** Rows of one delivered layer: read = accepted + refused. */
public record LayerCount(int read, int accepted, int refused) {}
