package io.headroom.api.wire;

import io.headroom.account.AccountEvent;
import java.util.List;

/** What happened to an account, the oldest first. */
public record AccountEventsView(List<AccountEvent> events) {
  public AccountEventsView {
    events = List.copyOf(events);
  }
}
