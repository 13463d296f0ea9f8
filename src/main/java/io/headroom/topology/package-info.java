/**
 * Who is connected to whom, and who feeds whom.
 *
 * <p>The network as built is a graph; the network in service is a forest, because open points keep
 * every customer on one source:
 *
 * <pre>
 *   110 kV ─(T1)─ bus ─[CB]─ section ─ section ─┬─ section ─●  customer's transformer
 *                      feeder                   └─/ ─ open: a tie to the next feeder
 *   supply path:  ● → section → section → section → feeder → T1 → (N-1 group) → …
 * </pre>
 *
 * <p>Start at {@link io.headroom.topology.EnergisationTrace}; it answers with a {@link
 * io.headroom.topology.SupplyForest}, in which every asset has the dense number that {@link
 * io.headroom.topology.Assets} gives it. Present switch states decide. Loops, double-fed parts and
 * islands are answers, reported and marked, not errors. How much an asset carries does not belong
 * here.
 */
@NullMarked
package io.headroom.topology;

import org.jspecify.annotations.NullMarked;
