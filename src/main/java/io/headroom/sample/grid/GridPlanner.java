package io.headroom.sample.grid;

import io.headroom.network.Switch;
import io.headroom.sample.grid.StationDraft.Unit;
import io.headroom.sample.land.CountyFacts.Site;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import io.headroom.sample.land.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Draws the network of one region: stations, lines between them, feeders, ties and plants. */
public final class GridPlanner {
  /** Pairs of stations with a normally open line between them. */
  private static final List<String> RESERVE_LINES = List.of("城关 云开", "金中 双流", "楠木渡 永温", "花梨 米坪");

  /** Invented; for the many feeders of the county town, which has few communities. */
  private static final List<String> STREET_NAMES =
      List.of(
          "环湖", "文体", "南门", "西门", "新城", "滨河", "迎宾", "学府", "体育", "北门", "东门", "园区", "客运", "市政", "物流",
          "广场", "书香", "锦绣", "康宁", "永兴");

  private static final double MARGIN_METRES = 3_000;

  private final Land land;
  private final Plane plane;
  private final Canvas canvas;
  private final Dice dice;
  private final List<List<TransformerDraft>> consumers;
  private final List<FeederTree> trees;
  private final List<StationDraft> stations = new ArrayList<>();
  private final List<FeederDraft> feeders = new ArrayList<>();
  private final List<FeederDraft> lines = new ArrayList<>();
  private final List<HeadRing> rings = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private int streetNames;

  private GridPlanner(Land land, Dice dice) {
    this.land = land;
    this.plane = land.region().plane();
    this.dice = dice;
    this.canvas = canvasOver(land);
    this.consumers = Consumers.connect(land, dice.fork("consumers"));
    this.trees = FeederPartition.of(land, consumers);
  }

  public static GridDraft plan(Land land, Dice dice) {
    GridPlanner planner = new GridPlanner(land, dice);
    planner.draw();
    return new GridDraft(land, planner.stations, planner.feeders, planner.lines);
  }

  private static Canvas canvasOver(Land land) {
    Envelope box = land.territory().county().getEnvelopeInternal();
    return new Canvas(
        new Spot(box.getMinX() - MARGIN_METRES, box.getMinY() - MARGIN_METRES),
        new Spot(box.getMaxX() + MARGIN_METRES, box.getMaxY() + MARGIN_METRES));
  }

  private void draw() {
    addStations();
    nameFeeders();
    List<Spot> heads = placeHeads();
    FeederLayout layout = new FeederLayout(land.mesh(), plane, canvas, consumers);
    for (int i = 0; i < trees.size(); i++) {
      layout.lay(trees.get(i), feeders.get(i), heads.get(i), dice.fork("feeder").fork(i));
    }
    Plane home = land.homePlane();
    new HydroPlanner(land.mesh(), home, canvas, dice.fork("hydro"))
        .connect(trees, feeders, plane, land.region().idPrefix());
    new TiePlanner(land.mesh(), plane, canvas, dice.fork("ties")).tie(trees, feeders);
    stations.forEach(this::addUnits);
  }

  private void addStations() {
    List<Site> sites = land.facts().sites();
    for (int i = 0; i < sites.size(); i++) {
      String id = land.region().idPrefix() + String.format("S%02d", i + 1);
      Spot spot = plane.rounded(land.mesh().vertex(i).spot());
      stations.add(new StationDraft(id, sites.get(i), spot));
      rings.add(new HeadRing(spot, plane));
      canvas.reserve(spot);
    }
  }

  private void nameFeeders() {
    for (FeederTree tree : trees) {
      String id = land.region().idPrefix() + String.format("F%02d", feeders.size() + 1);
      FeederDraft feeder = new FeederDraft(id, "10kV " + nameOf(tree), tree.root(), 10);
      feeders.add(feeder);
      stations.get(tree.root()).feeders().add(feeder);
    }
  }

  /**
   * After the village with most of its load; further feeders there are its second, third circuit.
   */
  private String nameOf(FeederTree tree) {
    Map<Integer, Double> shares = new HashMap<>();
    int main = -1;
    for (int vertex : tree.served()) {
      Vertex place = land.mesh().vertex(vertex);
      double rated = consumers.get(vertex).stream().mapToDouble(t -> t.nature().ratedKva()).sum();
      double share = shares.merge(place.village(), rated, Double::sum);
      double best = main < 0 ? -1 : shares.getOrDefault(main, 0.0);
      main = share > best ? place.village() : main;
    }
    String base = land.villages().get(main).shortName();
    boolean inTown = land.facts().townships().get(townOf(main)).isCountyTown();
    if (inTown && names.getOrDefault(base, 0) >= 2 && streetNames < STREET_NAMES.size()) {
      base = STREET_NAMES.get(streetNames++);
    }
    int circuit = names.merge(base, 1, Integer::sum);
    String suffix = circuit == 1 ? "线" : "二三四五六七八九".charAt(Math.min(circuit - 2, 7)) + "回";
    return land.region().namePrefix() + base + suffix;
  }

  private int townOf(int village) {
    int row = village;
    int town = 0;
    while (row >= land.facts().townships().get(town).villages().size()) {
      row -= land.facts().townships().get(town++).villages().size();
    }
    return town;
  }

