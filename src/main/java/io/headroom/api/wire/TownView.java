package io.headroom.api.wire;

import io.headroom.network.AdministrativeArea;
import java.util.List;

/** A township by its code. */
public record TownView(String code, String name) {
  public static List<TownView> of(List<AdministrativeArea> towns) {
    return towns.stream().map(town -> new TownView(town.code(), town.name())).toList();
  }
}
