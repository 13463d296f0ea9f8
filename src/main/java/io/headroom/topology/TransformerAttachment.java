package io.headroom.topology;

import io.headroom.network.DistributionTransformers;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.NominalVoltage;

/**
 * Hangs the distribution transformers on whatever feeds their node, if the voltage is theirs.
 *
 * <pre>
 *   10 kV ── s1 ──● D1 315 kVA           110 kV ── s7 ──● D2 200 kVA     VOLTAGE_MISMATCH
 *            D1 hangs on s1                        D2 hangs on nothing
 * </pre>
 *
 * <p>Whoever is said to be fed from a bus of a voltage that a distribution transformer does not
 * have is connected in another way than the data say, and nobody knows which: it counts as not
 * supplied. From 35 kV on a transformer has to say that it is fed at that voltage.
 */
final class TransformerAttachment {
  private static final double TO_BE_STATED_FROM_KV = 35;

  private TransformerAttachment() {}

  static void attach(SupplyWalk walk, IssueLog issues) {
    DistributionTransformers rows = walk.network.distributionTransformers();
    for (int t = 0; t < rows.size(); t++) {
      int supply = walk.supplyOfNode[rows.node(t)];
      double busKv = supply < 0 ? Double.NaN : walk.assets.voltageKv(supply);
      if (suits(rows.hvKv(t), busKv)) {
        walk.parent[t] = supply;
      } else {
        issues.add(mismatch(rows, t, busKv));
      }
    }
  }

  private static boolean suits(double hvKv, double busKv) {
    if (Double.isNaN(busKv)) {
      return true;
    }
    return Double.isNaN(hvKv) ? busKv < TO_BE_STATED_FROM_KV : NominalVoltage.same(hvKv, busKv);
  }

  private static ImportIssue mismatch(DistributionTransformers rows, int t, double busKv) {
    double hvKv = rows.hvKv(t);
    String own = Double.isNaN(hvKv) ? "no hv_kv of its own" : "hv_kv = " + hvKv;
    return new ImportIssue(
        IssueCode.VOLTAGE_MISMATCH,
        "distribution_transformer",
        rows.id(t),
        rows.location(t),
        "stands on a bus of " + busKv + " kV with " + own + ": counts as not supplied");
  }
}
