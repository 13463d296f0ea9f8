/**
 * Load that could be moved to a neighbour: which part of a feeder, over which tie, and what it
 * would free.
 *
 * <pre>
 *   T1 ─ F1 ─ s1 ─[q1]─ s2 ─ ● ─[q2]─ s3 ─ ●     open q1 or q2, close the tie:
 *                                        /  tie  s3, or s2 and s3, then hang from F2
 *   T2 ─ F2 ─ ● ─ ─ ─ ─ ─ ● ─ ─ ─ ─ ─ ─ ─●
 * </pre>
 *
 * <p>A transfer counts only when a load flow of the neighbour, with the part attached the other way
 * round, keeps everything that takes the load at or below {@code rules.transferTarget()} of its
 * rating and every voltage within limits. Start at {@link
 * io.headroom.capacity.transfer.TransferStudy}; demand only, at the peak, in kVA.
 */
@NullMarked
package io.headroom.capacity.transfer;

import org.jspecify.annotations.NullMarked;
