/**
 * The language that MATPOWER case files are written in, as far as they use it.
 *
 * <p>A case file is a small program: it fills matrices and, in distribution cases, converts them at
 * its end from ohms, kilowatts and kilovolt-amperes with a power factor. So it is run, not scanned:
 *
 * <pre>
 *   text ─► Lexer ─► tokens ─► Program (assignments) ─► matrices by name
 *                                └─ Expression ─ Arithmetic, Functions
 * </pre>
 *
 * <p>Assignments, matrices, indices, arithmetic and the common functions are understood; branches
 * and loops are not, and are refused with their line. Start at {@link
 * io.headroom.exchange.matpower.CaseFile}. What the columns mean does not belong here.
 */
@NullMarked
package io.headroom.exchange.matpower;

import org.jspecify.annotations.NullMarked;
