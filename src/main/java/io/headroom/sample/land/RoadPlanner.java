package io.headroom.sample.land;

import io.headroom.sample.land.Mesh.RoadClass;
import io.headroom.sample.land.Vertex.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Picks from the mesh the ways that are roads: county roads between neighbouring seats, rural roads
 * to every village, tracks to the hamlets, streets in town.
 *
 * <p>Neighbouring seats are those of the relative-neighbourhood graph (no third seat is nearer to
 * both). Each road prefers the roads already there, which is how real ones come to share a valley.
 */
final class RoadPlanner {
  private static final double STREET_METRES = 420;

  private final Mesh mesh;
  private final int[] seatVertices;
  private final Dice dice;

  RoadPlanner(Mesh mesh, int[] seatVertices, Dice dice) {
    this.mesh = mesh;
    this.seatVertices = seatVertices;
    this.dice = dice;
  }

  void plan() {
    for (int[] pair : neighbouringSeats()) {
      follow(pair[1], pair[0], RoadClass.COUNTY);
    }
    joinVillages();
    for (int edge = 0; edge < mesh.edgeCount(); edge++) {
      if (isStreet(edge)) {
        mesh.setRoadClass(edge, RoadClass.STREET);
      }
    }
    joinHamlets();
  }

  private List<int[]> neighbouringSeats() {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < seatVertices.length; a++) {
      for (int b = a + 1; b < seatVertices.length; b++) {
        if (areNeighbours(a, b)) {
          pairs.add(new int[] {seatVertices[a], seatVertices[b]});
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(p -> metres(p[0], p[1])));
    return pairs;
  }

  private boolean areNeighbours(int a, int b) {
    double apart = metres(seatVertices[a], seatVertices[b]) * .9;
    for (int third : seatVertices) {
      if (metres(seatVertices[a], third) < apart && metres(seatVertices[b], third) < apart) {
        return false;
      }
    }
    return true;
  }

  private double metres(int a, int b) {
    return mesh.vertex(a).spot().metresTo(mesh.vertex(b).spot());
  }

  private void follow(int from, int source, RoadClass roadClass) {
    Routes routes = new Routes(mesh, this::cost);
    routes.addSource(source, 0);
    routes.run();
    for (int vertex = from; routes.parentEdge(vertex) >= 0; vertex = routes.parent(vertex)) {
      mesh.setRoadClass(routes.parentEdge(vertex), roadClass);
    }
  }

  /** Long ways cost more than their length, so that roads go from place to place. */
  private double cost(int edge) {
    double hills = 1 + .5 * dice.fork(edge).next();
    double metres = mesh.metres(edge);
    double stretch = metres * Math.sqrt(Math.sqrt(metres)) * hills;
    return stretch * (mesh.roadClass(edge) == RoadClass.NONE ? 1 : .5);
  }

  private void joinVillages() {
    List<Vertex> villages = new ArrayList<>();
    for (int i = 0; i < mesh.vertexCount(); i++) {
      if (mesh.vertex(i).kind() == Kind.VILLAGE) {
        villages.add(mesh.vertex(i));
      }
    }
    Routes county = fromRoads();
    villages.sort(Comparator.comparingDouble(v -> county.distance(v.index())));
    for (Vertex village : villages) {
      walk(fromRoads(), village.index(), RoadClass.RURAL);
    }
    addSecondRoads(villages);
  }

  /** A third of the villages also have a road to the next village, which closes loops. */
  private void addSecondRoads(List<Vertex> villages) {
    Dice draw = dice.fork("second");
    for (Vertex village : villages) {
      if (!draw.chance(.34)) {
        continue;
      }
      Routes others = new Routes(mesh, this::cost);
      villages.stream()
          .filter(v -> metres(v.index(), village.index()) > 1_500)
          .forEach(v -> others.addSource(v.index(), 0));
      walk(others.run(), village.index(), RoadClass.RURAL);
    }
  }

  private void joinHamlets() {
    Routes routes = fromRoads();
    for (int vertex = 0; vertex < mesh.vertexCount(); vertex++) {
      if (mesh.vertex(vertex).kind() != Kind.SUBSTATION) {
        walk(routes, vertex, RoadClass.TRACK);
      }
    }
  }

  private Routes fromRoads() {
    Routes routes = new Routes(mesh, this::cost);
    for (int edge = 0; edge < mesh.edgeCount(); edge++) {
      if (mesh.roadClass(edge) != RoadClass.NONE) {
        routes.addSource(mesh.from(edge), 0);
        routes.addSource(mesh.to(edge), 0);
      }
    }
    return routes.run();
  }

  private void walk(Routes routes, int from, RoadClass roadClass) {
    for (int vertex = from; routes.parentEdge(vertex) >= 0; vertex = routes.parent(vertex)) {
      mesh.setRoadClass(routes.parentEdge(vertex), roadClass);
    }
  }

  private boolean isStreet(int edge) {
    return mesh.metres(edge) < STREET_METRES
        && mesh.vertex(mesh.from(edge)).isUrban()
        && mesh.vertex(mesh.to(edge)).isUrban();
  }
}
