package io.headroom.api.wire;

import java.util.List;

/**
 * A page of requests.
 *
 * @param page from 1
 * @param total of all pages
 * @param counts of all open requests the reader may see, whatever is filtered
 */
public record RequestsView(
    List<RequestRow> requests, int page, int pages, int total, Counts counts) {

  /**
   * How many there are of each sort.
   *
   * @param dueSoon within three working days, without those overdue
   */
  public record Counts(
      int open, int fastTrack, int overdue, int dueSoon, int waitingForCustomer, int queued) {}
}
