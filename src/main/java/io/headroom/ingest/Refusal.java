package io.headroom.ingest;

import io.headroom.geo.Position;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import org.jspecify.annotations.Nullable;

/** Why a row cannot become part of the network. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;

  Refusal(IssueCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  ImportIssue issue(DeliveredRow row, @Nullable Position place) {
    return new ImportIssue(code, row.layer(), row.id(), place, row.whence() + getMessage());
  }
}
