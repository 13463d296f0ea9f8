package io.headroom.sample.land;

/**
 * A place where roads meet and people may live: the raw material of roads and lines alike.
 *
 * @param town row of its township
 * @param village row of the village or community it belongs to, over the whole county; −1 for a
 *     substation
 */
public record Vertex(int index, Kind kind, Spot spot, int town, int village) {

  /** What stands there. */
  public enum Kind {
    /** A street corner of the county town. */
    TOWN_STREET,
    /** A street corner of another seat. */
    SEAT_STREET,
    /** The middle of a village. */
    VILLAGE,
    /** A group of houses some way off the middle of its village. */
    HAMLET,
    /** An industrial site. */
    WORKS,
    /** A substation, where nobody lives. */
    SUBSTATION
  }

  public boolean isUrban() {
    return kind == Kind.TOWN_STREET || kind == Kind.SEAT_STREET;
  }
}
