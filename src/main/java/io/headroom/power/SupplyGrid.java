package io.headroom.power;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.PowerTransformer;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delivered network as the load flow sees it: one piece for every main transformer, with a bus
 * for every asset above the distribution transformers.
 *
 * <pre>
 *   EMF ─(impedance)─ LV bus ─ feeder ─ section ─ section …
 *   bus 0             bus 1    behind   far end
 *                              its head
 * </pre>
 *
 * <p>Each main transformer's tap changer holds its own LV bus, so areas do not see each other's
 * voltage: one that hangs below a section is a load of that section's bus. Transformers of one
 * parallel group lie in parallel between one EMF and one LV bus. A transformer without a delivered
 * impedance is ideal: its LV bus is the held source itself.
 *
 * <p>Per unit of {@link #BASE_KVA} and of the nominal class of the area's voltage. Immutable.
 */
public final class SupplyGrid {
  /** Base power of every area, in kVA: voltages of 10 kV and impedances of some ohm lie near 1. */
  public static final double BASE_KVA = 1000;

  /** The held voltage behind the main transformer. */
  public static final int EMF_BUS = 0;

  /** Lower-voltage busbar of the main transformer. */
  public static final int LV_BUS = 1;

  private static final int NONE = -1;

  private final SupplyForest forest;
  private final Assets assets;
  private final SupplyAreas areas;
  private final BusOrder order;
  private final int firstInner;
  private final List<List<Integer>> transformers;
  private final BitSet meshed = new BitSet();
  private final @Nullable RadialGrid[] grids;
  private final @Nullable MeshedArea[] meshes;

  private SupplyGrid(SupplyForest forest) {
    this.forest = forest;
    this.assets = forest.assets();
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.areas = new SupplyAreas(forest);
    this.order = new BusOrder(forest, areas);
    this.transformers = transformersByArea();
    markMeshed();
    this.grids = new @Nullable RadialGrid[areas.count()];
    this.meshes = new @Nullable MeshedArea[areas.count()];
    for (int area = 0; area < grids.length; area++) {
      grids[area] = meshed.get(area) ? null : radial(area);
    }
    if (!meshed.isEmpty()) {
      NodeClusters clusters = new NodeClusters(assets.network());
      meshed.stream().forEach(area -> meshes[area] = new MeshedArea(this, area, clusters));
    }
  }

  public static SupplyGrid of(SupplyForest forest) {
    return new SupplyGrid(forest);
  }

  public SupplyForest forest() {
    return forest;
  }

  /** Areas are numbered so that each comes after the one it hangs from. */
  public int areaCount() {
    return areas.count();
  }

  /** True when the area holds a closed loop or two sources, and has no {@link #grid}. */
  public boolean isMeshed(int area) {
    return meshed.get(area);
  }

  /** The tree of an area that {@link #isMeshed is not meshed}. */
  public RadialGrid grid(int area) {
    RadialGrid grid = grids[area];
    if (grid == null) {
      throw new IllegalStateException("the area of " + name(area) + " is meshed, it has no tree");
    }
    return grid;
  }

  /** Nodes and lines of an area that {@link #isMeshed is meshed}. */
  MeshedArea mesh(int area) {
    MeshedArea mesh = meshes[area];
    if (mesh == null) {
      throw new IllegalStateException("the area of " + name(area) + " is a tree, it has no mesh");
    }
    return mesh;
  }

  /** Buses of an area; the EMF and the LV bus are two of them. */
  public int busCount(int area) {
    return order.starts[area + 1] - order.starts[area];
  }

  /** Area that an asset lies in, a main transformer in the one it feeds; −1 when not supplied. */
  public int areaOf(int asset) {
    if (asset < firstInner) {
      int parent = forest.parent(asset);
      return parent < 0 ? NONE : areas.areaOf(parent - firstInner);
    }
    return areas.areaOf(asset - firstInner);
  }

  /**
   * Bus of an asset in its area: the far end of a section, right behind the head of a feeder, the
   * LV bus of a main transformer, the node of a distribution transformer; −1 when not supplied.
   */
  public int busOf(int asset) {
    if (asset < firstInner) {
      int parent = forest.parent(asset);
      return parent < 0 ? NONE : order.busOf[parent - firstInner];
    }
    return order.busOf[asset - firstInner];
  }

  /** Asset of a bus; of several main transformers at an LV bus the first by id; −1 for the EMF. */
  public int assetOf(int area, int bus) {
    return order.assetOf[order.starts[area] + bus];
  }

  /**
   * What hangs from a section or feeder are the buses from its own up to this one, exclusive; of a
   * main transformer the whole area.
   */
  public int endOf(int asset) {
    return assets.kind(asset) == AssetKind.MAIN_TRANSFORMER
        ? busCount(areaOf(asset))
        : busOf(asset) + order.sizes[asset - firstInner];
  }

  /** The main transformer that feeds the area, of several the first by id. */
  public int transformer(int area) {
    return transformers.get(area).get(0);
  }

  /** All main transformers of an area, by id. */
  public List<Integer> transformers(int area) {
    return transformers.get(area);
  }

  /** The section, feeder or main transformer that the area hangs from; −1 at the top. */
  public int above(int area) {
    return forest.parent(transformer(area));
  }

  /** Voltage that 1 pu means in an area, in kV. */
  public double nominalKv(int area) {
    return assets.voltageKv(transformer(area));
  }

  /** Current that 1 pu means in an area, in A. */
  public double baseAmps(int area) {
    return BASE_KVA / (Math.sqrt(3) * nominalKv(area));
  }

  private String name(int area) {
    return assets.id(transformer(area));
  }

  private List<List<Integer>> transformersByArea() {
    List<List<Integer>> byArea = new ArrayList<>(areas.count());
    for (int area = 0; area < areas.count(); area++) {
      byArea.add(new ArrayList<>(1));
    }
    for (int row = 0; row < assets.count(AssetKind.MAIN_TRANSFORMER); row++) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, row);
      if (areaOf(asset) != NONE) {
        byArea.get(areaOf(asset)).add(asset);
      }
    }
    byArea.forEach(list -> list.sort((a, b) -> assets.id(a).compareTo(assets.id(b))));
    return byArea;
  }

  private void markMeshed() {
    for (int i = 0; i < forest.orderedCount(); i++) {
      if (forest.isOnLoop(forest.topDown(i))) {
        meshed.set(areaOf(forest.topDown(i)));
      }
    }
  }

  private RadialGrid radial(int area) {
    RadialGrid.Builder grid = RadialGrid.builder(BASE_KVA);
    grid.source();
    double[] source = sourceImpedancePu(area);
    grid.add(EMF_BUS, source[0], source[1]);
    for (int bus = LV_BUS + 1; bus < busCount(area); bus++) {
      int asset = assetOf(area, bus);
      int parent = order.busOf[forest.parent(asset) - firstInner];
      if (assets.kind(asset) == AssetKind.LINE_SECTION) {
        double[] z = sectionImpedancePu(area, assets.row(asset));
        double charging = sectionChargingPu(area, assets.row(asset));
        grid.add(parent, new RadialGrid.Branch(z[0], z[1], charging, 1));
      } else {
        grid.add(parent, 0, 0);
      }
    }
    return grid.build();
  }

  /** r and x of a line section in an area. */
  double[] sectionImpedancePu(int area, int row) {
    LineSections sections = assets.network().lineSections();
    double perOhm = BASE_KVA / (1000 * nominalKv(area) * nominalKv(area));
    double km = sections.lengthM(row) / 1000;
    return new double[] {
      sections.rOhmPerKm(row) * km * perOhm, sections.xOhmPerKm(row) * km * perOhm
    };
  }

  /** Susceptance of a whole section. */
  double sectionChargingPu(int area, int row) {
    LineSections sections = assets.network().lineSections();
    double ohm = 1000 * nominalKv(area) * nominalKv(area) / BASE_KVA;
    return sections.bUsPerKm(row) * 1e-6 * sections.lengthM(row) / 1000 * ohm;
  }

  /** r and x of the main transformers of an area in parallel; zero when one of them is ideal. */
  private double[] sourceImpedancePu(int area) {
    double[] z = transformerImpedancePu(transformer(area));
    for (int transformer : transformers(area).subList(1, transformers(area).size())) {
      z = parallel(z, transformerImpedancePu(transformer));
    }
    return z;
  }

  static double[] parallel(double[] a, double[] b) {
    double squareA = a[0] * a[0] + a[1] * a[1];
    double squareB = b[0] * b[0] + b[1] * b[1];
    if (squareA == 0 || squareB == 0) {
      return new double[2];
    }
    double conductance = a[0] / squareA + b[0] / squareB;
    double susceptance = a[1] / squareA + b[1] / squareB;
    double square = conductance * conductance + susceptance * susceptance;
    return new double[] {conductance / square, susceptance / square};
  }

  /**
   * Z = u_k·U²/S and R = P_k·U²/S² at the lower voltage, whose rated value (10.5 kV) may differ
   * from its class; zero when u_k was not delivered.
   */
  double[] transformerImpedancePu(int transformer) {
    Network network = assets.network();
    PowerTransformer row = network.powerTransformers().get(assets.row(transformer));
    if (Double.isNaN(row.impedancePercent()) || !(row.impedancePercent() > 0)) {
      return new double[2];
    }
    double kv = row.lvKv() / assets.voltageKv(transformer);
    double ofRating = BASE_KVA / row.ratedKva() * kv * kv;
    double z = row.impedancePercent() / 100 * ofRating;
    double lossShare = Double.isNaN(row.loadLossKw()) ? 0 : row.loadLossKw() / row.ratedKva();
    double r = Math.min(z, lossShare * ofRating);
    return new double[] {r, Math.sqrt(z * z - r * r)};
  }
}
