/**
 * The constraint register: every asset that is full, what it blocks, and the works that would lift
 * it with what they cost about, so that the list is a work programme.
 *
 * <pre>
 *   a row   ⇔  own headroom ≤ 0, or grade heavy or overloaded (demand), and somebody behind it
 *           or  it binds a transformer by voltage
 *           or  a substation has no spare bay
 *           or  a request waits for it
 *   blocks      the transformers for which it is the binding asset: each of them in one row
 * </pre>
 *
 * <p>Start at {@link io.headroom.planning.register.WorkProgramme}.
 */
@NullMarked
package io.headroom.planning.register;

import org.jspecify.annotations.NullMarked;
