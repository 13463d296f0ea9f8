package io.headroom.api.wire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned at a place.
 *
 * @param place null when the address means several places, which are then listed
 * @param noticeDays working days ahead that outages are promised to be announced
 * @param complete false while the store is away: those entered there are then missing
 */
public record OutagesView(
    @Nullable OutagePlaceView place,
    List<PlaceView> places,
    List<OutageView> outages,
    int noticeDays,
    boolean complete,
    LocalDate asOf) {

  /**
   * Where was asked about.
   *
   * @param name null of a bare position
   * @param accuracyMetres the true place lies within this of the location
   */
  public record OutagePlaceView(
      @Nullable String name, GeometryView location, double accuracyMetres) {}
}
