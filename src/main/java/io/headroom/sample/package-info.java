/**
 * The generator of the sample county and of large test networks.
 *
 * <p>Four steps, a package each: {@code land} (where people live; names, outline and two seats are
 * real), {@code address} (what they write on an envelope), {@code grid} (which lines and
 * transformers serve them), {@code load} (what flows, what was promised). Start at {@link
 * io.headroom.sample.SampleCounty}; {@link io.headroom.sample.SamplePlaces} takes the first two
 * only. What came out is described in {@code gis-data/README.md}.
 */
@NullMarked
package io.headroom.sample;

import org.jspecify.annotations.NullMarked;
