package io.headroom.sample.address;

import io.headroom.sample.address.RoadPlan.Street;
import io.headroom.sample.land.Course;
import io.headroom.sample.land.Mesh.RoadClass;
import java.util.List;

/**
 * A road with its name.
 *
 * @param town row of the township it belongs to
 * @param crossings how far along it other streets meet it; house numbers keep off the corners
 */
record Road(
    String name,
    List<String> otherNames,
    int town,
    RoadClass roadClass,
    Course course,
    List<Double> crossings) {

  static Road street(String name, List<String> otherNames, int town, Street street) {
    return new Road(name, otherNames, town, RoadClass.STREET, street.course(), street.crossings());
  }

  static Road betweenSeats(String name, List<String> otherNames, int town, Course course) {
    return new Road(name, otherNames, town, RoadClass.COUNTY, course, List.of());
  }

  boolean isStreet() {
    return roadClass == RoadClass.STREET;
  }
}
