package io.headroom.planning.opening;

/** As many subscriptions are open as may be. */
public final class TooManySubscriptions extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Whose whose;
  private final int most;

  /** Who has that many. */
  public enum Whose {
    /** The contact that asks for another. */
    CONTACT,
    ALL
  }

  public TooManySubscriptions(Whose whose, int most) {
    super(most + " subscriptions are open already, of " + whose);
    this.whose = whose;
    this.most = most;
  }

  public Whose whose() {
    return whose;
  }

  public int most() {
    return most;
  }
}
