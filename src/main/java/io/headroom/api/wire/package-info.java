/**
 * The shapes on the wire, named as the HTTP contract names them.
 *
 * <p>Records only: component names are JSON names, units stand in the name, and null means "not
 * known" or "not shown". They mirror the contract, so some are wide. Nothing is decided here.
 */
@NullMarked
package io.headroom.api.wire;

import org.jspecify.annotations.NullMarked;
