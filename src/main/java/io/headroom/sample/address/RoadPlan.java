package io.headroom.sample.address;

import io.headroom.sample.address.StraightWalks.Walk;
import io.headroom.sample.land.Course;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Mesh.RoadClass;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Vertex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which of the land's ways are streets and county roads that bear a name, before they have one.
 *
 * <p>A street stays in its township and runs along the blocks, not across them. A county road leads
 * from one seat to another. What is left over are alleys and rural roads without a name.
 */
public final class RoadPlan {
  private static final double STREET_LEAST_METRES = 300;
  private static final double STREET_MOST_METRES = 1_600;
  private static final int MOST_STREETS_OF_A_SUBDISTRICT = 10;
  private static final int MOST_STREETS_OF_A_SEAT = 4;
  private static final double STREET_EDGE_METRES = 420;
  private static final double STREET_COSINE = .74;
  private static final double COUNTY_LEAST_METRES = 1_500;
  private static final double COUNTY_MOST_METRES = 40_000;
  private static final int MOST_COUNTY_ROADS = 60;
  private static final double COUNTY_COSINE = -.35;
  private static final double DIAGONAL_SHARE = .86;

  private final Land land;
  private final Mesh mesh;
  private final boolean[] taken;
  private final List<List<Street>> streets = new ArrayList<>();
  private final List<CountyRoad> countyRoads = new ArrayList<>();

  /**
   * A street of a township.
   *
   * @param crossings how far along it others meet it
   */
  record Street(Course course, List<Double> crossings) {}

  /** A road between the seats of two townships. */
  record CountyRoad(int fromTown, int toTown, Course course) {}

  private RoadPlan(Land land) {
    this.land = land;
    this.mesh = land.mesh();
    this.taken = new boolean[mesh.edgeCount()];
  }

  public static RoadPlan of(Land land) {
    RoadPlan plan = new RoadPlan(land);
    for (int town = 0; town < land.facts().townships().size(); town++) {
      plan.streets.add(plan.streetsOf(town));
    }
    plan.findCountyRoads();
    return plan;
  }

  /** The roads of a land none of which has a name. */
  static RoadPlan withoutNames(Land land) {
    return new RoadPlan(land);
  }

  /** Streets of a township: the main street, one that crosses it, then by length. */
  List<Street> streets(int town) {
    return streets.get(town);
  }

  List<CountyRoad> countyRoads() {
    return countyRoads;
  }

  /** Ways that are no part of a road with a name, strung into roads of the class. */
  List<List<Spot>> nameless(RoadClass roadClass) {
    return new RoadChains(mesh, roadClass, taken).chains();
  }

  private List<Street> streetsOf(int town) {
    StraightWalks walks = new StraightWalks(mesh, taken, STREET_COSINE, STREET_MOST_METRES);
    boolean subdistrict = land.facts().townships().get(town).isCountyTown();
    int most = subdistrict ? MOST_STREETS_OF_A_SUBDISTRICT : MOST_STREETS_OF_A_SEAT;
    List<Walk> found = walks.find(edge -> isStreet(edge, town), STREET_LEAST_METRES, most);
    for (int i = 2; i < found.size() && !found.get(0).crosses(found.get(1)); i++) {
      if (found.get(0).crosses(found.get(i))) {
        found.add(1, found.remove(i));
      }
    }
    return found.stream().map(walk -> street(walk, found)).toList();
  }

  private Street street(Walk walk, List<Walk> all) {
    Course course = numbered(walk.course());
    List<Double> crossings = new ArrayList<>();
    for (int vertex : walk.vertices()) {
      if (all.stream().filter(other -> other.passes(vertex)).count() > 1) {
        crossings.add(course.reachedAt(mesh.vertex(vertex).spot()));
      }
    }
    return new Street(course, crossings);
  }

  /** Numbers begin in the south or the west. */
  private static Course numbered(Course course) {
    List<Spot> spots = new ArrayList<>(course.spots());
    Spot first = spots.get(0);
    Spot last = spots.get(spots.size() - 1);
    double east = last.x() - first.x();
    double north = last.y() - first.y();
    if (Math.abs(east) > Math.abs(north) ? east > 0 : north > 0) {
      return course;
    }
    Collections.reverse(spots);
    return new Course(spots);
  }

  private boolean isStreet(int edge, int town) {
    Vertex a = mesh.vertex(mesh.from(edge));
    Vertex b = mesh.vertex(mesh.to(edge));
    return mesh.roadClass(edge).compareTo(RoadClass.STREET) <= 0
        && mesh.metres(edge) < STREET_EDGE_METRES
        && isOf(a, town)
        && isOf(b, town)
        && !isDiagonal(edge);
  }

  private static boolean isOf(Vertex vertex, int town) {
    return vertex.isUrban() && vertex.town() == town;
  }

  /** True when a corner lies so that going round by it takes two clearly shorter stretches. */
  private boolean isDiagonal(int edge) {
    Spot a = mesh.vertex(mesh.from(edge)).spot();
    Spot b = mesh.vertex(mesh.to(edge)).spot();
    double most = DIAGONAL_SHARE * mesh.metres(edge);
    for (int side : mesh.edgesAt(mesh.from(edge))) {
      Spot corner = mesh.vertex(mesh.across(side, mesh.from(edge))).spot();
      if (corner.metresTo(a) < most && corner.metresTo(b) < most) {
        return true;
      }
    }
    return false;
  }

  private void findCountyRoads() {
    boolean[] free = taken.clone();
    StraightWalks walks = new StraightWalks(mesh, free, COUNTY_COSINE, COUNTY_MOST_METRES);
    for (Walk walk :
        walks.find(
            e -> mesh.roadClass(e) == RoadClass.COUNTY, COUNTY_LEAST_METRES, MOST_COUNTY_ROADS)) {
      int[] ends = walk.vertices();
      int from = townOf(ends[0]);
      int to = townOf(ends[ends.length - 1]);
      if (from != to && countyRoads.stream().noneMatch(road -> joins(road, from, to))) {
        countyRoads.add(new CountyRoad(Math.min(from, to), Math.max(from, to), walk.course()));
        Arrays.stream(walk.edges()).forEach(edge -> taken[edge] = true);
      }
    }
  }

  private static boolean joins(CountyRoad road, int a, int b) {
    return road.fromTown() == Math.min(a, b) && road.toTown() == Math.max(a, b);
  }

  /** The township, all three of the county town taken as one. */
  private int townOf(int vertex) {
    int town = land.territory().townAt(mesh.vertex(vertex).spot());
    return land.facts().townships().get(town).isCountyTown() ? 0 : town;
  }
}
