package io.headroom.sample.land;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/**
 * The cheapest way from the nearest of several sources to every vertex of a mesh (Dijkstra).
 *
 * <p>Ties go to the vertex with the lower number, so that equal costs give equal rows.
 */
public final class Routes {
  private final Mesh mesh;
  private final IntToDoubleFunction cost;
  private final double[] distance;
  private final int[] parentEdge;
  private final int[] source;
  private final PriorityQueue<Entry> queue = new PriorityQueue<>();

  private record Entry(double cost, int vertex) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byCost = Double.compare(cost, other.cost);
      return byCost != 0 ? byCost : Integer.compare(vertex, other.vertex);
    }
  }

  /**
   * @param cost of an edge; infinite when it may not be used
   */
  public Routes(Mesh mesh, IntToDoubleFunction cost) {
    this.mesh = mesh;
    this.cost = cost;
    this.distance = new double[mesh.vertexCount()];
    this.parentEdge = new int[mesh.vertexCount()];
    this.source = new int[mesh.vertexCount()];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(parentEdge, -1);
    Arrays.fill(source, -1);
  }

  /** Starts a way here; a handicap makes the source yield ground to the others. */
  public void addSource(int vertex, double handicap) {
    if (handicap < distance[vertex]) {
      distance[vertex] = handicap;
      source[vertex] = vertex;
      queue.add(new Entry(handicap, vertex));
    }
  }

  public Routes run() {
    while (!queue.isEmpty()) {
      Entry entry = queue.poll();
      if (entry.cost <= distance[entry.vertex]) {
        relax(entry.vertex);
      }
    }
    return this;
  }

  private void relax(int vertex) {
    for (int edge : mesh.edgesAt(vertex)) {
      int next = mesh.across(edge, vertex);
      double reached = distance[vertex] + cost.applyAsDouble(edge);
      if (reached < distance[next]) {
        distance[next] = reached;
        parentEdge[next] = edge;
        source[next] = source[vertex];
        queue.add(new Entry(reached, next));
      }
    }
  }

  public double distance(int vertex) {
    return distance[vertex];
  }

  /** The edge towards the source; −1 at a source and where nothing leads. */
  public int parentEdge(int vertex) {
    return parentEdge[vertex];
  }

  /** The next vertex towards the source; −1 at a source and where nothing leads. */
  public int parent(int vertex) {
    return parentEdge[vertex] < 0 ? -1 : mesh.across(parentEdge[vertex], vertex);
  }

  /** The source this vertex belongs to; −1 where nothing leads. */
  public int source(int vertex) {
    return source[vertex];
  }
}
