/**
 * Requests, ledger and audit trail in SQL: an H2 file by default, PostgreSQL with PostGIS in
 * production.
 *
 * <pre>
 *   place   all who have come ─► lock the ledger rows of their paths, in the order of their numbers
 *           one after the other ─► every asset: booked + needed ≤ limit ?  ─ no ─► refuse, or queue
 *           all of them ─► ledger, request, audit, key ─► one commit
 * </pre>
 *
 * <p>Start at {@link io.headroom.store.SqlRequestStore}; {@link io.headroom.store.WatchedDatabase}
 * opens, migrates, and notices when the database goes away or others change the ledger. Request
 * rows are locked before ledger rows, never after. The database decides; what it has committed is
 * followed in memory by whoever called.
 */
@NullMarked
package io.headroom.store;

import org.jspecify.annotations.NullMarked;
