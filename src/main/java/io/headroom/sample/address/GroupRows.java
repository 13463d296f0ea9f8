package io.headroom.sample.address;

import io.headroom.network.Place;
import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.CountyFacts.Village;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Tables;
import io.headroom.sample.land.Vertex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes down the groups (村民组) of each village: 马江村三组, at one of its hamlets.
 *
 * <p>Some bear the name of the hamlet beside their number, some only that name: 马江村大寨组.
 */
final class GroupRows {
  private static final Map<String, List<String>> WORDS = Tables.lists("words.txt");
  private static final int FEWEST = 4;
  private static final int MOST = 9;
  private static final double ACCURACY_M = 300;
  private static final double REACH_METRES = 1_400;
  private static final double ALIAS_SHARE = .3;
  private static final double NAMED_SHARE = .16;

  private final Land land;
  private final PlacePen pen;
  private final Dice dice;
  private final List<List<Spot>> hamlets = new ArrayList<>();

  GroupRows(Land land, PlacePen pen, Dice dice) {
    this.land = land;
    this.pen = pen;
    this.dice = dice;
    land.villages().forEach(village -> hamlets.add(new ArrayList<>()));
    IntStream.range(0, land.mesh().vertexCount())
        .mapToObj(land.mesh()::vertex)
        .filter(vertex -> vertex.kind() == Vertex.Kind.HAMLET)
        .filter(vertex -> land.territory().townAt(vertex.spot()) == vertex.town())
        .forEach(vertex -> hamlets.get(vertex.village()).add(vertex.spot()));
  }

  void write() {
    int row = 0;
    for (int town = 0; town < land.facts().townships().size(); town++) {
      for (Village village : pen.township(town).villages()) {
        if (!village.isCommunity()) {
          write(town, village, row);
        }
        row++;
      }
    }
  }

  private void write(int town, Village village, int row) {
    Dice draw = dice.fork(row);
    Set<String> taken = new HashSet<>();
    int groups = FEWEST + draw.below(MOST - FEWEST + 1);
    for (int i = 0; i < groups; i++) {
      String hamlet = hamletName(draw);
      double lot = draw.next();
      boolean known = lot < ALIAS_SHARE + NAMED_SHARE && taken.add(hamlet);
      boolean numbered = !known || lot >= NAMED_SHARE;
      String name = village.name() + (numbered ? Numerals.of(i + 1) : hamlet) + "组";
      List<String> aliases = known ? List.of(hamlet) : List.of();
      Note note = new Note(town, name, name, aliases, spot(town, row, i, draw));
      pen.write("group", Place.Kind.GROUP, note, ACCURACY_M);
    }
  }

  private static String hamletName(Dice draw) {
    String feature = word("feature", draw);
    double lot = draw.next();
    if (lot < .45) {
      return word("hamlet", draw);
    }
    String family = word("surname", draw) + "家" + feature;
    return lot < .9 ? family : word("size", draw) + feature;
  }

  private static String word(String list, Dice draw) {
    List<String> words = WORDS.getOrDefault(list, List.of());
    return words.get(draw.below(words.size()));
  }

  /** A hamlet of the village while there are any, then somewhere around it. */
  private Spot spot(int town, int row, int group, Dice draw) {
    if (group < hamlets.get(row).size()) {
      return hamlets.get(row).get(group);
    }
    Spot centre = land.village(row);
    for (int i = 0; i < 20; i++) {
      double east = draw.between(-REACH_METRES, REACH_METRES);
      Spot spot = centre.moved(east, draw.between(-REACH_METRES, REACH_METRES));
      if (land.territory().townAt(spot) == town && land.territory().isHabitable(spot)) {
        return spot;
      }
    }
    return centre;
  }
}
