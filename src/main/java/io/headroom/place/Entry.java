package io.headroom.place;

import io.headroom.geo.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the gazetteer knows it.
 *
 * @param areaCode code of the township (or county) it lies in; empty when not known. The entry of
 *     that township itself has this code as its id
 * @param accuracyMetres how far the true place may be from the location
 */
public record Entry(
    String id,
    String name,
    @Nullable String nameEn,
    @Nullable String address,
    String kind,
    String areaCode,
    String areaName,
    List<String> aliases,
    Position location,
    double accuracyMetres) {

  public Entry {
    aliases = List.copyOf(aliases);
  }
}
