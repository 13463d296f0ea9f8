package io.headroom.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Gives what is too small to be anybody's ground to the neighbour with the longest common border.
 *
 * <p>Faces of one owner that touch along a border are one part; parts are looked at from the
 * smallest up.
 */
final class Slivers {
  private final List<Polygon> faces;
  private final int[] owners;
  private final double[] squareMetres;

  /** Union of faces into parts; the root stands for its part. */
  private final int[] root;

  private final List<Map<Integer, Double>> neighbours = new ArrayList<>();

  /** Says whether the owner is at home where the test holds. */
  interface Home {
    boolean isIn(int owner, Predicate<Coordinate> holds);
  }

  /** Faces must be noded: neighbours have whole edges in common. */
  Slivers(List<Polygon> faces, List<Integer> owners, ToDoubleFunction<Polygon> squareMetres) {
    this.faces = faces;
    this.owners = owners.stream().mapToInt(Integer::intValue).toArray();
    this.squareMetres = faces.stream().mapToDouble(squareMetres).toArray();
    this.root = IntStream.range(0, faces.size()).toArray();
    faces.forEach(face -> neighbours.add(new HashMap<>()));
    findNeighbours();
    joinPartsOfOneOwner();
  }

  private void findNeighbours() {
    Map<GridEdge, Integer> sides = new HashMap<>();
    for (int face = 0; face < faces.size(); face++) {
      visitRings(face, sides);
    }
  }

  private void visitRings(int face, Map<GridEdge, Integer> sides) {
    Polygon polygon = faces.get(face);
    visit(polygon.getExteriorRing().getCoordinates(), face, sides);
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      visit(polygon.getInteriorRingN(hole).getCoordinates(), face, sides);
    }
  }

  private void visit(Coordinate[] ring, int face, Map<GridEdge, Integer> sides) {
    for (int i = 1; i < ring.length; i++) {
      Integer other = sides.putIfAbsent(GridEdge.between(ring[i - 1], ring[i]), face);
      if (other != null && other != face) {
        double length = ring[i - 1].distance(ring[i]);
        neighbours.get(face).merge(other, length, Double::sum);
        neighbours.get(other).merge(face, length, Double::sum);
      }
    }
  }

  private void joinPartsOfOneOwner() {
    for (int face = 0; face < root.length; face++) {
      for (int other : neighbours.get(face).keySet()) {
        if (owners[face] == owners[other]) {
          root[rootOf(face)] = rootOf(other);
        }
      }
    }
    for (int face = 0; face < root.length; face++) {
      if (rootOf(face) != face) {
        add(face, rootOf(face));
      }
    }
  }

  private void add(int from, int to) {
    squareMetres[to] += squareMetres[from];
    neighbours.get(from).forEach((n, length) -> neighbours.get(to).merge(n, length, Double::sum));
  }

  private int rootOf(int face) {
    int at = face;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** Owner of each face, with no part smaller than a size but where its owner is at home. */
  int[] mend(double leastSquareMetres, Home home) {
    IntStream.range(0, root.length)
        .filter(face -> rootOf(face) == face && squareMetres[face] < leastSquareMetres)
        .boxed()
        .sorted(Comparator.comparingDouble(face -> squareMetres[face]))
        .toList()
        .forEach(part -> giveAway(part, leastSquareMetres, home));
    int[] mended = new int[root.length];
    for (int face = 0; face < mended.length; face++) {
      mended[face] = owners[rootOf(face)];
    }
    return mended;
  }

  private void giveAway(int part, double leastSquareMetres, Home home) {
    boolean grown = rootOf(part) != part || squareMetres[part] >= leastSquareMetres;
    if (grown || home.isIn(owners[part], at -> holds(part, at))) {
      return;
    }
    Map<Integer, Double> borders = new HashMap<>();
    neighbours
        .get(part)
        .forEach((face, length) -> borders.merge(rootOf(face), length, Double::sum));
    borders.remove(part);
    borders.entrySet().stream()
        .max(
            Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(longest -> giveTo(part, longest.getKey()));
  }

  /** The ground takes its new owner on. */
  private void giveTo(int part, int neighbour) {
    root[part] = neighbour;
    add(part, neighbour);
  }

  private boolean holds(int part, Coordinate at) {
    return IntStream.range(0, root.length)
        .filter(face -> rootOf(face) == part)
        .filter(face -> faces.get(face).getEnvelopeInternal().contains(at))
        .anyMatch(
            face -> SimplePointInAreaLocator.locate(at, faces.get(face)) != Location.EXTERIOR);
  }
}
