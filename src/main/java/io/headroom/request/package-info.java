/**
 * Connection requests: from application to energised (用电报装).
 *
 * <pre>
 *   low   SUBMITTED ─► ACCEPTED ─► SURVEYED ────────────────────────────────────────────► ENERGISED
 *   high  SUBMITTED ─► ACCEPTED ─► SURVEYED ─► PLAN_REPLIED ─► UNDER_CONSTRUCTION ─► INSPECTED ─┘
 *                                              clock stops     customer is ready
 * </pre>
 *
 * <p>Start at {@link io.headroom.request.ConnectionRequest} and {@link
 * io.headroom.request.LifeCycle}. What a request would take of the grid is a {@link
 * io.headroom.request.Claim}; who gets the last kVA is decided behind the port {@link
 * io.headroom.request.RequestStore}, never here. Nothing here knows HTTP, SQL or Spring.
 */
@NullMarked
package io.headroom.request;

import org.jspecify.annotations.NullMarked;
