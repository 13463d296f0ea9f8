package io.headroom.place;

import io.headroom.place.Plates.Plate;
import io.headroom.place.text.HouseNumber;
import io.headroom.place.text.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/** Finds the door with a number on a road, in a group or an estate. */
final class NumberSearch {
  private static final double NEAR_THE_ROAD_METRES = 200;
  private static final double AT_THE_NUMBER = 0.96;
  private static final double OTHER_SUB_NUMBER = 0.95;
  private static final double WORKED_OUT = 0.98;
  private static final double BEGINS_SO = 0.8;

  private final Atlas atlas;
  private final Script script;
  private final Hits hits;

  NumberSearch(Atlas atlas, Script script, Hits hits) {
    this.atlas = atlas;
    this.script = script;
    this.hits = hits;
  }

  /** Offers the door, known or worked out; false when the carrier's numbers do not reach it. */
  boolean offer(HouseNumber asked, Entry carrier) {
    Plates plates = Plates.along(carrier, atlas);
    List<Plate> known = plates.numbered(asked.number(), asked.sub());
    known.forEach(plate -> offerKnown(plate, asked));
    if (!known.isEmpty()) {
      return true;
    }
    Plates.Estimate estimate = workedOut(plates, asked.number(), carrier);
    if (estimate != null) {
      offer(asked, carrier, estimate);
    }
    return estimate != null;
  }

  private Plates.@Nullable Estimate workedOut(Plates plates, int number, Entry carrier) {
    LocalPlane plane = LocalPlane.at(carrier.location());
    String road = SearchText.of(carrier.name());
    double reach = carrier.accuracyMetres() + NEAR_THE_ROAD_METRES;
    LineString course = atlas.roads().lineNear(road, carrier.location(), reach, plane);
    return plates.between(number, course, plane);
  }

  private void offer(HouseNumber asked, Entry carrier, Plates.Estimate estimate) {
    Entry door =
        carrier.derived(
            carrier.id() + '#' + asked.number(),
            carrier.name() + asked.plate(),
            "address",
            estimate.at(),
            estimate.accuracyMetres());
    double score = WORKED_OUT * script.discount();
    hits.offer(Hit.of(door, Hit.Way.BETWEEN, score, asked.carrier().length()));
  }

  private void offerKnown(Plate plate, HouseNumber asked) {
    boolean isDoor = plate.entry().level() == MatchLevel.HOUSE_NUMBER;
    double worth = plate.sub() == asked.sub() ? 1 : OTHER_SUB_NUMBER;
    double score = (isDoor ? 1 : AT_THE_NUMBER) * worth * script.discount();
    hits.offer(Hit.of(plate.entry(), script.way(), score, asked.carrier().length()));
  }

  /** Offers the numbers that begin with what has been typed so far. */
  void suggest(String digits, Entry carrier) {
    for (Plate plate : Plates.along(carrier, atlas).beginning(digits)) {
      double share = digits.length() / (double) Integer.toString(plate.number()).length();
      double score = BEGINS_SO * (0.9 + 0.1 * share);
      hits.offer(Hit.of(plate.entry(), Hit.Way.BEGINNING, score, digits.length()));
    }
  }
}
