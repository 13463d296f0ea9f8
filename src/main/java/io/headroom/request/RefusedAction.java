package io.headroom.request;

import java.util.Set;
import java.util.TreeSet;

/** An action that the stage of a connection request does not allow; it says which ones it does. */
public final class RefusedAction extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Action action;
  private final Set<Action> allowed;

  RefusedAction(Action action, RequestStatus status, Set<Action> allowed) {
    super(action + " is not possible in " + status + "; possible: " + new TreeSet<>(allowed));
    this.action = action;
    this.allowed = Set.copyOf(allowed);
  }

  public Action action() {
    return action;
  }

  public Set<Action> allowed() {
    return allowed;
  }
}
