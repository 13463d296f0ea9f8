/**
 * Hosting capacity: the largest addition at a bus at which every limit still holds.
 *
 * <p>Start at {@link io.headroom.capacity.hosting.HostingSweep}.
 */
@NullMarked
package io.headroom.capacity.hosting;

import org.jspecify.annotations.NullMarked;
