/**
 * A place and a need become ranked, explained options.
 *
 * <pre>
 *   place ─► candidates in rings ─► available capacity along each supply path ─► fits? ─► rank
 *                                                                       └─ no: reason, remedy
 * </pre>
 *
 * <p>Start at {@link io.headroom.lookup.CapacityLookup}. Nothing here knows HTTP; "no" is an answer
 * with a reason, not an exception.
 */
@NullMarked
package io.headroom.lookup;

import org.jspecify.annotations.NullMarked;
