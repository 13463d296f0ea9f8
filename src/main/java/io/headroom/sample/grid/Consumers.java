package io.headroom.sample.grid;

import io.headroom.sample.grid.TransformerDraft.Nature;
import io.headroom.sample.land.CountyFacts.Village;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Mesh;
import io.headroom.sample.land.Routes;
import io.headroom.sample.land.Vertex;
import io.headroom.sample.land.Vertex.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every place its distribution transformers: box stations of 400–800 kVA in the streets, pole
 * transformers of 30–200 kVA in the villages, dedicated ones up to 2,000 kVA at the works.
 */
public final class Consumers {
  private static final double[] BOX_KVA = {400, 500, 630, 800};
  private static final double[] BOX_TOWN = {.50, .26, .18, .06};
  private static final double[] BOX_SEAT = {.62, .24, .12, .02};
  private static final double[] POLE_KVA = {30, 50, 80, 100, 125, 160, 200};
  private static final double[] POLE_VILLAGE = {.02, .06, .12, .34, .12, .18, .16};
  private static final double[] POLE_HAMLET = {.10, .30, .20, .26, .06, .05, .03};
  private static final double[] WORKS_KVA = {500, 630, 800, 1000, 1250, 1600, 2000};
  private static final double[] WORKS_SHARES = {.12, .13, .15, .20, .18, .13, .09};
  private static final int TOWN_SOUTH = 14;

  private final Land land;
  private final Dice dice;
  private final List<Village> villages;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Consumers(Land land, Dice dice) {
    this.land = land;
    this.dice = dice;
    this.villages = land.villages();
  }

  /** Exactly as many transformers as the region wants, by vertex in the order of the mesh. */
  public static List<List<TransformerDraft>> connect(Land land, Dice dice) {
    return new Consumers(land, dice).connect();
  }

  private List<List<TransformerDraft>> connect() {
    int[] counts = counts();
    List<List<TransformerDraft>> byVertex = new ArrayList<>();
    int number = 0;
    for (int v = 0; v < counts.length; v++) {
      List<TransformerDraft> here = new ArrayList<>();
      for (int i = 0; i < counts[v]; i++) {
        here.add(transformer(land.mesh().vertex(v), ++number));
      }
      byVertex.add(List.copyOf(here));
    }
    return byVertex;
  }

  /** Shares the transformers out by the weight of the places, largest remainder first. */
  private int[] counts() {
    Mesh mesh = land.mesh();
    Dice shake = dice.fork("counts");
    double[] weights = new double[mesh.vertexCount()];
    double total = 0;
    Routes reach = FeederPartition.territories(land);
    for (int v = 0; v < weights.length; v++) {
      double weight = weight(mesh.vertex(v).kind()) * shake.between(.6, 1.4);
      // A line can be led to every place but one cut off by uninhabited land.
      weights[v] = reach.source(v) < 0 ? 0 : weight;
      total += weights[v];
    }
    int wanted = land.region().transformers();
    int[] counts = new int[weights.length];
    List<Integer> order = new ArrayList<>();
    int given = 0;
    for (int v = 0; v < weights.length; v++) {
      weights[v] *= wanted / total;
      counts[v] = (int) weights[v];
      given += counts[v];
      order.add(v);
    }
    order.sort(Comparator.comparingDouble(v -> counts[v] - weights[v]));
    for (int i = 0; i < wanted - given; i++) {
      counts[order.get(i)]++;
    }
    return counts;
  }

  private static double weight(Kind kind) {
    return switch (kind) {
      case TOWN_STREET -> 3.5;
      case SEAT_STREET -> 2.0;
      case VILLAGE -> 3.0;
      case HAMLET -> 1.8;
      case WORKS -> 5.2;
      case SUBSTATION -> 0;
    };
  }

  private TransformerDraft transformer(Vertex vertex, int number) {
    Dice draw = dice.fork(number);
    Nature nature =
        switch (vertex.kind()) {
          case TOWN_STREET, SEAT_STREET -> street(vertex, draw);
          case WORKS -> works(vertex, draw);
          default -> country(vertex, draw);
        };
    String base = villages.get(vertex.village()).shortName();
    String kind = nature.dedicated() ? "专变" : "公变";
    int ordinal = numbers.merge(base + kind, 1, Integer::sum);
    return new TransformerDraft(
        land.region().idPrefix() + String.format("D%04d", number),
        land.region().namePrefix() + base + ordinal + "号" + kind,
        vertex,
        nature);
  }

