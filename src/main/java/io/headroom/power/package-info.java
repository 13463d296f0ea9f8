/**
 * Load flow: voltages and flows of the grid in one state of load.
 *
 * <p>A distribution grid in service is a forest, so it needs no matrix. One backward sweep adds up
 * what flows, one forward sweep takes the drops off the source's voltage, and a few rounds agree:
 *
 * <pre>
 *   source ══ r+jx ══ bus ── r+jx ── bus ── r+jx ── bus
 *     │ held voltage    ├─ load       ├─ load         └─ load
 *     │                 └── r+jx ── bus ─ load
 *     │
 *     ◄─── backward: power and losses added up
 *     ───► forward:  squared voltage less the drop of each branch
 * </pre>
 *
 * <p>Start at {@link io.headroom.power.RadialLoadFlow} over a {@link io.headroom.power.RadialGrid};
 * a network with loops or held voltages is a {@link io.headroom.power.BusBranchGrid}, and {@link
 * io.headroom.power.LoadFlow} chooses who solves it. Everything here is per unit of the grid's own
 * base; consumption is positive. Whether a voltage is good enough, and whose load it is, does not
 * belong here.
 */
@NullMarked
package io.headroom.power;

import org.jspecify.annotations.NullMarked;
