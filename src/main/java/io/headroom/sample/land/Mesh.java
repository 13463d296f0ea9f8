package io.headroom.sample.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/**
 * Every way one could go between neighbouring places: the Delaunay triangulation of the vertices,
 * without ways over uninhabited land, each bent a little as a road in the hills is.
 *
 * <pre>
 *   a ──╮      ╭── b      bent within the room the two triangles beside it leave,
 *       ╰──────╯          so that bent ways do not cross
 * </pre>
 */
public final class Mesh {
  /** What runs along a way; the order is the order of importance. */
  public enum RoadClass {
    COUNTY,
    RURAL,
    STREET,
    TRACK,
    NONE
  }

  private static final double LONGEST_METRES = 5_500;

  private final List<Vertex> vertices;
  private final List<int[]> ends = new ArrayList<>();
  private final List<Double> room = new ArrayList<>();
  private final List<int[]> edgesAt = new ArrayList<>();
  private final RoadClass[] classes;
  private final Spot[][] courses;

  Mesh(List<Vertex> vertices, Territory territory, Dice dice) {
    this.vertices = vertices;
    for (int i = 0; i < vertices.size(); i++) {
      edgesAt.add(new int[0]);
    }
    triangulate(territory);
    classes = new RoadClass[ends.size()];
    Arrays.fill(classes, RoadClass.NONE);
    courses = new Spot[ends.size()][];
    for (int edge = 0; edge < ends.size(); edge++) {
      courses[edge] = bend(edge, dice.fork(edge));
    }
  }

  private void triangulate(Territory territory) {
    Map<Coordinate, Integer> rows = new HashMap<>();
    List<Coordinate> sites = new ArrayList<>();
    for (Vertex vertex : vertices) {
      Coordinate site = new CoordinateXY(vertex.spot().x(), vertex.spot().y());
      rows.put(site, vertex.index());
      sites.add(site);
    }
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(sites);
    Geometry triangles = builder.getTriangles(new GeometryFactory());
    Map<Long, Integer> edges = new HashMap<>();
    for (int i = 0; i < triangles.getNumGeometries(); i++) {
      Coordinate[] c = triangles.getGeometryN(i).getCoordinates();
      for (int side = 0; side < 3; side++) {
        int a = rows.getOrDefault(c[side], -1);
        int b = rows.getOrDefault(c[side + 1], -1);
        Coordinate opposite = c[(side + 2) % 3];
        if (a >= 0 && b >= 0 && isWay(a, b, territory)) {
          addSide(edges, a, b, new Spot(opposite.x, opposite.y));
        }
      }
    }
  }

  private boolean isWay(int a, int b, Territory territory) {
    Spot from = vertices.get(a).spot();
    Spot to = vertices.get(b).spot();
    return from.metresTo(to) < LONGEST_METRES
        && territory.isPassable(from, to)
        && territory.isHabitable(from.towards(to, .5));
  }

  private void addSide(Map<Long, Integer> edges, int a, int b, Spot opposite) {
    double height = opposite.metresToSegment(vertices.get(a).spot(), vertices.get(b).spot());
    long key = (long) Math.min(a, b) * vertices.size() + Math.max(a, b);
    Integer known = edges.get(key);
    if (known != null) {
      room.set(known, Math.min(room.get(known), height));
      return;
    }
    int edge = ends.size();
    edges.put(key, edge);
    ends.add(new int[] {Math.min(a, b), Math.max(a, b)});
    room.add(height);
    attach(a, edge);
    attach(b, edge);
  }

  private void attach(int vertex, int edge) {
    int[] before = edgesAt.get(vertex);
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = edge;
    edgesAt.set(vertex, after);
  }

  private Spot[] bend(int edge, Dice dice) {
    Spot a = spot(ends.get(edge)[0]);
    Spot b = spot(ends.get(edge)[1]);
    double length = a.metresTo(b);
    boolean street = vertex(ends.get(edge)[0]).isUrban() && vertex(ends.get(edge)[1]).isUrban();
    double most = Math.min(length * (street ? .02 : .16), room.get(edge) * .3);
    double bow = most * dice.between(-1, 1);
    double wave = most * dice.between(-.55, .55);
    int inner = Math.max(1, Math.min(8, (int) (length / 230)));
    Spot[] course = new Spot[inner + 2];
    for (int i = 0; i < course.length; i++) {
      double t = (double) i / (course.length - 1);
      double side = 4 * t * (1 - t) * (bow + wave * (1 - 2 * t) * 2.6);
      double jitter = i == 0 || i == course.length - 1 ? 0 : most * .16 * dice.between(-1, 1);
      double shift = (side + jitter) / length;
      course[i] = a.towards(b, t).moved(-(b.y() - a.y()) * shift, (b.x() - a.x()) * shift);
    }
    return course;
  }

  /** Vertices and edges are numbered densely. */
  public int vertexCount() {
    return vertices.size();
  }

  public int edgeCount() {
    return ends.size();
  }

  public Vertex vertex(int index) {
    return vertices.get(index);
  }

  private Spot spot(int vertex) {
    return vertices.get(vertex).spot();
  }

  /** The edges that meet at a vertex; not to be changed. */
  public int[] edgesAt(int vertex) {
    return edgesAt.get(vertex);
  }

  /** The vertex at the other end of an edge. */
  public int across(int edge, int vertex) {
    int[] pair = ends.get(edge);
    return pair[0] == vertex ? pair[1] : pair[0];
  }

  public int from(int edge) {
    return ends.get(edge)[0];
  }

  public int to(int edge) {
    return ends.get(edge)[1];
  }

  /** Straight metres between the two ends. */
  public double metres(int edge) {
    return spot(from(edge)).metresTo(spot(to(edge)));
  }

  public RoadClass roadClass(int edge) {
    return classes[edge];
  }

  void setRoadClass(int edge, RoadClass roadClass) {
    if (roadClass.compareTo(classes[edge]) < 0) {
      classes[edge] = roadClass;
    }
  }

  /** The bent course of an edge as seen from one of its ends. */
  public Spot[] course(int edge, int fromVertex) {
    Spot[] course = courses[edge].clone();
    if (from(edge) != fromVertex) {
      for (int i = 0, j = course.length - 1; i < j; i++, j--) {
        Spot swap = course[i];
        course[i] = course[j];
        course[j] = swap;
      }
    }
    return course;
  }
}
