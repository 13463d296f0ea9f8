package io.headroom.request;

/** A step that does not lead on from where a lead stands. */
public final class RefusedLeadStep extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Lead.State wanted;
  private final Lead.State state;

  public RefusedLeadStep(Lead.State wanted, Lead.State state) {
    super(state + " does not lead to " + wanted + ", only to " + state.next());
    this.wanted = wanted;
    this.state = state;
  }

  public Lead.State wanted() {
    return wanted;
  }

  /** Where it stands. */
  public Lead.State state() {
    return state;
  }
}
