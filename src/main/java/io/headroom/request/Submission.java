package io.headroom.request;

import org.jspecify.annotations.Nullable;

/**
 * A request on its way in.
 *
 * @param request submitted, holding what it claims; or nothing yet, with an empty claim
 * @param queues true to wait in the queue when something on the path is full; else it is refused
 * @param mayHold false when the look-up has refused it, so that it can only wait: the ledger knows
 *     nothing of voltages and bays
 * @param once the key under which it counts only once; null when it has none
 */
public record Submission(
    ConnectionRequest request, Claim claim, boolean queues, boolean mayHold, @Nullable Once once) {

  /**
   * The {@code Idempotency-Key} of a client.
   *
   * @param key unique among all clients
   * @param fingerprint of what is asked for, which must be the same each time
   */
  public record Once(String key, String fingerprint) {}
}
