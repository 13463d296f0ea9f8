/**
 * HTTP in, JSON out: reads parameters, asks the core, and writes what the reader may see.
 *
 * <p>Controllers decide nothing. What a reader may see is decided by {@link
 * io.headroom.api.Disclosure} alone, and every refusal becomes {@code application/problem+json} in
 * {@link io.headroom.api.ProblemAdvice}. The shapes on the wire are the records of {@code
 * api.wire}; they are not the core's, so that either may change without the other. Start at {@link
 * io.headroom.api.CapacityController}.
 */
@NullMarked
package io.headroom.api;

import org.jspecify.annotations.NullMarked;
