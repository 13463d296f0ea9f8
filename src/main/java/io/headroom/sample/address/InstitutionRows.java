package io.headroom.sample.address;

import io.headroom.network.Place;
import io.headroom.sample.address.Frontages.Frontage;
import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.CountyFacts;
import io.headroom.sample.land.CountyFacts.Township;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Tables;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the institutions people give as a place: hospital, school, police, filling station.
 */
final class InstitutionRows {
  private static final Map<String, List<String>> TABLE = Tables.lists("institutions.txt");
  private static final double SET_BACK_METRES = 14;

  private final Land land;
  private final PlacePen pen;
  private final Frontages frontages;
  private final Dice dice;

  InstitutionRows(Land land, PlacePen pen, Frontages frontages, Dice dice) {
    this.land = land;
    this.pen = pen;
    this.frontages = frontages;
    this.dice = dice;
  }

  void write() {
    List<Township> townships = land.facts().townships();
    for (int town = 0; town < townships.size(); town++) {
      boolean street = townships.get(town).isCountyTown();
      for (String entry : TABLE.getOrDefault(street ? "street" : "town", List.of())) {
        write(town, entry);
      }
    }
    List<String> county = TABLE.getOrDefault("county", List.of());
    for (int i = 0; i < county.size(); i++) {
      write(i % countyTowns(townships), county.get(i));
    }
  }

  private static int countyTowns(List<Township> townships) {
    return Math.max(1, (int) townships.stream().filter(Township::isCountyTown).count());
  }

  private void write(int town, String entry) {
    String[] names = entry.split("[(;)]");
    String name = spelled(names[0], town);
    Set<String> others = otherNames(names, town);
    others.remove(name);
    Frontage frontage = frontages.takeUnknown(town, dice);
    String within = frontage == null ? "" : frontage.address();
    Note note = new Note(town, name, within, List.copyOf(others), spot(town, frontage));
    pen.write("institution", Place.Kind.POI, note, 0);
  }

  private Set<String> otherNames(String[] names, int town) {
    Set<String> others = new LinkedHashSet<>();
    if (names[0].startsWith("县")) {
      others.add(names[0]);
    }
    Arrays.stream(names).skip(1).forEach(other -> others.add(alias(other, town)));
    String former = pen.township(town).formerName();
    if (names[0].startsWith("镇") && !former.isEmpty()) {
      others.add(former + names[0].substring(1));
    }
    return others;
  }

  private String spelled(String pattern, int town) {
    CountyFacts.County county = land.facts().county();
    return pattern.startsWith("县") ? county.name() + pattern.substring(1) : alias(pattern, town);
  }

  private String alias(String pattern, int town) {
    String rest = pattern.substring(1);
    return switch (pattern.charAt(0)) {
      case '短' -> land.facts().county().shortName() + rest;
      case '镇' -> pen.township(town).name() + rest;
      case '名' -> pen.township(town).shortName() + rest;
      default -> pattern;
    };
  }

  /** A little behind its door; in a seat without streets somewhere around the middle. */
  private Spot spot(int town, @Nullable Frontage frontage) {
    if (frontage == null) {
      Spot seat = land.territory().seat(town);
      return seat.moved(dice.between(-220, 220), dice.between(-220, 220));
    }
    Door door = frontage.door();
    double left = door.left() + Math.copySign(SET_BACK_METRES, door.left());
    return frontage.road().course().beside(door.along(), left);
  }
}
