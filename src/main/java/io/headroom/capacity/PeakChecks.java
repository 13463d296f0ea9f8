package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import io.headroom.topology.SupplyForest;
import java.util.Locale;

/**
 * Reports peaks that are missing or cannot be true together.
 *
 * <pre>
 *   child &gt; parent     PEAK_EXCEEDS_PARENT      beyond what two meters of class 1 may differ
 *   parent &gt; Σ child   PEAK_EXCEEDS_CHILDREN    beyond the tolerance of the rules (10 %)
 *   peak &gt; rating      PEAK_EXCEEDS_RATING
 * </pre>
 */
final class PeakChecks {
  private static final double METER_TOLERANCE = 0.01;
  private static final int NONE = -1;

  private final SupplyForest forest;
  private final Assets assets;
  private final Basis basis;
  private final double[] measuredKva;
  private final IssueLog issues;

  /** {@code measuredKva} by asset, before anything was allocated; NaN where not measured. */
  PeakChecks(Basis basis, double[] measuredKva, IssueLog issues) {
    this.basis = basis;
    this.forest = basis.forest();
    this.assets = basis.assets();
    this.measuredKva = measuredKva;
    this.issues = issues;
  }

  void report() {
    int[] measuredAbove = measuredAbove();
    int firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    for (int asset = 0; asset < assets.count(); asset++) {
      AssetKind kind = assets.kind(asset);
      if (kind == AssetKind.LINE_SECTION || kind == AssetKind.SUBSTATION) {
        continue;
      }
      if (Double.isNaN(measuredKva[asset])) {
        report(IssueCode.NO_PEAK, asset, "no peak measured for enough of the last 12 months");
        continue;
      }
      compareWithRating(asset);
      int parent = forest.parent(asset);
      compareWithParent(asset, parent == NONE ? NONE : measuredAbove[parent - firstInner]);
    }
    reportTransformersAboveTheirFeeders();
  }

  /** The measured feeder or main transformer at or next above every inner asset. */
  private int[] measuredAbove() {
    int firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    int[] above = new int[assets.count() - firstInner];
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      int parent = forest.parent(asset);
      boolean measured =
          assets.kind(asset) != AssetKind.LINE_SECTION && !Double.isNaN(measuredKva[asset]);
      int inherited = parent == NONE ? NONE : above[parent - firstInner];
      above[asset - firstInner] = measured ? asset : inherited;
    }
    return above;
  }

  private void compareWithRating(int asset) {
    double rated = basis.ratings().ratedKva(asset);
    if (measuredKva[asset] > rated * (1 + 1e-6)) {
      report(
          IssueCode.PEAK_EXCEEDS_RATING,
          asset,
          text("peak %.1f kVA, rating %.1f kVA", measuredKva[asset], rated));
    }
  }

  private void compareWithParent(int asset, int above) {
    if (above == NONE) {
      return;
    }
    double limit = sourceKva(above) * (1 + METER_TOLERANCE);
    if (measuredKva[asset] > limit) {
      report(
          IssueCode.PEAK_EXCEEDS_PARENT,
          asset,
          text(
              "peak %.1f kVA, above it %s only %.1f kVA",
              measuredKva[asset], assets.id(above), sourceKva(above)));
    }
  }

  /** Peak of a feeder or main transformer; of parallel transformers together. */
  private double sourceKva(int asset) {
    int group = forest.group(asset);
    if (group == NONE) {
      return measuredKva[asset];
    }
    StandbyGroup members = assets.groups().get(assets.row(group));
    double sum =
        members.transformers().stream()
            .mapToDouble(t -> measuredKva[assets.asset(AssetKind.MAIN_TRANSFORMER, t)])
            .sum();
    return members.parallel() && !Double.isNaN(sum) ? sum : measuredKva[asset];
  }

  /** Of a feeder: its head measured {@code sumKva} less than this; see {@link HeadAllocation}. */
  void reportFeeder(int feeder, double headKva, double sumKva) {
    if (headKva > sumKva * (1 + basis.rules().childrenTolerance())) {
      report(
          IssueCode.PEAK_EXCEEDS_CHILDREN,
          feeder,
          text("peak %.1f kVA, transformers below together %.1f kVA", headKva, sumKva));
    }
  }

  private void reportTransformersAboveTheirFeeders() {
    int transformers = assets.count(AssetKind.MAIN_TRANSFORMER);
    double[] sum = new double[transformers];
    int[] children = new int[transformers];
    for (int f = 0; f < assets.count(AssetKind.FEEDER); f++) {
      addChild(assets.asset(AssetKind.FEEDER, f), sum, children);
    }
    for (int t = 0; t < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      addChild(t, sum, children);
    }
    for (int t = 0; t < transformers; t++) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      double limit = sum[t] * (1 + basis.rules().childrenTolerance());
      if (children[t] > 0 && measuredKva[asset] > limit) {
        report(
            IssueCode.PEAK_EXCEEDS_CHILDREN,
            asset,
            text("peak %.1f kVA, feeders below together %.1f kVA", measuredKva[asset], sum[t]));
      }
    }
  }

  private void addChild(int asset, double[] sum, int[] children) {
    int parent = forest.parent(asset);
    if (parent != NONE && assets.kind(parent) == AssetKind.MAIN_TRANSFORMER) {
      sum[assets.row(parent)] += measuredKva[asset];
      children[assets.row(parent)]++;
    }
  }

  private void report(IssueCode code, int asset, String detail) {
    String layer =
        switch (assets.kind(asset)) {
          case DISTRIBUTION_TRANSFORMER -> "distribution_transformer";
          case LINE_SECTION -> "line_section";
          case FEEDER -> "feeder";
          case MAIN_TRANSFORMER -> "power_transformer";
          case SUBSTATION -> "substation";
        };
    issues.add(new ImportIssue(code, layer, assets.id(asset), assets.location(asset), detail));
  }

  private static String text(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
