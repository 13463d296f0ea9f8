package io.headroom.sample.address;

import io.headroom.network.Place;
import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.Dice;
import java.util.List;

/** Writes down the house numbers somebody delivered, and the shops behind some of them. */
final class DoorRows {
  private static final double SHOPS_SHARE = .025;
  private static final double SHOP_METRES = 2.5;

  private final PlacePen pen;
  private final Dice dice;

  DoorRows(PlacePen pen, Dice dice) {
    this.pen = pen;
    this.dice = dice;
  }

  void write(Road road, List<Door> doors) {
    for (Door door : doors) {
      if (door.known()) {
        write(road, door);
      }
    }
  }

  private void write(Road road, Door door) {
    String name = road.name() + door.number() + "号";
    write(road, name, door.along(), door.left());
    int shops = dice.chance(SHOPS_SHARE) ? 2 + dice.below(3) : 0;
    for (int shop = 1; shop <= shops; shop++) {
      write(road, name + "附" + shop + "号", door.along() + SHOP_METRES * (shop - 1), door.left());
    }
  }

  private void write(Road road, String name, double along, double left) {
    Note note = new Note(road.town(), name, name, road.course().beside(along, left));
    pen.write("door", Place.Kind.ADDRESS, note, 0);
  }
}
