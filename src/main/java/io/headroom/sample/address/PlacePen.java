package io.headroom.sample.address;

import io.headroom.network.Place;
import io.headroom.sample.land.CountyFacts.Township;
import io.headroom.sample.land.CountyRows;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes down places of one county: with their ids, full addresses and positions on earth. */
final class PlacePen {
  private final Land land;
  private final Plane plane;
  private final CountyRows rows;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A place of a township.
   *
   * @param within what follows the township in its address: 人民路12号
   */
  record Note(int town, String name, String within, List<String> aliases, Spot spot) {
    Note(int town, String name, String within, Spot spot) {
      this(town, name, within, List.of(), spot);
    }
  }

  PlacePen(Land land, CountyRows rows) {
    this.land = land;
    this.plane = land.region().plane();
    this.rows = rows;
  }

  Township township(int town) {
    return land.facts().townships().get(town);
  }

  /** Numbers it after the others whose id begins like this. */
  void write(String series, Place.Kind kind, Note note, double accuracyM) {
    int number = numbers.merge(series, 1, Integer::sum);
    Township township = township(note.town());
    rows.places()
        .accept(
            new Place(
                land.region().idPrefix() + series + "-" + number,
                note.name(),
                land.countyName() + township.name() + note.within(),
                kind,
                land.region().idPrefix() + township.code(),
                note.aliases(),
                plane.positionOf(note.spot()),
                accuracyM));
  }
}
