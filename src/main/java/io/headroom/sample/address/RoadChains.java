package io.headroom.sample.address;

import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Mesh.RoadClass;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Strings the edges of one road class together, from junction to junction. */
final class RoadChains {
  private final Mesh mesh;
  private final RoadClass roadClass;
  private final boolean[] taken;
  private final boolean[] used;

  /**
   * @param taken edges that are not to be strung
   */
  RoadChains(Mesh mesh, RoadClass roadClass, boolean[] taken) {
    this.mesh = mesh;
    this.roadClass = roadClass;
    this.taken = taken;
    this.used = taken.clone();
  }

  List<List<Spot>> chains() {
    List<List<Spot>> chains = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      // Junctions and ends first; what is left after that are closed rings.
      for (int vertex = 0; vertex < mesh.vertexCount(); vertex++) {
        if (round == 1 || degree(vertex) != 2) {
          startAt(vertex, chains);
        }
      }
    }
    return chains;
  }

  private void startAt(int vertex, List<List<Spot>> chains) {
    for (int edge : mesh.edgesAt(vertex)) {
      if (mesh.roadClass(edge) == roadClass && !used[edge]) {
        chains.add(follow(vertex, edge));
      }
    }
  }

  private List<Spot> follow(int from, int firstEdge) {
    List<Spot> chain = new ArrayList<>(List.of(mesh.vertex(from).spot()));
    int vertex = from;
    int edge = firstEdge;
    while (edge >= 0) {
      used[edge] = true;
      Spot[] course = mesh.course(edge, vertex);
      chain.addAll(Arrays.asList(course).subList(1, course.length));
      vertex = mesh.across(edge, vertex);
      edge = degree(vertex) == 2 ? unusedAt(vertex) : -1;
    }
    return chain;
  }

  private int unusedAt(int vertex) {
    for (int edge : mesh.edgesAt(vertex)) {
      if (mesh.roadClass(edge) == roadClass && !used[edge]) {
        return edge;
      }
    }
    return -1;
  }

  private int degree(int vertex) {
    int degree = 0;
    for (int edge : mesh.edgesAt(vertex)) {
      degree += mesh.roadClass(edge) == roadClass && !taken[edge] ? 1 : 0;
    }
    return degree;
  }
}
