package io.headroom.api.wire;

import io.headroom.network.Direction;
import io.headroom.request.RequestStatus;
import io.headroom.rules.ServicePromise;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection request in a list. */
public record RequestRow(
    String id,
    @Nullable String trackingCode,
    RequestStatus status,
    boolean open,
    LocalDate appliedOn,
    RequestView.Place place,
    double kva,
    @Nullable Double kw,
    String use,
    Direction direction,
    String supply,
    double voltageKv,
    RequestView.Person applicant,
    RequestView.Waiting waitingFor,
    List<String> actions,
    Promise service,
    RequestView.Clock clock,
    RequestView.ReservationView reservation,
    @Nullable Programme fastTrack,
    RequestView.@Nullable RatingView rating) {

  /** What the utility has promised. */
  public record Promise(
      ServicePromise.Category category, ServicePromise.Kind kind, int workingDays) {}

  /** The green channel it was judged by. */
  public record Programme(boolean eligible, String programme, String name, String nameEn) {}
}
