package io.headroom.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.geo.Geodesic;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What one can write to in the sample county: roads, doors, groups, institutions. */
class SampleAddressesTest {
  private static final Pattern DOOR = Pattern.compile("(.+?)(\\d+)号(附\\d+号)?");
  private static final List<NamedRoad> ROADS = NamedRoad.of(Rows.SHIPPED);
  private static final Map<String, NamedRoad> ROAD_OF =
      ROADS.stream().collect(Collectors.toMap(r -> r.township() + r.place().name(), r -> r));

  private record Door(NamedRoad road, int number, Place place) {
    static Door of(Place place) {
      Matcher parts = DOOR.matcher(place.name());
      assertThat(parts.matches()).as(place.name()).isTrue();
      NamedRoad road = ROAD_OF.get(place.areaCode() + parts.group(1));
      assertThat(road).as("the road of %s", place.address()).isNotNull();
      return new Door(road, Integer.parseInt(parts.group(2)), place);
    }

    boolean isShop() {
      return place.name().contains("附");
    }

    String side() {
      return road.place().id() + (number % 2 == 1 ? " left" : " right");
    }
  }

  private static List<Place> places(Place.Kind kind) {
    return Rows.SHIPPED.of(Place.class).stream().filter(p -> p.kind() == kind).toList();
  }

  private static List<Door> doors() {
    return places(Place.Kind.ADDRESS).stream().map(Door::of).toList();
  }

  private static Map<String, List<Door>> doorsBySide() {
    return doors().stream()
        .filter(door -> !door.isShop())
        .collect(Collectors.groupingBy(Door::side, TreeMap::new, Collectors.toList()));
  }

  @Test
  void aRoadStandsInTheMiddleOfItsLineAndReachesToItsEnds() {
    assertThat(ROADS)
        .hasSizeBetween(80, 160)
        .allSatisfy(
            road -> {
              double half = road.line().getLength() / 2;
              assertThat(road.along(road.place())).isCloseTo(half, within(2.0));
              assertThat(road.place().accuracyM()).isBetween(half - 1, half + 2);
            });
  }

  @Test
  void aStreetNameOccursOnceInItsTownshipAndOftenInTheCounty() {
    assertThat(ROAD_OF).hasSameSizeAs(ROADS);
    Map<String, Long> townships =
        ROADS.stream().collect(Collectors.groupingBy(r -> r.place().name(), Collectors.counting()));
    for (String usual : List.of("人民路", "新华路", "建设路", "正街")) {
      assertThat(townships.get(usual)).as(usual).isGreaterThanOrEqualTo(4);
    }
    assertThat(ROADS).anyMatch(road -> road.place().aliases().contains("东风路"));
  }

  @Test
  void everyTownshipHasStreetsOfItsOwn() {
    Map<String, Long> streets =
        ROADS.stream()
            .filter(road -> !road.place().name().endsWith("公路"))
            .collect(Collectors.groupingBy(NamedRoad::township, Collectors.counting()));
    assertThat(streets).hasSize(18);
    assertThat(streets.values()).allMatch(count -> count >= 3);
  }

  @Test
  void everyHouseNumberStandsWithinTwentyMetresOfItsRoad() {
    assertThat(doors())
        .hasSizeBetween(1_500, 3_000)
        .allSatisfy(
            d ->
                assertThat(d.road().metresTo(d.place())).as(d.place().name()).isBetween(5.0, 20.0));
  }

  @Test
  void oddNumbersStandOnTheLeftAndEvenOnesOnTheRight() {
    assertThat(doors())
        .allSatisfy(
            d ->
                assertThat(d.road().hasOnItsLeft(d.place()))
                    .as(d.place().address())
                    .isEqualTo(d.number() % 2 == 1));
  }

  @Test
  void numbersGrowAlongTheRoadOnEachSide() {
    doorsBySide()
        .forEach(
            (side, doors) ->
                assertThat(doors)
                    .as(side)
                    .isSortedAccordingTo(Comparator.comparingInt(Door::number))
                    .isSortedAccordingTo(
                        Comparator.comparingDouble(d -> d.road().along(d.place()))));
  }

  @Test
  void ofEachSideTheFirstNumberIsKnownAndMostOthersAreNot() {
    doorsBySide()
        .forEach(
            (side, doors) -> {
              int last = doors.get(doors.size() - 1).number();
              assertThat(doors.get(0).number()).as(side).isBetween(1, 2);
              assertThat(doors.size() / (last / 2.0)).as(side).isBetween(.18, .4);
              double along = doors.get(0).road().along(doors.get(doors.size() - 1).place());
              assertThat(doors.get(0).road().line().getLength() - along).as(side).isLessThan(60);
            });
  }

  @Test
  void streetsThatMeetDoSoAtACornerOfBoth() {
    int crossings = 0;
    for (NamedRoad a : ROADS) {
      for (NamedRoad b : ROADS) {
        boolean once = a.place().id().compareTo(b.place().id()) < 0;
        if (once && a.township().equals(b.township())) {
          crossings += crossings(a, b);
        }
      }
    }
    assertThat(crossings).isGreaterThan(100);
  }

