package io.headroom.ingest;

import java.util.List;

/** The delivery cannot be read as a whole, with everything that stands against it. */
final class RejectedDelivery extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  RejectedDelivery(List<String> reasons) {
    super(String.join("; ", reasons));
    this.reasons = List.copyOf(reasons);
  }

  RejectedDelivery(String reason) {
    this(List.of(reason));
  }

  List<String> reasons() {
    return reasons;
  }
}
