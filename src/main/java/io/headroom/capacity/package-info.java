/**
 * How much is left, and what stops it: headroom of assets, available capacity of places.
 *
 * <p>A rating belongs to one asset, but power has to pass all of them. What a place can still take
 * is therefore the tightest point on its way to the source, each weighed by how much of the request
 * that asset would really see:
 *
 * <pre>
 *   customer ●── transformer ── section ── feeder ── main transformer ── station with one unit out
 *   headroom H       143 kVA     2 450      1 980        6 300                3 100
 *   share c          1.0         0.54       0.54         0.51                 0.48
 *   H / c            143         4 537      3 667       12 353                6 458     → 143 kVA
 * </pre>
 *
 * <p>Start at {@link io.headroom.capacity.CapacityAssessment}; the figures per asset are in {@link
 * io.headroom.capacity.Headroom}, the peaks behind them come from {@link
 * io.headroom.capacity.AssetLoading}. Demand is in kVA, generation (DL/T 2041) in kW, and the two
 * are never added. Unknown is NaN and never zero; a negative headroom is an overload and stays
 * negative.
 */
@NullMarked
package io.headroom.capacity;

import org.jspecify.annotations.NullMarked;
