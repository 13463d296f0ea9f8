package io.headroom.power;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An area with loops or several sources, as nodes and lines: what closed switches join is one
 * place.
 *
 * <pre>
 *   EMF 1 ─(T1)─ place ─ s1 ─ place ─ s2 ─ place ─(T2)─ EMF 2
 *                  └──── s3 ─── place ─── s4 ──┘
 * </pre>
 *
 * <p>Its buses are numbered as those of a tree, one for every asset, so that loads and results are
 * asked for in the same way; several buses may be one place. Immutable.
 */
final class MeshedArea {
  /** What leaves towards a feeder: through which end of which line. */
  record Outlet(int line, boolean atNear) {}

  /** A section by places, near its supply path's upper end; impedance in per unit. */
  record Line(int bus, int near, int far, double r, double x, double charging) {}

  /** Main transformers at one busbar, in parallel. */
  record Source(int place, int transformer, double r, double x) {}

  /** A line without impedance would make the flow through a loop undecided. */
  private static final double LEAST_IMPEDANCE_PU = 1e-6;

  final int area;
  final List<Line> lines = new ArrayList<>();
  final List<Source> sources = new ArrayList<>();

  /** Buses of feeders, from the one nearest the customers upwards. */
  final List<Integer> feederBuses = new ArrayList<>();

  /** By feeder bus: the line ends through which its power leaves. */
  final Map<Integer, List<Outlet>> outlets = new HashMap<>();

  /** Place of every bus. */
  final int[] placeOf;

  /** Bus of the feeder from which a feeder hangs directly; −1 when it hangs from something else. */
  final int[] feederAbove;

  final int placeCount;

  private final SupplyGrid grid;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final NodeClusters clusters;
  private final Map<Integer, Integer> placeOfCluster = new HashMap<>();

  MeshedArea(SupplyGrid grid, int area, NodeClusters clusters) {
    this.grid = grid;
    this.area = area;
    this.forest = grid.forest();
    this.assets = forest.assets();
    this.network = assets.network();
    this.clusters = clusters;
    this.placeOf = new int[grid.busCount(area)];
    this.feederAbove = new int[placeOf.length];
    Arrays.fill(feederAbove, -1);
    for (int transformer : grid.transformers(area)) {
      addSource(transformer);
    }
    Arrays.fill(placeOf, 0, SupplyGrid.LV_BUS + 1, sources.get(0).place());
    for (int bus = SupplyGrid.LV_BUS + 1; bus < placeOf.length; bus++) {
      int asset = grid.assetOf(area, bus);
      if (assets.kind(asset) == AssetKind.LINE_SECTION) {
        addLine(asset, bus);
      } else {
        addFeeder(asset, bus);
      }
    }
    this.placeCount = placeOfCluster.size();
    findOutlets();
  }

  private int placeOfNode(int node) {
    return placeOfCluster.computeIfAbsent(clusters.of(node), cluster -> placeOfCluster.size());
  }

  private void addSource(int transformer) {
    int place = placeOfNode(network.busNode(assets.row(transformer)));
    double[] z = grid.transformerImpedancePu(transformer);
    for (int i = 0; i < sources.size(); i++) {
      Source known = sources.get(i);
      if (known.place() == place) {
        double[] both = SupplyGrid.parallel(new double[] {known.r(), known.x()}, z);
        sources.set(i, new Source(place, known.transformer(), both[0], both[1]));
        return;
      }
    }
    sources.add(new Source(place, transformer, z[0], z[1]));
  }

  private void addLine(int asset, int bus) {
    int row = assets.row(asset);
    double[] z = grid.sectionImpedancePu(area, row);
    double x = Math.hypot(z[0], z[1]) > 0 ? z[1] : LEAST_IMPEDANCE_PU;
    int near = placeOfNode(nearNode(asset));
    placeOf[bus] = placeOfNode(farNode(asset));
    double charging = grid.sectionChargingPu(area, row);
    lines.add(new Line(bus, near, placeOf[bus], z[0], x, charging));
  }

  /** The end through which a section passes power on along the supply path. */
  private int farNode(int section) {
    LineSections sections = network.lineSections();
    int row = assets.row(section);
    return passesOnAtFrom(section) ? sections.fromNode(row) : sections.toNode(row);
  }

  private int nearNode(int section) {
    LineSections sections = network.lineSections();
    int row = assets.row(section);
    return passesOnAtFrom(section) ? sections.toNode(row) : sections.fromNode(row);
  }

  private boolean passesOnAtFrom(int section) {
    return forest.supplyOfNode(network.lineSections().fromNode(assets.row(section))) == section;
  }

  private void addFeeder(int asset, int bus) {
    placeOf[bus] = placeOfNode(network.headNode(assets.row(asset)));
    int parent = forest.parent(asset);
    feederAbove[bus] = assets.kind(parent) == AssetKind.FEEDER ? grid.busOf(parent) : -1;
    feederBuses.add(0, bus);
    outlets.put(bus, new ArrayList<>());
  }

  private void findOutlets() {
    for (int i = 0; i < lines.size(); i++) {
      int asset = grid.assetOf(area, lines.get(i).bus());
      if (!addOutlet(forest.supplyOfNode(nearNode(asset)), new Outlet(i, true))) {
        addOutlet(forest.parent(asset), new Outlet(i, true));
      }
      addOutlet(forest.supplyOfNode(farNode(asset)), new Outlet(i, false));
    }
  }

  /** False when the asset is no feeder of this area. */
  private boolean addOutlet(int asset, Outlet outlet) {
    List<Outlet> known = grid.areaOf(asset) == area ? outlets.get(grid.busOf(asset)) : null;
    return known != null && known.add(outlet);
  }
}
