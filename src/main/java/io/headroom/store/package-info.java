/**
 * Requests, ledger and audit trail in SQL: an H2 file by default, PostgreSQL with PostGIS in
 * production.
 *
 * <pre>
 *   place   key ─► lock the ledger rows of the path, in the order of their numbers
 *               ─► every asset: booked + needed ≤ limit ?  ─ no ─► refuse, or queue
 *               ─► ledger, request, audit ─► one commit
 * </pre>
 *
 * <p>Start at {@link io.headroom.store.SqlRequestStore}; {@link io.headroom.store.Database} opens
 * and migrates. Request rows are locked before ledger rows, never after. The database decides; what
 * it has committed is followed in memory by whoever called.
 */
@NullMarked
package io.headroom.store;

import org.jspecify.annotations.NullMarked;
