package io.headroom.place;

/** How narrowly a question was met, the widest first. */
public enum MatchLevel {
  COUNTY(0),
  TOWN(1),
  VILLAGE(2),
  GROUP(5),
  ROAD(3),
  CROSSING(6),
  HOUSE_NUMBER(6),
  BUILDING(4),
  POI(4),
  /** Beside another place, as far as the question says. */
  NEARBY(6),
  /** Coordinates, no name. */
  POSITION(6);

  private final int order;

  MatchLevel(int order) {
    this.order = order;
  }

  /** Among places of one name, those that more people ask for come first: the lower. */
  int order() {
    return order;
  }

  /** True for what other places are told by: 马江村老砖厂, 双流镇卫生院住院部. */
  boolean canHold() {
    return switch (this) {
      case VILLAGE, GROUP, ROAD, BUILDING, POI -> true;
      default -> false;
    };
  }

  static MatchLevel ofKind(String kind) {
    return switch (kind) {
      case "county" -> COUNTY;
      case "town" -> TOWN;
      case "village", "community" -> VILLAGE;
      case "group" -> GROUP;
      case "road" -> ROAD;
      case "crossing" -> CROSSING;
      case "address" -> HOUSE_NUMBER;
      case "building" -> BUILDING;
      case "nearby" -> NEARBY;
      case "position" -> POSITION;
      default -> POI;
    };
  }
}
