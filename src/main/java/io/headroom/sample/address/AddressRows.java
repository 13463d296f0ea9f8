package io.headroom.sample.address;

import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.CountyRows;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the land of a county into roads and places one can write to. */
public final class AddressRows {
  private final Land land;
  private final RoadPlan plan;
  private final CountyRows rows;
  private final List<Road> roads;
  private final Dice dice;

  /**
   * @param plan of this land, or of the land that this one has the shape of
   */
  public AddressRows(Land land, RoadPlan plan, Dice dice, CountyRows rows) {
    this.land = land;
    this.plan = plan;
    this.rows = rows;
    this.dice = dice;
    this.roads = new RoadNames(land, dice.fork("roads")).name(plan);
  }

  /**
   * A copy of Kaiyang beside it has roads, seats and villages, but no streets one could write to.
   */
  public static void writePlain(Land land, CountyRows rows) {
    new RoadRows(land, rows).writeNameless(RoadPlan.withoutNames(land));
    new PlaceRows(land, rows).write();
  }

  /** Every road, and every place. */
  public void write() {
    RoadRows lines = new RoadRows(land, rows);
    lines.writeNamed(roads);
    lines.writeNameless(plan);
    writePlaces();
  }

  /** Only what an address search reads: roads with a name, and every place. */
  public void writeSearched() {
    new RoadRows(land, rows).writeNamed(roads);
    writePlaces();
  }

  private void writePlaces() {
    List<Note> estates = new PlaceRows(land, rows).write();
    PlacePen pen = new PlacePen(land, rows);
    RoadRows.writePlaces(roads, pen);
    Map<Road, List<Door>> doors = doors();
    Frontages frontages = new Frontages();
    doors.forEach(frontages::add);
    new InstitutionRows(land, pen, frontages, dice.fork("institutions")).write();
    EstateRows estateRows = new EstateRows(land, pen, frontages, dice.fork("estates"));
    estateRows.write();
    estates.forEach(estateRows::writeBlocks);
    new GroupRows(land, pen, dice.fork("groups")).write();
    DoorRows doorRows = new DoorRows(pen, dice.fork("shops"));
    doors.forEach(doorRows::write);
  }

  private Map<Road, List<Door>> doors() {
    Map<Road, List<Door>> doors = new LinkedHashMap<>();
    for (Road road : roads) {
      if (road.isStreet()) {
        doors.put(road, Door.along(road, dice.fork("doors").fork(doors.size())));
      }
    }
    return doors;
  }
}
