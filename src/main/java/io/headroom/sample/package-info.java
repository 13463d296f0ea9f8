/**
 * The generator of the sample county and of large test networks.
 *
 * <p>Three steps, a package each: {@code land} (where people live; names, outline and two seats are
 * real), {@code grid} (which lines and transformers serve them), {@code load} (what flows, what was
 * promised). Start at {@link io.headroom.sample.SampleCounty}. What came out is described in {@code
 * gis-data/README.md}.
 */
@NullMarked
package io.headroom.sample;

import org.jspecify.annotations.NullMarked;