  private static int crossings(NamedRoad a, NamedRoad b) {
    Geometry common = a.line().intersection(b.line());
    assertThat(common.getLength()).as("%s and %s share", a.place(), b.place()).isZero();
    for (Coordinate point : common.getCoordinates()) {
      assertThat(a.metresToCorner(point)).isLessThan(5);
      assertThat(b.metresToCorner(point)).isLessThan(5);
    }
    return common.getNumPoints();
  }

  @Test
  void theMainStreetsOfTheCountyTownCross() {
    NamedRoad people = ROAD_OF.get("520121002人民路");
    NamedRoad purple = ROAD_OF.get("520121002紫江路");
    assertThat(people.line().intersects(purple.line())).isTrue();
  }

  @Test
  void everyRuralVillageHasGroupsWithinItsRadius() {
    Map<String, List<Place>> groups = new HashMap<>();
    places(Place.Kind.GROUP)
        .forEach(g -> groups.computeIfAbsent(villageOf(g), v -> new ArrayList<>()).add(g));
    List<Place> villages = places(Place.Kind.VILLAGE);
    assertThat(groups).hasSameSizeAs(villages);
    for (Place village : villages) {
      assertThat(groups.get(String.valueOf(village.address())))
          .as(village.address())
          .hasSizeBetween(4, 9)
          .allSatisfy(
              group ->
                  assertThat(Geodesic.metres(group.location(), village.location()))
                      .isLessThan(village.accuracyM()));
    }
  }

  /** 开阳县冯三镇马江村 for 开阳县冯三镇马江村三组. */
  private static String villageOf(Place group) {
    String address = String.valueOf(group.address());
    return address.substring(0, address.lastIndexOf('村') + 1);
  }

  @Test
  void someGroupsAreKnownByTheirHamlet() {
    List<Place> groups = places(Place.Kind.GROUP);
    assertThat(groups).anyMatch(g -> g.name().endsWith("三组") && g.aliases().isEmpty());
    assertThat(groups).anyMatch(g -> g.name().endsWith("三组") && !g.aliases().isEmpty());
    assertThat(groups)
        .anyMatch(g -> !g.aliases().isEmpty() && g.name().endsWith(g.aliases().get(0) + "组"));
  }

  @Test
  void everyPlaceOfATownshipLiesThere() {
    Map<String, Geometry> outlines =
        Rows.SHIPPED.of(AdministrativeArea.class).stream()
            .collect(Collectors.toMap(AdministrativeArea::code, AdministrativeArea::outline));
    double hundredMetres = .001;
    for (Place.Kind kind : List.of(Place.Kind.ADDRESS, Place.Kind.GROUP, Place.Kind.BUILDING)) {
      assertThat(places(kind))
          .allSatisfy(
              p ->
                  assertThat(outlines.get(p.areaCode()).distance(pointOf(p)))
                      .as(p.address())
                      .isLessThan(hundredMetres));
    }
  }

  private static Geometry pointOf(Place place) {
    return new GeometryFactory()
        .createPoint(new Coordinate(place.location().lon(), place.location().lat()));
  }

  @Test
  void everyTownHasTheInstitutionsPeopleAskFor() {
    Set<String> names = new HashSet<>();
    places(Place.Kind.POI).forEach(p -> names.add(p.name()));
    assertThat(names)
        .contains("开阳县人民医院", "开阳县第一中学", "开阳客运站", "开阳县政务服务中心", "冯三镇卫生院", "冯三派出所")
        .contains("冯三供销社", "冯三加油站", "冯三中学", "禾丰布依族苗族乡卫生院");
    assertThat(places(Place.Kind.POI))
        .filteredOn(p -> p.id().startsWith("institution"))
        .allSatisfy(p -> assertThat(p.address()).matches("开阳县.+(镇|乡|街道).+\\d+号"));
  }

  @Test
  void anInstitutionStandsBetweenTheNumbersAroundItsOwn() {
    Map<String, List<Door>> sides = doorsBySide();
    Function<Place, Door> doorOf =
        p ->
            Door.of(
                new Place(
                    p.id(), doorName(p), null, p.kind(), p.areaCode(), List.of(), p.location(), 0));
    places(Place.Kind.POI).stream()
        .filter(p -> p.id().startsWith("institution"))
        .map(doorOf)
        .forEach(
            door -> {
              for (Door known : sides.get(door.side())) {
                double ahead = door.road().along(door.place()) - known.road().along(known.place());
                assertThat(Math.signum(ahead))
                    .as("%s beside %s", door.place().name(), known.place().name())
                    .isEqualTo(Math.signum(door.number() - known.number()));
              }
            });
  }

  /** 人民路15号 for 开阳县冯三镇人民路15号. */
  private static String doorName(Place place) {
    return String.valueOf(place.address()).replaceFirst("^开阳县.+?(镇|乡|街道)", "");
  }
}
