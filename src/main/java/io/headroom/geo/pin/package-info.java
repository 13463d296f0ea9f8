/**
 * Positions as people paste them: numbers, angles, {@code geo:} URIs, links of map services, Plus
 * Codes.
 *
 * <p>Start at {@link io.headroom.geo.pin.PastedPosition}. A text is read whole or not at all, and
 * one that could mean two places is not read. Names of places do not belong here.
 */
@NullMarked
package io.headroom.geo.pin;

import org.jspecify.annotations.NullMarked;
