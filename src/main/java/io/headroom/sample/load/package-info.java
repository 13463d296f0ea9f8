/**
 * What flows through the sample network, what was promised, and what is planned.
 *
 * <p>{@link io.headroom.sample.load.Metering} measures a typical year from the transformers
 * upwards, {@code Sizing} chooses conductors, {@code Promises} adds commitments, reinforcements and
 * outages. Start at {@link io.headroom.sample.load.GridRows}, which writes the lot.
 */
@NullMarked
package io.headroom.sample.load;

import org.jspecify.annotations.NullMarked;
