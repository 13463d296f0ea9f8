package io.headroom.planning.whatif;

/** Another scenario has this name. */
public final class NameTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NameTaken(String name) {
    super("another scenario is called " + name);
  }
}
