/**
 * What people write on an envelope: named roads, house numbers, village groups, institutions.
 *
 * <p>The land comes from {@code land}; which of its ways are streets is found once ({@link
 * io.headroom.sample.address.RoadPlan}), what they are called and who lives on them is drawn for
 * each county. Everything here is invented. Start at {@link
 * io.headroom.sample.address.AddressRows}. Nothing electrical belongs here.
 */
@NullMarked
package io.headroom.sample.address;

import org.jspecify.annotations.NullMarked;
