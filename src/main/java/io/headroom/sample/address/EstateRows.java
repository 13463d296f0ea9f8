package io.headroom.sample.address;

import io.headroom.network.Place;
import io.headroom.sample.address.Frontages.Frontage;
import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.CountyFacts.Village;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes down housing estates behind a door of their street, and the numbered blocks in them.
 *
 * <pre>
 *   ━━━━━━━ 紫江路 ━━━━●━━━━━━   88号, the gate
 *                  ▪  ▪  ▪       紫江佳苑 1栋 2栋 3栋
 *                  ▪  ▪  ▪                4栋 5栋 6栋
 * </pre>
 */
final class EstateRows {
  private static final List<String> ENDINGS =
      Tables.lists("words.txt").getOrDefault("estate", List.of());
  private static final int ESTATES_OF_THE_COUNTY_TOWN = 6;
  private static final double BLOCK_METRES = 34;

  private final Land land;
  private final PlacePen pen;
  private final Frontages frontages;
  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  EstateRows(Land land, PlacePen pen, Frontages frontages, Dice dice) {
    this.land = land;
    this.pen = pen;
    this.frontages = frontages;
    this.dice = dice;
  }

  void write() {
    for (int town = 0; town < land.facts().townships().size(); town++) {
      int estates = pen.township(town).isCountyTown() ? ESTATES_OF_THE_COUNTY_TOWN : 1;
      for (int i = 0; i < estates; i++) {
        Frontage gate = frontages.takeKnown(town, dice);
        if (gate != null) {
          write(town, nameFor(town), gate);
        }
      }
    }
  }

  /** 紫江花园1栋, 紫江花园2栋 … around the middle of 紫江花园小区. */
  void writeBlocks(Note estate) {
    String name = estate.name().substring(0, estate.name().length() - "小区".length());
    int blocks = 4 + dice.below(6);
    for (int i = 0; i < blocks; i++) {
      String block = name + (i + 1) + "栋";
      Spot spot = estate.spot().moved((i % 3 - 1) * BLOCK_METRES, (1 - i / 3) * BLOCK_METRES);
      Note note = new Note(estate.town(), block, estate.within() + block, spot);
      pen.write("block", Place.Kind.BUILDING, note, 0);
    }
  }

  private void write(int town, String name, Frontage gate) {
    int rows = 2 + dice.below(2);
    int columns = 2 + dice.below(3);
    pen.write(
        "estate",
        Place.Kind.BUILDING,
        new Note(town, name, gate.address(), block(gate, rows / 2.0, columns / 2.0)),
        0);
    for (int i = 0; i < rows * columns; i++) {
      String block = name + (i + 1) + "栋";
      Spot spot = block(gate, 1 + i / columns, i % columns);
      pen.write(
          "block", Place.Kind.BUILDING, new Note(town, block, gate.address() + block, spot), 0);
    }
  }

  /** Blocks stand in rows behind the gate, away from the street. */
  private static Spot block(Frontage gate, double row, double column) {
    Door door = gate.door();
    double left = door.left() + Math.copySign(row * BLOCK_METRES, door.left());
    Spot behind = gate.road().course().beside(door.along(), left);
    Spot gateSpot = gate.road().course().beside(door.along(), door.left());
    double share = (column - 1) * BLOCK_METRES / behind.metresTo(gateSpot);
    double east = behind.x() - gateSpot.x();
    double north = behind.y() - gateSpot.y();
    return behind.moved(north * share, -east * share);
  }

  /** After the township or one of its communities, so that it reads as one of this place. */
  private String nameFor(int town) {
    List<String> stems = new ArrayList<>(List.of(pen.township(town).shortName()));
    pen.township(town).villages().stream()
        .filter(Village::isCommunity)
        .forEach(village -> stems.add(village.shortName()));
    String name;
    do {
      name = stems.get(dice.below(stems.size())) + ENDINGS.get(dice.below(ENDINGS.size()));
    } while (!taken.add(name));
    return name;
  }
}
