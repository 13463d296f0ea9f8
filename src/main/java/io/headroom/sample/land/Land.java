package io.headroom.sample.land;

import io.headroom.sample.land.Vertex.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * The land of one region: where people live and how they get about, before there is any line.
 *
 * <p>Laid out in the plane of Kaiyang; {@link Region#plane()} says where it comes to lie.
 */
public final class Land {
  private final CountyFacts facts;
  private final Region region;
  private final Territory territory;
  private final Mesh mesh;
  private final Spot[] villages;
  private final int[] seatVertices;
  private final String namePrefix;

  private Land(CountyFacts facts, Region region, Settlements settlements, Mesh mesh) {
    this.facts = facts;
    this.region = region;
    this.territory = settlements.territory();
    this.mesh = mesh;
    this.villages = settlements.villageSpots();
    this.seatVertices = seatVertices(facts, mesh, territory);
    this.namePrefix = region.namePrefix();
  }

  private Land(Land model, CountyFacts facts, Region region) {
    this.facts = facts;
    this.region = region;
    this.territory = model.territory;
    this.mesh = model.mesh;
    this.villages = model.villages;
    this.seatVertices = model.seatVertices;
    this.namePrefix = "";
  }

  public static Land lay(CountyFacts facts, Region region, Dice dice) {
    Settlements settlements =
        Settlements.place(facts, dice.fork("settlements"), region.transformers());
    Mesh mesh = new Mesh(settlements.vertices(), settlements.territory(), dice.fork("mesh"));
    Land land = new Land(facts, region, settlements, mesh);
    new RoadPlanner(mesh, land.seatVertices, dice.fork("roads")).plan();
    return land;
  }

  /** The same land on another tile, where everything has a name of its own. */
  public Land renamed(CountyFacts otherFacts, Region tile) {
    return new Land(this, otherFacts, tile);
  }

  private static int[] seatVertices(CountyFacts facts, Mesh mesh, Territory territory) {
    int[] seats = new int[facts.townships().size()];
    Arrays.fill(seats, -1);
    for (int i = 0; i < mesh.vertexCount(); i++) {
      Vertex vertex = mesh.vertex(i);
      int town = vertex.town();
      Spot seat = territory.seat(town);
      boolean nearer =
          seats[town] < 0
              || vertex.spot().metresTo(seat) < mesh.vertex(seats[town]).spot().metresTo(seat);
      if (vertex.kind() != Kind.SUBSTATION && nearer) {
        seats[town] = i;
      }
    }
    return seats;
  }

  /** The plane in which all land is laid out, whatever the region. */
  public Plane homePlane() {
    return Region.HOME.plane();
  }

  public CountyFacts facts() {
    return facts;
  }

  public Region region() {
    return region;
  }

  /** Goes before every name where the land is a mere copy of Kaiyang; else empty. */
  public String namePrefix() {
    return namePrefix;
  }

  /** Name of the county. */
  public String countyName() {
    return namePrefix.isEmpty() ? facts.county().name() : namePrefix;
  }

  public Territory territory() {
    return territory;
  }

  public Mesh mesh() {
    return mesh;
  }

  /** Where each village stands, in the order of the facts. */
  public Spot village(int row) {
    return villages[row];
  }

  /** All villages in the order of the facts, township by township. */
  public List<CountyFacts.Village> villages() {
    return facts.townships().stream().flatMap(t -> t.villages().stream()).toList();
  }

  /** The vertex at the seat of a township. */
  public int seatVertex(int town) {
    return seatVertices[town];
  }
}