  /** Draws the lines between the stations and returns where each 10 kV feeder begins. */
  private List<Spot> placeHeads() {
    List<HeadRing.Place> heads = new ArrayList<>();
    for (FeederTree tree : trees) {
      Spot target = land.mesh().vertex(tree.firstVertex()).spot();
      heads.add(rings.get(tree.root()).towards(target));
    }
    List<HeadRing.Place> starts = new ArrayList<>();
    List<HeadRing.Place> arrivals = new ArrayList<>();
    for (int i = 1; i < stations.size(); i++) {
      int above = rowOf(stations.get(i).site().fedFrom());
      starts.add(rings.get(above).towards(stations.get(i).spot()));
      arrivals.add(rings.get(i).towards(stations.get(above).spot()));
    }
    rings.forEach(HeadRing::settle);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      spots.add(rings.get(trees.get(i).root()).spot(heads.get(i)));
    }
    spots.forEach(canvas::reserve);
    drawLines(starts, arrivals);
    return spots;
  }

  private void drawLines(List<HeadRing.Place> starts, List<HeadRing.Place> arrivals) {
    HighVoltageLayout layout = new HighVoltageLayout(plane, canvas, dice.fork("lines"));
    for (int i = 1; i < stations.size(); i++) {
      StationDraft below = stations.get(i);
      int above = rowOf(below.site().fedFrom());
      FeederDraft line = lineTo(below, above);
      lines.add(line);
      stations.get(above).feeders().add(line);
      Spot from = rings.get(above).spot(starts.get(i - 1));
      Spot to = rings.get(i).spot(arrivals.get(i - 1));
      below.arriveAt(layout.draw(line, from, to).node().id());
    }
    for (String pair : RESERVE_LINES) {
      String[] names = pair.split(" ");
      layout.tie(lines.get(rowOf(names[0]) - 1), lines.get(rowOf(names[1]) - 1));
    }
  }

  private FeederDraft lineTo(StationDraft below, int above) {
    int kv = below.site().kv();
    String name = initial(stations.get(above).site()) + initial(below.site()) + "线";
    String id = land.region().idPrefix() + String.format("E%02d", lines.size() + 1);
    return new FeederDraft(id, kv + "kV " + land.region().namePrefix() + name, above, kv);
  }

  private static String initial(Site site) {
    return site.name().substring(0, 1);
  }

  private int rowOf(String name) {
    for (int i = 0; i < stations.size(); i++) {
      if (stations.get(i).site().name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("substations.txt names no station " + name);
  }

  /** Main transformers with their busbars; each feeder goes to the busbar with the least on it. */
  private void addUnits(StationDraft station) {
    double lowKv = station.site().kv() == 220 ? 110 : 10;
    double[] loading = station.site().loading();
    boolean parallel = isParallel(station.site());
    for (int i = 0; i < loading.length; i++) {
      String bus = station.id() + (lowKv > 10 ? "A" : "B") + (parallel ? 1 : i + 1);
      addUnit(station, "T" + (i + 1), bus, lowKv, loading[i]);
    }
    share(station, lowKv);
    if (station.site().kv() == 110 && station.feeders().stream().anyMatch(f -> f.kv() == 35)) {
      long outgoing = station.feeders().stream().filter(f -> f.kv() == 35).count();
      for (int i = 0; i < (outgoing > 1 ? 2 : 1); i++) {
        addUnit(station, "T" + (loading.length + 1 + i), station.id() + "C" + (i + 1), 35, .45);
      }
      share(station, 35);
    }
  }

  /** Stations whose two main transformers stand on one busbar. */
  public static boolean isParallel(Site site) {
    return site.name().equals("楠木渡") || site.name().equals("高寨") || site.kv() == 220;
  }

  private void addUnit(StationDraft station, String number, String bus, double kv, double target) {
    String name =
        land.region().namePrefix() + station.site().name() + "变" + number.substring(1) + "号主变";
    station.units().add(new Unit(station.id() + number, name, bus, kv, new ArrayList<>(), target));
  }

  private static void share(StationDraft station, double kv) {
    List<Unit> units = station.units().stream().filter(u -> u.lvKv() == kv).toList();
    double[] burden = new double[units.size()];
    for (FeederDraft feeder : station.feeders()) {
      if (feeder.kv() != kv) {
        continue;
      }
      int lightest = 0;
      for (int i = 1; i < burden.length; i++) {
        lightest = burden[i] < burden[lightest] ? i : lightest;
      }
      burden[lightest] += feeder.ratedKva() + 1;
      units.get(lightest).feeders().add(feeder);
    }
  }

  /** Adds the breaker at the head of a feeder, once it is known from which busbar it starts. */
  public static void addHeadBreaker(
      FeederDraft feeder, Unit unit, StationDraft station, double ratedA) {
    String bare = feeder.name().substring(feeder.name().indexOf(' ') + 1);
    feeder
        .switches()
        .add(
            0,
            new SwitchDraft(
                feeder.id() + "-K00",
                bare + "出线开关",
                Switch.Kind.BREAKER,
                true,
                unit.busNode(),
                feeder.headLine().from(),
                ratedA,
                station.id()));
  }
}
