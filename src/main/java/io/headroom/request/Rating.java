package io.headroom.request;

import java.time.LocalDate;

/**
 * What a customer thinks of how he was connected (服务线上评价).
 *
 * @param stars 1–5
 * @param comment may be empty
 */
public record Rating(int stars, String comment, LocalDate on) {
  public Rating {
    if (stars < 1 || stars > 5) {
      throw new IllegalArgumentException("1 to 5 stars, got " + stars);
    }
  }
}
