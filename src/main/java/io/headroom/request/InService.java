package io.headroom.request;

import io.headroom.lookup.CapacityLookup;
import io.headroom.snapshot.Snapshot;

/** What questions are answered from now: asked for anew after each change of the ledger. */
public record InService(Snapshot snapshot, CapacityLookup lookup) {}
