package io.headroom.planning;

import io.headroom.network.DistributionTransformers;
import io.headroom.network.Ownership;

/**
 * How many users hang on a transformer: its customers where they are counted; a dedicated one
 * without a count has one.
 */
public final class Users {
  private Users() {}

  /** 0 for a public transformer whose customers nobody has counted. */
  public static int behind(DistributionTransformers rows, int row) {
    if (rows.customers(row) >= 0) {
      return rows.customers(row);
    }
    return rows.ownership(row) == Ownership.DEDICATED ? 1 : 0;
  }
}
