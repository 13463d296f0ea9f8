/**
 * The grid as built: immutable, stored by column where it is large, by record where it is small.
 *
 * <p>Start at {@link io.headroom.network.Network}; it is made by {@link
 * io.headroom.network.NetworkBuilder}, which takes row records, refuses what contradicts itself and
 * says so in the {@link io.headroom.network.IssueLog}. {@link io.headroom.network.GridDataset} is
 * one delivery: network, areas, places, commitments and plans.
 *
 * <p>Conventions: power is the three-phase total in kVA or kW, voltage is phase-to-phase in kV,
 * consumption is positive, and a figure that nobody delivered is {@link Double#NaN}, never zero.
 * Who feeds whom is not known here; see {@code topology}.
 */
@NullMarked
package io.headroom.network;

import org.jspecify.annotations.NullMarked;
