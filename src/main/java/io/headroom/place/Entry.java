package io.headroom.place;

import io.headroom.geo.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the gazetteer knows it.
 *
 * @param kind county, town, village, community, group, road, crossing, address, building, poi,
 *     nearby or position
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

  public MatchLevel level() {
    return MatchLevel.ofKind(kind);
  }

  /** The same place, known no better than this. */
  Entry within(double metres) {
    return accuracyMetres >= metres
        ? this
        : new Entry(id, name, nameEn, address, kind, areaCode, areaName, aliases, location, metres);
  }

  /** A place that is worked out from this one. */
  Entry derived(String otherId, String otherName, String otherKind, Position at, double accuracy) {
    return new Entry(
        otherId,
        otherName,
        null,
        addressOf(otherName),
        otherKind,
        areaCode,
        areaName,
        List.of(),
        at,
        Math.ceil(accuracy));
  }

  /** 人民路39号 lies at the address of 人民路, with 39号 behind it. */
  private @Nullable String addressOf(String otherName) {
    return address != null && address.endsWith(name) && otherName.startsWith(name)
        ? address + otherName.substring(name.length())
        : address;
  }
}
