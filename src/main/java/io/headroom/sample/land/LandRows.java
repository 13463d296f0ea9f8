package io.headroom.sample.land;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AdministrativeArea.Level;
import io.headroom.network.MapLine;
import io.headroom.sample.land.CountyFacts.River;
import io.headroom.sample.land.CountyFacts.Township;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Turns the land of a region into rows: areas and rivers. */
public final class LandRows {
  private final Land land;
  private final Plane plane;
  private final CountyRows rows;
  private final GeometryFactory geometry = new GeometryFactory();

  private LandRows(Land land, CountyRows rows) {
    this.land = land;
    this.plane = land.region().plane();
    this.rows = rows;
  }

  public static void writeAreas(Land land, CountyRows rows) {
    new LandRows(land, rows).writeAreas();
  }

  public static void writeRivers(Land land, CountyRows rows) {
    new LandRows(land, rows).writeRivers();
  }

  private void writeAreas() {
    String county = land.region().idPrefix() + CountyFacts.COUNTY_CODE;
    String name = land.countyName();
    String english = land.namePrefix().isEmpty() ? land.facts().county().englishName() : name;
    Geometry outline = land.territory().county();
    rows.areas()
        .accept(
            new AdministrativeArea(county, name, english, Level.COUNTY, null, inDegrees(outline)));
    for (int i = 0; i < land.facts().townships().size(); i++) {
      Township township = land.facts().townships().get(i);
      Geometry area = inDegrees(land.territory().townships().get(i));
      String code = land.region().idPrefix() + township.code();
      String full = land.namePrefix() + township.name();
      rows.areas()
          .accept(
              new AdministrativeArea(code, full, township.englishName(), Level.TOWN, county, area));
    }
  }

  private Geometry inDegrees(Geometry area) {
    Geometry copy = area.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            Position position = plane.positionOf(new Spot(sequence.getX(i), sequence.getY(i)));
            sequence.setOrdinate(i, 0, position.lon());
            sequence.setOrdinate(i, 1, position.lat());
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy instanceof MultiPolygon
        ? copy
        : geometry.createMultiPolygon(new Polygon[] {(Polygon) copy});
  }

  private void writeRivers() {
    int number = 0;
    for (River river : land.facts().rivers()) {
      List<Spot> spots = new ArrayList<>();
      for (int i = 0; i < river.course().length; i += 2) {
        spots.add(land.homePlane().spotOf(river.course()[i], river.course()[i + 1]));
      }
      String id = land.region().idPrefix() + "W" + ++number;
      String name = land.namePrefix() + river.name();
      Geometry line = plane.lineOf(rounded(rounded(spots)));
      rows.lines().accept(new MapLine(id, MapLine.Layer.WATER, name, river.riverClass(), line));
    }
  }

  /** One round of corner cutting (Chaikin), ends kept. */
  private static List<Spot> rounded(List<Spot> spots) {
    List<Spot> smooth = new ArrayList<>(List.of(spots.get(0)));
    for (int i = 1; i < spots.size(); i++) {
      Spot a = spots.get(i - 1);
      Spot b = spots.get(i);
      if (i > 1) {
        smooth.add(a.towards(b, .25));
      }
      if (i < spots.size() - 1) {
        smooth.add(a.towards(b, .75));
      }
    }
    smooth.add(spots.get(spots.size() - 1));
    return smooth;
  }
}
