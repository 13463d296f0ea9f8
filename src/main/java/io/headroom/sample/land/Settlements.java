package io.headroom.sample.land;

import io.headroom.sample.land.CountyFacts.Site;
import io.headroom.sample.land.CountyFacts.Township;
import io.headroom.sample.land.Vertex.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where people live: the streets of the county town and of the other seats, the villages, their
 * outlying hamlets and the industrial sites.
 *
 * <p>The names are real, the positions are not: a village is somewhere in its township, away from
 * its neighbours, and its hamlets lie around it.
 */
final class Settlements {
  private static final double TOWN_BLOCK_METRES = 235;
  private static final double SEAT_BLOCK_METRES = 250;
  private static final double HAMLET_REACH_METRES = 2_900;

  private final CountyFacts facts;
  private final Territory territory;
  private final Dice dice;
  private final int transformers;
  private final Crowd crowd = new Crowd();
  private final List<Vertex> vertices = new ArrayList<>();
  private final Spot[] villageSpots;

  private Settlements(CountyFacts facts, Territory territory, Dice dice, int transformers) {
    this.facts = facts;
    this.territory = territory;
    this.dice = dice;
    this.transformers = transformers;
    this.villageSpots =
        new Spot[facts.townships().stream().mapToInt(t -> t.villages().size()).sum()];
  }

  static Settlements place(CountyFacts facts, Dice dice, int transformers) {
    Plane home = Region.HOME.plane();
    Territory territory = new Territory(facts, home);
    Settlements settlements = new Settlements(facts, territory, dice, transformers);
    settlements.placeSubstations(home);
    settlements.placeStreets();
    settlements.placeVillages();
    settlements.placeWorks();
    settlements.placeHamlets();
    return settlements;
  }

  List<Vertex> vertices() {
    return vertices;
  }

  Territory territory() {
    return territory;
  }

  /** Where each village stands, in the order of the facts. */
  Spot[] villageSpots() {
    return villageSpots;
  }

  private void placeSubstations(Plane plane) {
    for (Site site : facts.sites()) {
      Spot spot = plane.spotOf(site.place()[0], site.place()[1]);
      add(Kind.SUBSTATION, spot, territory.townAt(spot), -1);
    }
  }

  private void placeStreets() {
    Spot north = territory.seat(2).towards(territory.seat(1), .15);
    Spot south = territory.seat(1).towards(territory.seat(2), .2);
    int corners = Math.max(6, (int) Math.round(transformers * .042));
    double reach = TOWN_BLOCK_METRES * Math.sqrt(corners);
    List<Spot> grid = grid(north.towards(south, .5), reach + 3_000, TOWN_BLOCK_METRES, "town");
    Dice fringe = dice.fork("fringe");
    Map<Spot, Double> rank = new HashMap<>();
    grid.forEach(s -> rank.put(s, s.metresToSegment(north, south) + fringe.between(0, 700)));
    grid.sort(Comparator.comparingDouble(s -> rank.getOrDefault(s, 0.0)));
    place(Kind.TOWN_STREET, grid, corners);
    int each = Math.max(1, (int) Math.round(transformers * .039 / 15));
    for (int town = 3; town < facts.townships().size(); town++) {
      Spot seat = territory.seat(town);
      List<Spot> blocks = grid(seat, 2_500, SEAT_BLOCK_METRES, "seat" + town);
      blocks.sort(Comparator.comparingDouble(s -> s.metresTo(seat)));
      boolean industrial = town == 3 || town == 4;
      place(Kind.SEAT_STREET, blocks, industrial ? each * 3 / 2 : each);
    }
  }

  /** A turned square grid, a little shaken. */
  private List<Spot> grid(Spot centre, double reach, double block, String purpose) {
    Dice shake = dice.fork(purpose);
    double cos = shake.between(.75, .98);
    double sin = Math.sqrt(1 - cos * cos);
    int n = (int) (reach / block);
    List<Spot> spots = new ArrayList<>();
    for (int i = -n; i <= n; i++) {
      for (int j = -n; j <= n; j++) {
        double east = (i + shake.between(-.24, .24)) * block;
        double north = (j + shake.between(-.24, .24)) * block;
        spots.add(centre.moved(east * cos - north * sin, east * sin + north * cos));
      }
    }
    return spots;
  }

  private void place(Kind kind, List<Spot> candidates, int count) {
    int placed = 0;
    for (Spot spot : candidates) {
      if (placed < count && territory.isHabitable(spot) && crowd.room(spot) > 140) {
        add(kind, spot, territory.townAt(spot), -1);
        placed++;
      }
    }
  }

