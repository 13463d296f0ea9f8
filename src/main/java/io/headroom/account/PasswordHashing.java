package io.headroom.account;

/** Turns a password into what may be kept of it; slow on purpose. */
public interface PasswordHashing {
  String hash(String password);

  boolean matches(String password, String hash);
}
