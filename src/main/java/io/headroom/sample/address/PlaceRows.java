package io.headroom.sample.address;

import io.headroom.network.Place;
import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.CountyFacts.Township;
import io.headroom.sample.land.CountyFacts.Village;
import io.headroom.sample.land.CountyRows;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * Places somebody may ask about: seats and villages under their real names, and invented points of
 * interest inside the sample, whose positions are exact because they exist nowhere else.
 *
 * <p>{@code accuracy_m} of a real name says how far the true place may be from where the sample
 * puts it.
 */
final class PlaceRows {
  private static final double KNOWN_SEAT_ACCURACY_M = 150;
  private static final double SEAT_ACCURACY_M = 2_000;
  private static final double COMMUNITY_ACCURACY_M = 1_500;
  private static final double VILLAGE_ACCURACY_M = 4_000;
  private static final List<String> TOWN_SITES = List.of("文体广场停车场", "农贸市场", "花园小区", "卫生服务站");
  private static final List<String> VILLAGE_SITES = List.of("村委会", "小学", "茶叶加工厂", "蔬菜大棚");

  private final Land land;
  private final Plane plane;
  private final CountyRows rows;
  private final Dice dice;
  private final List<Note> estates = new ArrayList<>();
  private int number;

  PlaceRows(Land land, CountyRows rows) {
    this.land = land;
    this.plane = land.region().plane();
    this.rows = rows;
    this.dice = Dice.of(land.region().number()).fork("places");
  }

  /** Writes them all and answers the housing estates among them. */
  List<Note> write() {
    int row = 0;
    for (int town = 0; town < land.facts().townships().size(); town++) {
      Township township = land.facts().townships().get(town);
      writeSeat(township);
      for (Village village : township.villages()) {
        writeVillage(township, village, land.village(row++));
      }
    }
    return estates;
  }

  private void writeSeat(Township township) {
    Spot spot = land.homePlane().spotOf(township.seat()[0], township.seat()[1]);
    String office = township.isCountyTown() ? "办事处" : "人民政府";
    List<String> aliases =
        township.formerName().isEmpty() ? List.of() : List.of(township.formerName());
    rows.places()
        .accept(
            new Place(
                land.region().idPrefix() + "seat-" + township.code(),
                land.namePrefix() + township.name() + office,
                land.countyName() + township.name(),
                Place.Kind.POI,
                land.region().idPrefix() + township.code(),
                aliases,
                plane.positionOf(spot),
                township.known() ? KNOWN_SEAT_ACCURACY_M : SEAT_ACCURACY_M));
  }

  private void writeVillage(Township township, Village village, Spot spot) {
    boolean community = village.isCommunity();
    rows.places()
        .accept(
            new Place(
                land.region().idPrefix() + village.code(),
                land.namePrefix() + village.name(),
                land.countyName() + township.name() + village.name(),
                community ? Place.Kind.COMMUNITY : Place.Kind.VILLAGE,
                land.region().idPrefix() + township.code(),
                List.of(),
                plane.positionOf(spot),
                community ? COMMUNITY_ACCURACY_M : VILLAGE_ACCURACY_M));
    boolean inTown = township.isCountyTown() && community;
    List<String> sites = inTown ? TOWN_SITES : VILLAGE_SITES;
    int count = inTown ? sites.size() : 1 + dice.below(2);
    int first = inTown ? 0 : dice.below(sites.size());
    for (int i = 0; i < count; i++) {
      writeSite(township, village, spot, sites.get((first + i) % sites.size()));
    }
  }

  private void writeSite(Township township, Village village, Spot centre, String kind) {
    Spot spot = centre.moved(dice.between(-170, 170), dice.between(-170, 170));
    boolean office = kind.equals("村委会");
    String base = office ? village.name() : village.shortName();
    String site = office && village.isCommunity() ? "居委会" : kind;
    boolean housing = kind.equals("花园小区");
    String name = land.namePrefix() + base + site;
    if (housing) {
      int town = land.facts().townships().indexOf(township);
      estates.add(new Note(town, name, village.name(), spot));
    }
    rows.places()
        .accept(
            new Place(
                land.region().idPrefix() + "poi-" + ++number,
                name,
                land.countyName() + township.name() + village.name(),
                housing ? Place.Kind.BUILDING : Place.Kind.POI,
                land.region().idPrefix() + township.code(),
                List.of(),
                plane.positionOf(spot),
                0));
  }
}