  private Nature street(Vertex vertex, Dice draw) {
    boolean town = vertex.kind() == Kind.TOWN_STREET;
    if (draw.chance(.13)) {
      double rated = WORKS_KVA[draw.below(4)];
      String profile = draw.chance(.2) ? "EV_PUBLIC" : draw.chance(.6) ? "COMMERCE" : "IND_1SHIFT";
      return dedicated(rated, true, profile, draw);
    }
    double rated = BOX_KVA[draw.pick(town ? BOX_TOWN : BOX_SEAT)];
    boolean shops = draw.chance(town ? .3 : .2);
    double perCustomer = shops ? 6.5 : 3.2;
    int customers = Math.max(1, (int) (rated / perCustomer * draw.between(.7, 1.2)));
    String profile = shops ? "COMMERCE" : "RES_TOWN";
    double pv = draw.chance(.08) ? Math.rint(rated * draw.between(.04, .2)) : 0;
    return new Nature(rated, false, true, profile, utilisation(draw), customers, pv, 0);
  }

  private Nature works(Vertex vertex, Dice draw) {
    boolean phosphate = vertex.town() == 3 || vertex.town() == 4;
    double rated = WORKS_KVA[draw.pick(WORKS_SHARES)];
    rated = phosphate ? Math.max(1000, rated) : rated;
    String profile = phosphate && draw.chance(.8) ? "IND_CONT" : "IND_1SHIFT";
    return dedicated(rated, false, profile, draw);
  }

  private Nature dedicated(double rated, boolean urban, String profile, Dice draw) {
    double pv = draw.chance(.14) ? Math.rint(rated * draw.between(.15, .7)) : 0;
    double registered = pv == 0 && draw.chance(.08) ? Math.rint(rated * draw.between(.2, .9)) : 0;
    double busier = profile.equals("IND_CONT") ? .13 : 0;
    double use = utilisation(draw);
    use = use < .66 ? use + busier : use;
    return new Nature(rated, true, urban, profile, use, 1, pv, registered);
  }

  private Nature country(Vertex vertex, Dice draw) {
    boolean village = vertex.kind() == Kind.VILLAGE;
    double rated = POLE_KVA[draw.pick(village ? POLE_VILLAGE : POLE_HAMLET)];
    if (draw.chance(.09)) {
      String profile = draw.chance(.4) ? "BASE_5G" : draw.chance(.7) ? "IND_1SHIFT" : "FLAT";
      return dedicated(profile.equals("BASE_5G") ? 30 : rated, false, profile, draw);
    }
    int customers =
        rated <= 30 && draw.chance(.3)
            ? 1 + draw.below(4)
            : (int) Math.max(5, rated / 2.1 * draw.between(.6, 1.2));
    String profile = draw.chance(.06) ? "COMMERCE" : "RES_RURAL";
    double[] pv = ruralPv(vertex, rated, draw);
    return new Nature(rated, false, false, profile, utilisation(draw), customers, pv[0], pv[1]);
  }

  /** Connected and registered rooftop PV; the sunny south is where it is full already. */
  private double[] ruralPv(Vertex vertex, double rated, Dice draw) {
    boolean sunny = vertex.town() == TOWN_SOUTH || vertex.town() == TOWN_SOUTH + 1;
    if (!draw.chance(sunny ? .45 : .12)) {
      return new double[] {0, 0};
    }
    double connected = Math.rint(rated * draw.between(.1, sunny ? 1.9 : 1.1));
    double registered = draw.chance(.35) ? Math.rint(rated * draw.between(.1, .7)) : 0;
    return new double[] {connected, registered};
  }

  /** Most run at a third to two thirds, an eighth near their rating, a few beyond it. */
  private static double utilisation(Dice draw) {
    double share = draw.next();
    if (share < .022) {
      return draw.between(1.01, 1.22);
    }
    if (share < .15) {
      return draw.between(.8, .99);
    }
    return Math.max(.09, Math.min(.78, .46 + .15 * draw.bell()));
  }
}
