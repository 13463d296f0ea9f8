package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.rules.GenerationEdition;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;

/**
 * Zones of DL/T 2041 on one day. The lower obeys the higher: below red everything is red.
 *
 * <pre>
 *   county ─► 220 kV station ─► its transformers ─► feeder ─► … ─► feeder ─► section ─► transformer
 *
 *   2025   red C1 ≤ 0     yellow C2 ≤ 0 &lt; C1     green C2 &gt; 0
 *   2019   red λ &gt; 80 %   yellow 0 &lt; λ ≤ 80 %   green λ ≤ 0        red also where a check fails
 * </pre>
 *
 * <p>The county is all main transformers together that no other of the dataset feeds. One of them
 * without data leaves it without a zone, which makes nothing below it red.
 */
final class GenerationZones {
  private final SupplyForest forest;
  private final GenerationHosting hosting;
  private final Committed committed;
  private final BitSet failed;
  private final BitSet red = new BitSet();
  private final int firstInner;
  private final CountyGeneration county;

  /**
   * @param failed assets where a voltage or load-flow check fails; only the edition of 2019 asks
   */
  GenerationZones(
      SupplyForest forest, GenerationHosting hosting, Committed committed, BitSet failed) {
    this.forest = forest;
    this.hosting = hosting;
    this.committed = committed;
    this.failed = failed;
    this.firstInner = forest.assets().count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.county = countyOf();
    markRed();
  }

  CountyGeneration county() {
    return county;
  }

  Zone zone(int asset) {
    return isRed(asset) ? Zone.RED : ownZone(asset);
  }

  private boolean isRed(int asset) {
    if (asset >= firstInner) {
      return red.get(asset);
    }
    int parent = forest.parent(asset);
    boolean above =
        parent < 0 ? forest.isSupplied(asset) && county.zone() == Zone.RED : red.get(parent);
    return above || ownZone(asset) == Zone.RED;
  }

  /** Registered, committed and reserved, in tenths of kW. */
  private int promised(int asset) {
    return committed.tenths(Direction.GENERATION, asset);
  }

  private Zone ownZone(int asset) {
    boolean older = hosting.edition() == GenerationEdition.DLT2041_2019;
    if (older && failed.get(asset)) {
      return Zone.RED;
    }
    if (hosting.limit(asset) == Tenths.UNKNOWN || promised(asset) == Tenths.UNKNOWN) {
      return Zone.NO_DATA;
    }
    return zoneOf(
        hosting.limit(asset),
        older ? hosting.withoutBackFeed(asset) : hosting.limit(asset),
        hosting.connected(asset),
        promised(asset));
  }

  private Zone zoneOf(long limit, long withoutBackFeed, long connected, long promised) {
    if (hosting.edition() == GenerationEdition.DLT2041_2019) {
      if (connected + promised > limit) {
        return Zone.RED;
      }
      return connected + promised > withoutBackFeed ? Zone.YELLOW : Zone.GREEN;
    }
    if (connected >= limit) {
      return Zone.RED;
    }
    return connected + promised >= limit ? Zone.YELLOW : Zone.GREEN;
  }

  private CountyGeneration countyOf() {
    long[] sums = new long[4];
    boolean known = false;
    boolean whole = true;
    Assets assets = forest.assets();
    for (int row = 0; row < assets.count(AssetKind.MAIN_TRANSFORMER); row++) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, row);
      if (forest.isSupplied(asset) && forest.parent(asset) < 0) {
        known = true;
        whole &= hosting.limit(asset) != Tenths.UNKNOWN && promised(asset) != Tenths.UNKNOWN;
        addTo(sums, asset);
      }
    }
    return known && whole
        ? CountyGeneration.ofTenths(sums, zoneOf(sums[0], sums[3], sums[1], sums[2]))
        : CountyGeneration.UNKNOWN;
  }

  private void addTo(long[] sums, int asset) {
    boolean older = hosting.edition() == GenerationEdition.DLT2041_2019;
    sums[0] += hosting.limit(asset);
    sums[1] += hosting.connected(asset);
    sums[2] += promised(asset);
    sums[3] += older ? hosting.withoutBackFeed(asset) : 0;
  }

  private void markRed() {
    for (int asset = firstInner; asset < forest.assets().count(); asset++) {
      red.set(asset, ownZone(asset) == Zone.RED);
    }
    // Once is enough unless members of one station are fed by feeders of another rank.
    while (passDown()) {}
  }

  /** True when something turned red. */
  private boolean passDown() {
    int before = red.cardinality();
    Assets assets = forest.assets();
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      int group = forest.group(asset);
      if (group >= 0 && isBelowRed(group)) {
        red.set(group);
      }
      if (isBelowRed(asset) || (group >= 0 && red.get(group))) {
        red.set(asset);
      }
    }
    return red.cardinality() > before && assets.groups().size() > 1;
  }

  private boolean isBelowRed(int asset) {
    int parent = forest.parent(asset);
    return parent < 0 ? county.zone() == Zone.RED : red.get(parent);
  }
}
