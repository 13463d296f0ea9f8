/**
 * Who asks, and whether he may: the one gate before every HTTP answer.
 *
 * <pre>
 *   request ─► firewall ─► CallerFilter ─► CSRF ─► sign-in, sign-out ─► AccessRules ─► controllers
 *                          token, session          (forms)              by path and role
 * </pre>
 *
 * <p>Start at {@link io.headroom.app.security.SecurityWiring}; {@link
 * io.headroom.app.security.AccessRules} is the table of who may what. Look-ups need no account and
 * go on when the accounts cannot be read.
 */
@NullMarked
package io.headroom.app.security;

import org.jspecify.annotations.NullMarked;
