/**
 * What is opened to everyone beyond one answer: where the network became constrained or free, since
 * when, and who wants to hear when there is room at a place.
 *
 * <pre>
 *   snapshot or ledger changes ─► {@link io.headroom.planning.opening.FollowUp} ─► survey ─► log ─► history, feed
 *                              └► {@link io.headroom.planning.opening.FollowUp} ─► look-ups ─► one notice each
 * </pre>
 *
 * <p>Start at {@link io.headroom.planning.opening.ConstraintWatch} and {@link
 * io.headroom.planning.opening.OpeningNotices}. Replicas share the log and the subscriptions
 * through the ports {@link io.headroom.planning.opening.ConstraintLog} and {@link
 * io.headroom.planning.opening.SubscriptionStore}, which let one of them write.
 */
@NullMarked
package io.headroom.planning.opening;

import org.jspecify.annotations.NullMarked;
