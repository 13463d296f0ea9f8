/**
 * The year as 4 seasons × 24 hours: what every asset carries and has left in each of the 96.
 *
 * <pre>
 *   kVA                    ╭─╮ peak, as measured          load(h)     = peak · Σ w·pu(h) / max Σ w·pu
 *      ───────────────────╭╯ ╰╮─────  limit               headroom(h) = limit − load(h) − committed(h)
 *      ╭────╮            ╭╯   ╰─
 *   ───╯    ╰────────────╯
 *   0       8       12       20   24
 * </pre>
 *
 * <p>The shape of an asset comes from the transformers below it, w their peaks and pu the curve of
 * their profile; its height is the asset's own peak. Start at {@link
 * io.headroom.capacity.hours.HourlyLoading} for assets and at {@link
 * io.headroom.capacity.hours.HourlyCapacity} for supply paths and the conditions that hours allow.
 * kVA throughout; unknown is NaN.
 */
@NullMarked
package io.headroom.capacity.hours;

import org.jspecify.annotations.NullMarked;
