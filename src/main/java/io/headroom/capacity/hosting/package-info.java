/**
 * Hosting capacity: the largest addition at a bus at which every limit still holds, found and
 * confirmed by load flow.
 *
 * <pre>
 *   EMF ═(T)═ LV bus ═[F1]═ s1 ═══ s2 ═══ s3 ● asked:  A kVA more
 *              │              └─ …   └─ …   └─ …
 *              └─[F2]─ …        off the path: functions of the voltage where they hang
 *
 *   on the path      currents of s3, s2, s1, F1 ≤ k·I;  |S| of T ≤ k·S_N;  back-feed ≤ β·S_N·cosφ
 *   on feeder F1     every bus within its voltage band, also those off the path
 *   above the EMF    no more than the bus can host from which the area hangs
 * </pre>
 *
 * <p>{@link io.headroom.capacity.hosting.HostingReference} is the definition: bisection, each trial
 * a load flow of the whole area. {@link io.headroom.capacity.hosting.HostingSweep} finds the same
 * in about a microsecond along the path; tests hold it to the reference within 0.5 kVA. Both know
 * only a tree of buses and its limits.
 *
 * <p>Start at {@link io.headroom.capacity.hosting.HostingStudy}, which asks them about the
 * delivered network, area by area as questions come; {@link io.headroom.capacity.hosting.StudyRun}
 * takes all areas at all moments. How the loads of a moment come about belongs to {@code
 * capacity.flow}; which share of a request an asset sees, to the caller: an addition here is always
 * full.
 */
@NullMarked
package io.headroom.capacity.hosting;

import org.jspecify.annotations.NullMarked;
