package io.headroom.api.wire;

import io.headroom.request.ConnectionRequest;
import io.headroom.request.LostRequest;
import java.time.LocalDate;

/** An open request whose connection point is not in a dataset. */
public record LostRequestView(
    String id,
    LocalDate appliedOn,
    double kva,
    String connectionPointId,
    String connectionPointName) {

  /**
   * @param name of its point in the dataset that had it; the id when nobody knows
   */
  public static LostRequestView of(LostRequest lost, String name) {
    ConnectionRequest request = lost.request();
    return new LostRequestView(
        request.id(),
        request.application().on(),
        request.application().kva(),
        lost.pointId(),
        name);
  }
}
