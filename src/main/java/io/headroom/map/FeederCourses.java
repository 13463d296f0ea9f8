package io.headroom.map;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Which sections belong to which feeder, and which of them are its trunk.
 *
 * <pre>
 *   head ══════╦══════╦═════──      ═══ trunk: at least a fifth of the feeder's transformers behind
 *              │      │             ─── branch
 *              T      T
 * </pre>
 *
 * <p>Stored by column; the geometry itself is drawn when it is asked for.
 */
public final class FeederCourses {
  private static final double TRUNK_SHARE = 0.2;

  private final int[] starts;
  private final int[] sectionsByFeeder;
  private final BitSet trunk;
  private final Envelope[] extents;

  private FeederCourses(int[] starts, int[] sectionsByFeeder, BitSet trunk, Envelope[] extents) {
    this.starts = starts;
    this.sectionsByFeeder = sectionsByFeeder;
    this.trunk = trunk;
    this.extents = extents;
  }

  static FeederCourses of(Network network, SupplyForest forest) {
    Assets assets = forest.assets();
    LineSections sections = network.lineSections();
    int feeders = network.feeders().size();
    int[] feederOf = new int[sections.size()];
    int[] starts = new int[feeders + 1];
    for (int row = 0; row < feederOf.length; row++) {
      int asset = assets.asset(AssetKind.LINE_SECTION, row);
      feederOf[row] = sections.isInService(row) ? forest.feederOf(asset) : -1;
      if (feederOf[row] >= 0) {
        starts[feederOf[row] + 1]++;
      }
    }
    for (int f = 0; f < feeders; f++) {
      starts[f + 1] += starts[f];
    }
    int[] byFeeder = sorted(feederOf, starts);
    return new FeederCourses(
        starts,
        byFeeder,
        trunkOf(network, forest, feederOf),
        extentsOf(sections, starts, byFeeder));
  }

  private static int[] sorted(int[] feederOf, int[] starts) {
    int[] next = starts.clone();
    int[] byFeeder = new int[starts[starts.length - 1]];
    for (int row = 0; row < feederOf.length; row++) {
      if (feederOf[row] >= 0) {
        byFeeder[next[feederOf[row]]++] = row;
      }
    }
    return byFeeder;
  }

  private static BitSet trunkOf(Network network, SupplyForest forest, int[] feederOf) {
    Assets assets = forest.assets();
    int[] behind = new int[feederOf.length];
    int[] ofFeeder = new int[network.feeders().size()];
    for (int t = 0; t < network.distributionTransformers().size(); t++) {
      int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, t);
      int feeder = forest.feederOf(asset);
      if (feeder >= 0) {
        ofFeeder[feeder]++;
        countSections(forest, asset, behind);
      }
    }
    BitSet trunk = new BitSet();
    for (int row = 0; row < behind.length; row++) {
      if (feederOf[row] >= 0 && behind[row] >= TRUNK_SHARE * ofFeeder[feederOf[row]]) {
        trunk.set(row);
      }
    }
    return trunk;
  }

  /** Up to the head of the transformer's own feeder, not into the feeder above it. */
  private static void countSections(SupplyForest forest, int transformer, int[] behind) {
    Assets assets = forest.assets();
    for (int asset : forest.path(transformer)) {
      AssetKind kind = assets.kind(asset);
      if (kind == AssetKind.FEEDER) {
        return;
      }
      if (kind == AssetKind.LINE_SECTION) {
        behind[assets.row(asset)]++;
      }
    }
  }

  private static Envelope[] extentsOf(LineSections sections, int[] starts, int[] byFeeder) {
    Envelope[] extents = new Envelope[starts.length - 1];
    for (int f = 0; f < extents.length; f++) {
      extents[f] = new Envelope();
      for (int i = starts[f]; i < starts[f + 1]; i++) {
        expand(extents[f], sections, byFeeder[i]);
      }
    }
    return extents;
  }

  /** A single vertex is no course. */
  private static void expand(Envelope extent, LineSections sections, int row) {
    int vertices = sections.vertexCount(row);
    for (int v = 0; vertices > 1 && v < vertices; v++) {
      extent.expandToInclude(sections.lon(row, v), sections.lat(row, v));
    }
  }

  /** Box around all sections of a feeder, in degrees; empty when none has a course. */
  public Envelope extent(int feeder) {
    return extents[feeder];
  }

  public int feeders() {
    return extents.length;
  }

  public boolean isTrunk(int section) {
    return trunk.get(section);
  }

  public IntStream sections(int feeder, NetworkFeature.Part part) {
    boolean wanted = part == NetworkFeature.Part.TRUNK;
    return IntStream.range(starts[feeder], starts[feeder + 1])
        .map(i -> sectionsByFeeder[i])
        .filter(row -> trunk.get(row) == wanted);
  }
}
