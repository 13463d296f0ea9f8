/**
 * The land under the sample network: facts about the county, settlements, roads.
 *
 * <p>What is real comes from small tables ({@link io.headroom.sample.land.CountyFacts}); everything
 * else is drawn with {@link io.headroom.sample.land.Dice} in a plane of metres. Start at {@link
 * io.headroom.sample.land.Land}. Nothing electrical belongs here.
 */
@NullMarked
package io.headroom.sample.land;

import org.jspecify.annotations.NullMarked;
