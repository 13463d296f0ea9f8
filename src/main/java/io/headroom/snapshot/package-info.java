/**
 * One dated, indexed view of everything a question needs.
 *
 * <p>A {@link io.headroom.snapshot.Snapshot} is built whole, never changed, and replaced as a whole
 * by {@link io.headroom.snapshot.SnapshotPublisher}, the one mutable reference on the way of a
 * question. A question takes the snapshot once and uses only that.
 */
@NullMarked
package io.headroom.snapshot;

import org.jspecify.annotations.NullMarked;
