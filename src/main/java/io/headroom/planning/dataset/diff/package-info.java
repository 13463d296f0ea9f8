/**
 * How two versions of the grid differ: row by row of every layer, and in what each asset has left.
 *
 * <p>Start at {@link io.headroom.planning.dataset.diff.DatasetDiff}.
 */
@NullMarked
package io.headroom.planning.dataset.diff;

import org.jspecify.annotations.NullMarked;
