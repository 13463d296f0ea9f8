package io.headroom.sample.address;

import io.headroom.sample.address.RoadPlan.CountyRoad;
import io.headroom.sample.address.RoadPlan.Street;
import io.headroom.sample.land.CountyFacts.Township;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the roads of a county their names.
 *
 * <p>A name occurs once in a township, and once in the three subdistricts of the county town
 * together; the same name in several townships is usual. A street of the list may have a former
 * name, {@code 人民路(东风路)}.
 */
final class RoadNames {
  private static final Map<String, List<String>> TABLE = Tables.lists("streets.txt");
  private static final double FORMER_NAME_SHARE = .12;
  private static final List<String> FORMER_NAMES =
      List.of("东风路", "红旗路", "跃进路", "反修路", "卫星路", "公社路", "老街", "老场坝", "衙门口");

  private final Land land;
  private final Dice dice;
  private final Set<String> takenInCountyTown = new HashSet<>();

  RoadNames(Land land, Dice dice) {
    this.land = land;
    this.dice = dice;
  }

  List<Road> name(RoadPlan plan) {
    List<Road> roads = new ArrayList<>();
    for (int town = 0; town < land.facts().townships().size(); town++) {
      nameStreets(town, plan.streets(town), roads);
    }
    plan.countyRoads().forEach(road -> roads.add(named(road)));
    return roads;
  }

  private void nameStreets(int town, List<Street> streets, List<Road> roads) {
    Township township = land.facts().townships().get(town);
    Set<String> taken = township.isCountyTown() ? takenInCountyTown : new HashSet<>();
    Dice draw = dice.fork(town);
    List<String> names = namesFor(township, draw);
    int next = 0;
    for (Street street : streets) {
      while (next < names.size() && taken.contains(bare(names.get(next)))) {
        next++;
      }
      if (next < names.size()) {
        taken.add(bare(names.get(next)));
        roads.add(Road.street(bare(names.get(next)), former(names.get(next), draw), town, street));
      }
    }
  }

  /** Those of the township itself; elsewhere two after its name; then the usual ones, shuffled. */
  private List<String> namesFor(Township township, Dice draw) {
    boolean home = land.region().number() == 0;
    String own = township.shortName();
    List<String> names =
        new ArrayList<>(
            home ? TABLE.getOrDefault(township.code(), List.of()) : List.of(own + "路", own + "大道"));
    List<String> usual = new ArrayList<>(TABLE.getOrDefault("*", List.of()));
    while (!usual.isEmpty()) {
      names.add(usual.remove(draw.below(usual.size())));
    }
    return names;
  }

  private static String bare(String name) {
    int bracket = name.indexOf('(');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  private List<String> former(String name, Dice draw) {
    int bracket = name.indexOf('(');
    if (bracket >= 0) {
      return List.of(name.substring(bracket + 1, name.length() - 1));
    }
    boolean renamed = land.region().number() > 0 && draw.chance(FORMER_NAME_SHARE);
    return renamed ? List.of(FORMER_NAMES.get(draw.below(FORMER_NAMES.size()))) : List.of();
  }

  /** 开冯公路, after the two seats; also by the number it has as a county road. */
  private Road named(CountyRoad road) {
    Spot middle = road.course().at(road.course().metres() / 2);
    String ends = ends(road.fromTown(), road.toTown());
    String number = "县道X" + (300 + road.fromTown() * 20 + road.toTown());
    int town = land.territory().townAt(middle);
    return Road.betweenSeats(ends + "公路", List.of(number, ends + "路"), town, road.course());
  }

  /** 开冯; in full where a first character would not tell which township is meant: 开阳龙水. */
  private String ends(int from, int to) {
    if (isPlain(from) && isPlain(to)) {
      return shortName(from).substring(0, 1) + shortName(to).substring(0, 1);
    }
    return shortName(from) + shortName(to);
  }

  private boolean isPlain(int town) {
    String first = shortName(town).substring(0, 1);
    return land.facts().townships().stream()
            .filter(other -> !other.isCountyTown() && other.shortName().startsWith(first))
            .count()
        <= 1;
  }

  private String shortName(int town) {
    Township township = land.facts().townships().get(town);
    return township.isCountyTown() ? land.facts().county().shortName() : township.shortName();
  }
}
