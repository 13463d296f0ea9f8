package io.headroom.topology;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Who feeds whom in the present switching state: from every asset one way up to its source.
 *
 * <pre>
 *   path(●) = ● , s3 , s2 , s1 , feeder , T1 , group of T1 [, section of the 35 kV feeder above , …]
 * </pre>
 *
 * <p>Parts fed from two sides have a path too, one of several: they are {@link #isMeshed}, and
 * their path says only that power arrives. Immutable.
 */
public final class SupplyForest {
  private static final int NONE = -1;

  private final Assets assets;
  private final int[] parent;
  private final int[] topDown;
  private final int[] supplyOfNode;
  private final int[] feederOfNode;
  private final int[] groupOfTransformer;
  private final BitSet liveTransformers;
  private final BitSet onLoop;
  private final BitSet meshed;
  private final List<Tie> ties;
  private final int unsuppliedTransformers;

  SupplyForest(SupplyWalk walk, BitSet onLoop) {
    this.assets = walk.assets;
    this.parent = walk.parent;
    this.topDown = Arrays.copyOf(walk.topDown, walk.topDownSize);
    this.supplyOfNode = walk.supplyOfNode;
    this.feederOfNode = walk.feederOfNode;
    this.liveTransformers = walk.liveTransformers;
    this.onLoop = onLoop;
    this.groupOfTransformer = groupOfTransformer(assets);
    this.meshed = meshed();
    this.ties = ties(assets.network());
    int transformers = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.unsuppliedTransformers =
        (int) Arrays.stream(parent, 0, transformers).filter(above -> above == NONE).count();
  }

  public Assets assets() {
    return assets;
  }

  /**
   * Next asset upwards: transformer → section → … → feeder → main transformer → section of the
   * feeder above. −1 at a source and for what is not supplied.
   */
  public int parent(int asset) {
    if (assets.kind(asset) == AssetKind.SUBSTATION) {
      return parent[firstMember(asset)];
    }
    return parent[asset];
  }

  /** The N-1 group standing beside a main transformer; −1 for every other asset or when none. */
  public int group(int asset) {
    return assets.kind(asset) == AssetKind.MAIN_TRANSFORMER
        ? groupOfTransformer[assets.row(asset)]
        : NONE;
  }

  /** From the asset itself to its source, groups after their transformer; empty when unsupplied. */
  public int[] path(int asset) {
    if (!isSupplied(asset)) {
      return new int[0];
    }
    int[] path = new int[16];
    int size = 0;
    for (int at = asset; at != NONE; at = parent(at)) {
      path = size + 2 > path.length ? Arrays.copyOf(path, path.length * 2) : path;
      path[size++] = at;
      int group = group(at);
      if (group != NONE) {
        path[size++] = group;
      }
    }
    return Arrays.copyOf(path, size);
  }

  public boolean isSupplied(int asset) {
    return switch (assets.kind(asset)) {
      case MAIN_TRANSFORMER -> liveTransformers.get(assets.row(asset));
      case SUBSTATION ->
          assets.groups().get(assets.row(asset)).transformers().stream()
              .anyMatch(liveTransformers::get);
      default -> parent[asset] != NONE;
    };
  }

  /** True when the asset or anything above it is fed from two sides. */
  public boolean isMeshed(int asset) {
    return assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER
        ? parent[asset] != NONE && meshed.get(parent[asset])
        : meshed.get(asset);
  }

  /** True when the asset itself lies on a closed loop or between two sources. */
  public boolean isOnLoop(int asset) {
    return onLoop.get(asset);
  }

  /** Row of the feeder that a node belongs to; −1 on a busbar and where nothing is supplied. */
  public int feederOfNode(int node) {
    return feederOfNode[node];
  }

  /** Row of the feeder that an asset belongs to; a feeder belongs to itself. −1 when none. */
  public int feederOf(int asset) {
    int row = assets.row(asset);
    return switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER ->
          feederBelow(parent[asset], assets.network().distributionTransformers().node(row));
      case LINE_SECTION -> feederOfNode(farNode(asset));
      case FEEDER -> row;
      case MAIN_TRANSFORMER, SUBSTATION -> NONE;
    };
  }

  private int feederBelow(int supply, int node) {
    return supply == NONE ? NONE : feederOfNode[node];
  }

  /** What readers call an asset; a section, which has no name, goes by its feeder and its id. */
  public String name(int asset) {
    int feeder = assets.kind(asset) == AssetKind.LINE_SECTION ? feederOf(asset) : NONE;
    return feeder == NONE
        ? assets.name(asset)
        : assets.network().feeders().get(feeder).name() + " " + assets.id(asset);
  }

  /** The end through which a section passes power on; its from-end when neither does. */
  private int farNode(int section) {
    LineSections sections = assets.network().lineSections();
    int row = assets.row(section);
    return supplyOfNode[sections.toNode(row)] == section
        ? sections.toNode(row)
        : sections.fromNode(row);
  }

  /**
   * The asset through which a node gets power: section, feeder (right behind its head switch) or
   * main transformer; −1 when it gets none.
   */
  public int supplyOfNode(int node) {
    return supplyOfNode[node];
  }

  /** Sections between the asset and its feeder head, not counting the asset itself. */
  public int depth(int asset) {
    int sections = 0;
    for (int at = parent(asset); at != NONE; at = parent[at]) {
      if (assets.kind(at) != AssetKind.LINE_SECTION) {
        return sections;
      }
      sections++;
    }
    return sections;
  }

  /** Voltage class of the feeder in kV: of the busbar it starts from, else of its sections. */
  public double nominalKv(int feeder) {
    return assets.voltageKv(assets.asset(AssetKind.FEEDER, feeder));
  }

  /** Open switches between two different feeders, by row. */
  public List<Tie> ties() {
    return ties;
  }

  public int unsuppliedTransformers() {
    return unsuppliedTransformers;
  }

  /** Supplied sections, feeders and main transformers: how many {@link #topDown} orders. */
  public int orderedCount() {
    return topDown.length;
  }

  /**
   * The i-th supplied section, feeder or main transformer in the order power reaches them: every
   * asset comes after its parent, so that counting down adds up from the customers to the source.
   */
  public int topDown(int i) {
    return topDown[i];
  }

  private int firstMember(int group) {
    int row = assets.groups().get(assets.row(group)).transformers().get(0);
    return assets.asset(AssetKind.MAIN_TRANSFORMER, row);
  }

  private static int[] groupOfTransformer(Assets assets) {
    int[] groupOf = new int[assets.count(AssetKind.MAIN_TRANSFORMER)];
    Arrays.fill(groupOf, NONE);
    for (int g = 0; g < assets.groups().size(); g++) {
      for (int t : assets.groups().get(g).transformers()) {
        groupOf[t] = assets.asset(AssetKind.SUBSTATION, g);
      }
    }
    return groupOf;
  }

  private BitSet meshed() {
    BitSet meshed = (BitSet) onLoop.clone();
    if (!onLoop.isEmpty()) {
      for (int asset : topDown) {
        if (parent[asset] != NONE && meshed.get(parent[asset])) {
          meshed.set(asset);
        }
      }
    }
    return meshed;
  }

  private List<Tie> ties(Network network) {
    List<Tie> found = new ArrayList<>();
    for (int s = 0; s < network.switches().size(); s++) {
      int a = feederOfNode[network.switchNodeA(s)];
      int b = feederOfNode[network.switchNodeB(s)];
      if (!network.switches().get(s).presentlyClosed() && a != NONE && b != NONE && a != b) {
        found.add(new Tie(s, a, b));
      }
    }
    return List.copyOf(found);
  }
}
