package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import io.headroom.geo.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where buses and lines lie: GeoJSON in a {@code geo} column, or the separate tables of pandapower
 * before version 3. Longitude first in both.
 */
final class BusPositions {
  private static final JsonMapper JSON = new JsonMapper();

  private final PandapowerNetwork network;
  private final Map<Integer, Position> buses = new HashMap<>();

  BusPositions(PandapowerNetwork network) {
    this.network = network;
    for (Row bus : network.table("bus").rows()) {
      Position position = positionOf(bus);
      if (position != null) {
        buses.put(bus.index(), position);
      }
    }
  }

  @Nullable Position find(int bus) {
    return buses.get(bus);
  }

  /** For assets that must stand somewhere. */
  Position get(int bus) {
    Position position = buses.get(bus);
    if (position == null) {
      throw new IllegalArgumentException(
          "bus " + bus + " has no position; every bus with a load or transformer needs one");
    }
    return position;
  }

  /** Lon, lat, lon, lat … along the line; straight from bus to bus when it has no course. */
  double[] along(Row line) {
    JsonNode course = coordinates(line);
    if (course == null) {
      Row former = network.table("line_geodata").find(line.index());
      course = former == null ? null : former.value("coords");
    }
    return course == null || course.size() < 2 ? straight(line) : flat(course);
  }

  private double[] straight(Row line) {
    Position from = buses.get(line.integer("from_bus"));
    Position to = buses.get(line.integer("to_bus"));
    return from == null || to == null
        ? new double[0]
        : new double[] {from.lon(), from.lat(), to.lon(), to.lat()};
  }

  private @Nullable Position positionOf(Row bus) {
    JsonNode point = coordinates(bus);
    if (point != null && point.size() >= 2) {
      return new Position(point.get(0).asDouble(), point.get(1).asDouble());
    }
    Row former = network.table("bus_geodata").find(bus.index());
    return former == null || Double.isNaN(former.number("x"))
        ? null
        : new Position(former.number("x"), former.number("y"));
  }

  private static @Nullable JsonNode coordinates(Row row) {
    String geo = row.text("geo");
    JsonNode coordinates = geo == null ? null : JSON.readTree(geo).get("coordinates");
    return coordinates == null || coordinates.isEmpty() ? null : coordinates;
  }

  private static double[] flat(JsonNode course) {
    double[] flat = new double[course.size() * 2];
    for (int i = 0; i < course.size(); i++) {
      flat[2 * i] = course.get(i).get(0).asDouble();
      flat[2 * i + 1] = course.get(i).get(1).asDouble();
    }
    return flat;
  }
}
