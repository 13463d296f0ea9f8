/** Who may do what: accounts, roles, tokens. Nothing here knows HTTP, SQL or Spring. */
@NullMarked
package io.headroom.account;

import org.jspecify.annotations.NullMarked;
