package io.headroom.planning.opening;

/** A contact waits for as many places as anybody may. */
public final class TooManySubscriptions extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int most;

  public TooManySubscriptions(int most) {
    super("this contact has " + most + " open subscriptions already");
    this.most = most;
  }

  public int most() {
    return most;
  }
}
