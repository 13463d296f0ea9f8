package io.headroom.sample.grid;

import io.headroom.sample.land.CountyFacts.Site;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Mesh.RoadClass;
import io.headroom.sample.land.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares the places out among the substations, by the cheapest way along the roads, and cuts each
 * substation's tree of ways into feeders of about equal burden.
 *
 * <p>Cutting goes from the twigs inwards: as soon as the places gathered at a fork are enough for a
 * feeder they become one, and what is nearer to the substation goes on gathering.
 */
final class FeederPartition {
  private static final double TRANSFORMERS_PER_FEEDER = 33;
  private static final double KVA_PER_FEEDER = 4_200;
  private static final double TRANSFORMERS_ALONE = 62;

  private final Land land;
  private final Mesh mesh;
  private final double[] burden;
  private final Routes routes;
  private final List<List<Integer>> childrenOf = new ArrayList<>();
  private final List<FeederTree> feeders = new ArrayList<>();

  /** Places gathered so far. */
  private record Pool(List<Integer> vertices, double burden, double bearing) {
    static Pool empty() {
      return new Pool(new ArrayList<>(), 0, 0);
    }

    Pool with(Pool other) {
      List<Integer> all = new ArrayList<>(vertices);
      all.addAll(other.vertices);
      return new Pool(all, burden + other.burden, vertices.isEmpty() ? other.bearing : bearing);
    }
  }

  private FeederPartition(Land land, List<List<TransformerDraft>> consumers) {
    this.land = land;
    this.mesh = land.mesh();
    this.burden = burden(consumers);
    this.routes = territories(land);
    findChildren();
  }

  /** Feeders by substation (in the order of the facts), then by bearing. */
  static List<FeederTree> of(Land land, List<List<TransformerDraft>> consumers) {
    FeederPartition partition = new FeederPartition(land, consumers);
    partition.cutAll();
    return partition.feeders;
  }

  private static double[] burden(List<List<TransformerDraft>> consumers) {
    double[] burden = new double[consumers.size()];
    for (int v = 0; v < burden.length; v++) {
      for (TransformerDraft transformer : consumers.get(v)) {
        burden[v] += .75 * transformer.nature().ratedKva() * .45 / KVA_PER_FEEDER;
        burden[v] += 1 / TRANSFORMERS_ALONE;
      }
    }
    return burden;
  }

  /** The way from the nearest substation to every place, the smaller substations yielding. */
  static Routes territories(Land land) {
    Routes found = new Routes(land.mesh(), edge -> cost(land, edge));
    List<Site> sites = land.facts().sites();
    for (int i = 0; i < sites.size(); i++) {
      if (sites.get(i).kv() < 220) {
        found.addSource(i, sites.get(i).kv() == 35 ? 9_000 : 0);
      }
    }
    return found.run();
  }

  private void findChildren() {
    for (int v = 0; v < mesh.vertexCount(); v++) {
      childrenOf.add(new ArrayList<>());
    }
    for (int v = 0; v < mesh.vertexCount(); v++) {
      if (routes.parent(v) >= 0) {
        childrenOf.get(routes.parent(v)).add(v);
      }
    }
  }

  /** Lines follow roads unless the way across is much shorter; long spans cost extra. */
  private static double cost(Land land, int edge) {
    Mesh mesh = land.mesh();
    int stations = land.facts().sites().size();
    boolean leavesStation = mesh.from(edge) < stations || mesh.to(edge) < stations;
    double factor = mesh.roadClass(edge) == RoadClass.NONE && !leavesStation ? 1.5 : 1;
    double metres = mesh.metres(edge);
    return factor * metres * Math.sqrt(Math.sqrt(metres));
  }

  private void cutAll() {
    double total = 0;
    int transformers = land.region().transformers();
    for (int v = 0; v < burden.length; v++) {
      total += routes.source(v) >= 0 ? burden[v] : 0;
    }
    double unit = total / Math.max(12, transformers / TRANSFORMERS_PER_FEEDER);
    for (int site = 0; site < land.facts().sites().size(); site++) {
      if (routes.source(site) == site) {
        cut(site, unit);
      }
    }
  }

  private void cut(int root, double unit) {
    double total = gatheredBelow(root);
    int wanted = (int) Math.max(2, Math.rint(total / unit));
    double size = total / wanted;
    List<Pool> best = List.of();
    for (double factor = .82; factor < 1.3; factor += .04) {
      List<Pool> pools = new ArrayList<>();
      gather(root, root, size * factor, pools);
      if (best.isEmpty() || distance(pools, wanted) < distance(best, wanted)) {
        best = pools;
      }
    }
    best.stream()
        .sorted(Comparator.comparingDouble(Pool::bearing))
        .forEach(pool -> feeders.add(FeederTree.of(routes, pool.vertices, burden)));
  }

  /** Prefers the wanted number of feeders, then a small largest one. */
  private static double distance(List<Pool> pools, int wanted) {
    double largest = pools.stream().mapToDouble(Pool::burden).max().orElse(0);
    return Math.abs(pools.size() - wanted) + largest * .5;
  }

  private double gatheredBelow(int vertex) {
    double sum = burden[vertex];
    for (int child : childrenOf.get(vertex)) {
      sum += gatheredBelow(child);
    }
    return sum;
  }

  private Pool gather(int vertex, int root, double size, List<Pool> done) {
    List<Pool> parts = new ArrayList<>();
    for (int child : childrenOf.get(vertex)) {
      Pool part = gather(child, root, size, done);
      if (!part.vertices.isEmpty()) {
        parts.add(part);
      }
    }
    parts.sort(Comparator.comparingDouble(Pool::bearing));
    Pool open = burden[vertex] > 0 ? own(vertex, root) : Pool.empty();
    for (Pool part : parts) {
      open = join(open, part, size, done);
    }
    if (vertex == root) {
      finish(open, size, done);
      return Pool.empty();
    }
    return open;
  }

  private Pool own(int vertex, int root) {
    double dx = mesh.vertex(vertex).spot().x() - mesh.vertex(root).spot().x();
    double dy = mesh.vertex(vertex).spot().y() - mesh.vertex(root).spot().y();
    return new Pool(List.of(vertex), burden[vertex], StrictMath.atan2(dy, dx));
  }

  /** Joins what fits together; otherwise the fuller one becomes a feeder. */
  private static Pool join(Pool open, Pool part, double size, List<Pool> done) {
    if (open.burden + part.burden <= 1.18 * size) {
      return open.with(part);
    }
    Pool fuller = open.burden > part.burden ? open : part;
    if (fuller.burden < .5 * size) {
      return open.with(part);
    }
    done.add(fuller);
    return fuller.equals(open) ? part : open;
  }

  /** What is left at the substation: a feeder if there is enough, else part of the smallest one. */
  private static void finish(Pool open, double size, List<Pool> done) {
    if (open.vertices.isEmpty()) {
      return;
    }
    if (open.burden > .35 * size || done.isEmpty()) {
      done.add(open);
      return;
    }
    Pool smallest = done.stream().min(Comparator.comparingDouble(Pool::burden)).orElse(open);
    done.set(done.indexOf(smallest), smallest.with(open));
  }
}
