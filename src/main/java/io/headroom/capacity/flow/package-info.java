/**
 * The state of the network at a moment: loads at buses, and the voltages and flows that follow.
 *
 * <pre>
 *   transformers' loads ──┐
 *   measured heads ───────┼─► α per feeder ─► loads by bus ─► load flow ─► V, P, Q, I by asset
 *   promised ─────────────┘        ▲                             │
 *                                  └── head current met? ◄───────┘
 * </pre>
 *
 * <p>Start at {@link io.headroom.capacity.flow.GridState}, a solved moment of the whole network.
 * {@link io.headroom.capacity.flow.AreaFlow} solves one area for as many moments and additions as a
 * study asks. Inside a solver figures are per unit of {@code SupplyGrid.BASE_KVA}; consumption is
 * positive. How much more would fit is asked in {@code capacity.hosting}.
 */
@NullMarked
package io.headroom.capacity.flow;

import org.jspecify.annotations.NullMarked;
