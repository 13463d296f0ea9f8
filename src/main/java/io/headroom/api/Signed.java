package io.headroom.api;

import io.headroom.account.Caller;

/** Somebody who is signed in, where the gate lets nobody else through. */
final class Signed {
  private Signed() {}

  static String nameOf(Caller caller) {
    String name = caller.name();
    if (name == null) {
      throw new IllegalStateException("the gate let somebody through who is not signed in");
    }
    return name;
  }
}
