package io.headroom.api.wire;

import io.headroom.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in at a page.
 *
 * @param csrf what an unsafe request must bring
 */
public record SessionView(
    boolean signedIn, @Nullable String name, @Nullable String displayName, Role role, Csrf csrf) {

  /** The header that proves a request comes from a page of ours. */
  public record Csrf(String header, String token) {}
}
