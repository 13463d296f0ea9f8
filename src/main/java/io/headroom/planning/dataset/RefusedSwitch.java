package io.headroom.planning.dataset;

import io.headroom.request.LostRequest;
import java.util.List;

/** A version that cannot be put in service as things stand. */
public final class RefusedSwitch extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Why why;
  private final transient List<LostRequest> lost;

  /** What stands against it. */
  public enum Why {
    NO_SUCH_VERSION,
    REJECTED_VERSION,
    /** Its content is nowhere any more, or cannot be read. */
    CONTENT_GONE,
    REQUESTS_LOST,
    /** Another version has been put in service meanwhile. */
    OVERTAKEN,
    NOTHING_BEFORE,
    NOT_IN_SERVICE
  }

  RefusedSwitch(Why why) {
    this(why, List.of());
  }

  RefusedSwitch(Why why, List<LostRequest> lost) {
    super(why.name());
    this.why = why;
    this.lost = List.copyOf(lost);
  }

  public Why why() {
    return why;
  }

  /** Open requests whose asset is not there any more; only with {@link Why#REQUESTS_LOST}. */
  public List<LostRequest> lost() {
    return lost;
  }
}
