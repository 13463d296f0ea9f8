package io.headroom.sample.address;

import io.headroom.sample.land.Course;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Strings edges of the mesh together that go straight on at a crossing, the longest first.
 *
 * <pre>
 *        │                  a turn beyond the limit ends the walk; an edge
 *   ━━━━━┿━━━━━━┓           belongs to one walk only, so walks cross but
 *        │      ╿           never share a stretch
 * </pre>
 */
final class StraightWalks {
  private final Mesh mesh;
  private final boolean[] taken;
  private final double leastCosine;
  private final double mostMetres;

  /** Edges strung into one line, with the vertices they pass. */
  record Walk(int[] vertices, int[] edges, Course course) {
    boolean passes(int vertex) {
      return Arrays.stream(vertices).anyMatch(v -> v == vertex);
    }

    boolean crosses(Walk other) {
      return Arrays.stream(vertices).anyMatch(other::passes);
    }
  }

  /**
   * @param taken edges that belong to a walk; those found here are marked
   * @param leastCosine of the turn at a vertex: 1 is straight on, 0 a right angle
   */
  StraightWalks(Mesh mesh, boolean[] taken, double leastCosine, double mostMetres) {
    this.mesh = mesh;
    this.taken = taken;
    this.leastCosine = leastCosine;
    this.mostMetres = mostMetres;
  }

  /** Walks over these edges that are at least so long, and no more than so many. */
  List<Walk> find(IntPredicate usable, double leastMetres, int most) {
    int[] edges = edgesOf(usable);
    List<Walk> found = new ArrayList<>();
    Walk longest = longest(edges, usable);
    while (found.size() < most && longest != null && longest.course().metres() >= leastMetres) {
      found.add(longest);
      Arrays.stream(longest.edges()).forEach(edge -> taken[edge] = true);
      longest = longest(edges, usable);
    }
    return found;
  }

  private int[] edgesOf(IntPredicate usable) {
    return IntStream.range(0, mesh.edgeCount()).filter(usable).toArray();
  }

  private @Nullable Walk longest(int[] edges, IntPredicate usable) {
    Walk longest = null;
    for (int edge : edges) {
      if (!taken[edge]) {
        Walk walk = through(edge, usable);
        boolean longer = longest == null || walk.course().metres() > longest.course().metres();
        longest = longer ? walk : longest;
      }
    }
    return longest;
  }

  /** Goes on from both ends of an edge in turn. */
  private Walk through(int edge, IntPredicate usable) {
    Deque<Integer> vertices = new ArrayDeque<>(List.of(mesh.from(edge), mesh.to(edge)));
    Deque<Integer> edges = new ArrayDeque<>(List.of(edge));
    double metres = mesh.metres(edge);
    int last = edge;
    while (last >= 0 && metres < mostMetres) {
      int after = next(vertices.getLast(), edges.getLast(), vertices, usable);
      if (after >= 0) {
        edges.addLast(after);
        vertices.addLast(mesh.across(after, vertices.getLast()));
      }
      int before = next(vertices.getFirst(), edges.getFirst(), vertices, usable);
      if (before >= 0) {
        edges.addFirst(before);
        vertices.addFirst(mesh.across(before, vertices.getFirst()));
      }
      metres += metres(after) + metres(before);
      last = Math.max(after, before);
    }
    return walk(ints(vertices), ints(edges));
  }

  private double metres(int edge) {
    return edge < 0 ? 0 : mesh.metres(edge);
  }

  /** The free edge that goes straightest on; −1 when each would be a turn or a loop. */
  private int next(int vertex, int arriving, Deque<Integer> passed, IntPredicate usable) {
    int best = -1;
    double bestCosine = leastCosine;
    for (int edge : mesh.edgesAt(vertex)) {
      boolean free = !taken[edge] && usable.test(edge);
      if (free && !passed.contains(mesh.across(edge, vertex))) {
        double cosine = cosine(mesh.across(arriving, vertex), vertex, mesh.across(edge, vertex));
        best = cosine > bestCosine ? edge : best;
        bestCosine = Math.max(bestCosine, cosine);
      }
    }
    return best;
  }

  private double cosine(int before, int vertex, int after) {
    Spot a = mesh.vertex(before).spot();
    Spot b = mesh.vertex(vertex).spot();
    Spot c = mesh.vertex(after).spot();
    double dot = (b.x() - a.x()) * (c.x() - b.x()) + (b.y() - a.y()) * (c.y() - b.y());
    return dot / (a.metresTo(b) * b.metresTo(c));
  }

  private Walk walk(int[] vertices, int[] edges) {
    List<Spot> spots = new ArrayList<>(List.of(mesh.vertex(vertices[0]).spot()));
    for (int i = 0; i < edges.length; i++) {
      Spot[] course = mesh.course(edges[i], vertices[i]);
      spots.addAll(Arrays.asList(course).subList(1, course.length));
    }
    return new Walk(vertices, edges, new Course(spots));
  }

  private static int[] ints(Deque<Integer> numbers) {
    int[] ints = new int[numbers.size()];
    Iterator<Integer> each = numbers.iterator();
    for (int i = 0; i < ints.length; i++) {
      ints[i] = each.next();
    }
    return ints;
  }
}
