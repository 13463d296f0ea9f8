package io.headroom.request;

/**
 * What a request takes of one asset, in VA of demand or W of generation.
 *
 * @param net what the asset sees of it, and what the ledger books
 * @param gross what was asked for
 * @param needed what has to be free for it: more than {@code net} for a single phase, which may
 *     have no more than a third of what its transformer has left
 */
public record ClaimLine(LedgerKey key, long net, long gross, long needed) {
  public ClaimLine {
    if (net < 0 || needed < net) {
      throw new IllegalArgumentException("no claim: " + net + " of " + gross + ", " + needed);
    }
  }

  /** True when it fits beside what is booked already. */
  public boolean fits(long booked, long limit) {
    return limit != Limits.UNKNOWN && booked + needed <= limit;
  }
}
