/**
 * Who may do what: accounts, roles, tokens. Nothing here knows HTTP, SQL or Spring.
 *
 * <pre>
 *   person  ─ name, password ─► account ─► role ─► what he may see and do
 *   program ─ token ──────────►
 * </pre>
 *
 * <p>Start at {@link io.headroom.account.Accounts}. An account has an edition, which moves on with
 * every change that must end what was begun before: a new password, another role, a disabled
 * account. Look-ups need none of this.
 */
@NullMarked
package io.headroom.account;

import org.jspecify.annotations.NullMarked;