  private void placeVillages() {
    int row = 0;
    for (int town = 0; town < facts.townships().size(); town++) {
      Township township = facts.townships().get(town);
      List<Spot> corners = cornersOf(town);
      for (int i = 0; i < township.villages().size(); i++, row++) {
        boolean inStreets = township.villages().get(i).isCommunity() && !corners.isEmpty();
        Spot spot = inStreets ? farthest(corners, row) : openCountry(town, row);
        villageSpots[row] = spot;
        if (!inStreets) {
          add(Kind.VILLAGE, spot, town, row);
        }
      }
    }
    assignStreetsToVillages();
  }

  private List<Spot> cornersOf(int town) {
    return vertices.stream()
        .filter(v -> v.isUrban() && v.town() == town)
        .map(Vertex::spot)
        .toList();
  }

  /** The street corner farthest from the communities placed before. */
  private Spot farthest(List<Spot> corners, int before) {
    Spot best = corners.get(0);
    double bestRoom = -1;
    for (Spot corner : corners) {
      double room = roomAmongVillages(corner, before);
      if (room > bestRoom) {
        best = corner;
        bestRoom = room;
      }
    }
    return best;
  }

  private double roomAmongVillages(Spot spot, int before) {
    double room = 1e9;
    for (int row = 0; row < before; row++) {
      room = Math.min(room, villageSpots[row].metresTo(spot));
    }
    return room;
  }

  private Spot openCountry(int town, int row) {
    Dice draw = dice.fork("village").fork(row);
    Spot seat = territory.seat(town);
    Spot best = seat;
    double bestRoom = -1;
    for (int i = 0; i < 400; i++) {
      double reach = 800 + 10_500 * i / 400.0;
      Spot spot = seat.moved(draw.between(-reach, reach), draw.between(-reach, reach));
      if (territory.townAt(spot) != town || !territory.isHabitable(spot)) {
        continue;
      }
      double room = Math.min(crowd.room(spot), roomAmongVillages(spot, row)) * draw.between(.6, 1);
      if (room > bestRoom) {
        best = spot;
        bestRoom = room;
      }
    }
    return best;
  }

  private void assignStreetsToVillages() {
    vertices.replaceAll(
        v ->
            v.kind() == Kind.SUBSTATION || v.village() >= 0
                ? v
                : new Vertex(v.index(), v.kind(), v.spot(), v.town(), villageNear(v)));
  }

  private int villageNear(Vertex vertex) {
    int nearest = -1;
    int row = 0;
    for (int town = 0; town < facts.townships().size(); town++) {
      for (int i = 0; i < facts.townships().get(town).villages().size(); i++, row++) {
        boolean nearer =
            nearest < 0
                || villageSpots[row].metresTo(vertex.spot())
                    < villageSpots[nearest].metresTo(vertex.spot());
        nearest = town == vertex.town() && nearer ? row : nearest;
      }
    }
    return nearest;
  }

  private void placeWorks() {
    int count = Math.max(2, (int) Math.round(transformers * .013));
    Dice draw = dice.fork("works");
    // Phosphate chemistry at Shuangliu and Jinzhong, workshops at the county town and elsewhere.
    int[] towns = {4, 3, 4, 0, 3, 4, 2, 3};
    for (int i = 0; i < count; i++) {
      boolean elsewhere = i % 5 == 4;
      int town = elsewhere ? draw.below(facts.townships().size()) : towns[i % towns.length];
      Spot seat = territory.seat(town);
      Spot spot = roomiest(seat, elsewhere ? 2_200 : 3_600, 500, draw);
      int townThere = territory.townAt(spot);
      add(Kind.WORKS, spot, townThere, -1);
    }
    assignStreetsToVillages();
  }

  private void placeHamlets() {
    int count = Math.max(20, (int) Math.round(transformers * .29));
    List<Vertex> villages = vertices.stream().filter(v -> v.kind() == Kind.VILLAGE).toList();
    Dice draw = dice.fork("hamlets");
    for (int i = 0; i < count; i++) {
      Vertex village = villages.get(i % villages.size());
      Spot spot = roomiest(village.spot(), HAMLET_REACH_METRES, 320, draw);
      if (crowd.room(spot) > 150) {
        add(Kind.HAMLET, spot, village.town(), village.village());
      }
    }
  }

  /** The least crowded of a dozen places around a centre, the nearer the likelier. */
  private Spot roomiest(Spot centre, double reach, double wanted, Dice draw) {
    Spot best = centre;
    double bestRoom = 0;
    for (int i = 0; i < 14; i++) {
      double spread = reach * .42;
      Spot spot = centre.moved(draw.bell() * spread, draw.bell() * spread);
      double room = Math.min(crowd.room(spot), wanted * 2.2);
      if (room > bestRoom && spot.metresTo(centre) < reach && territory.isHabitable(spot)) {
        best = spot;
        bestRoom = room;
      }
    }
    return best;
  }

  private void add(Kind kind, Spot spot, int town, int village) {
    vertices.add(new Vertex(vertices.size(), kind, spot, town, village));
    crowd.add(spot);
  }
}
