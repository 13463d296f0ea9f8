package io.headroom.topology;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import java.util.BitSet;

/**
 * Marks the assets that lie on a closed loop or between two sources.
 *
 * <pre>
 *   bus ─ F1 ─ s1 ─ s2 ─┐ closed          an edge met power from both ends: everything from it up to
 *     └── F2 ─ s3 ──────┘                 where the two ways join is on the loop (F1 s1 s2 s3 F2)
 * </pre>
 *
 * <p>Between two sources the marks end below the main transformers, whose own loading was measured;
 * only when nothing lies between them (a busbar with two sources) are they marked themselves.
 *
 * <p>Marked stretches are contracted, so that many loops over one trunk stay linear.
 */
final class LoopMarks {
  private final SupplyWalk walk;
  private final IssueLog issues;
  private final BitSet onLoop = new BitSet();

  /** Next asset upwards that is not marked yet; indexed by asset. */
  private final int[] jump;

  private LoopMarks(SupplyWalk walk, IssueLog issues) {
    this.walk = walk;
    this.issues = issues;
    this.jump = new int[walk.closures.isEmpty() ? 0 : walk.assets.count()];
    for (int i = 0; i < jump.length; i++) {
      jump[i] = i;
    }
  }

  static BitSet mark(SupplyWalk walk, IssueLog issues) {
    LoopMarks marks = new LoopMarks(walk, issues);
    walk.closures.forEach(marks::markClosure);
    walk.doubleFedBusbars.forEach(pair -> marks.markBusbar(pair[0], pair[1]));
    return marks.onLoop;
  }

  private void markClosure(SupplyWalk.Closure closure) {
    int a = closure.assetA();
    int b = closure.assetB();
    if (a == b && !walk.adjacency.isSection(closure.edge())) {
      return;
    }
    int transformerA = walk.transformerOfNode[closure.nodeA()];
    int transformerB = walk.transformerOfNode[closure.nodeB()];
    if (transformerA == transformerB) {
      markToJoin(a, b);
      report(IssueCode.CLOSED_LOOP, closure, "closes a loop");
      return;
    }
    boolean busbars = isTransformer(a) && isTransformer(b);
    markToTransformer(a);
    markToTransformer(b);
    if (!walk.isSameSource(transformerA, transformerB)) {
      if (busbars) {
        onLoop.set(a);
        onLoop.set(b);
      }
      report(IssueCode.TWO_SOURCES, closure, sourcesText(transformerA, transformerB));
    } else if (!busbars) {
      report(IssueCode.CLOSED_LOOP, closure, "closes a loop over parallel transformers");
    }
  }

  private void markBusbar(int transformer, int bus) {
    int supply = walk.supplyOfNode[bus];
    onLoop.set(walk.assets.asset(AssetKind.MAIN_TRANSFORMER, transformer));
    if (isTransformer(supply)) {
      onLoop.set(supply);
    } else {
      markUpwards(supply);
    }
    String detail =
        "busbar "
            + walk.network.nodeId(bus)
            + " "
            + sourcesText(transformer, walk.transformerOfNode[bus]);
    String id = walk.network.powerTransformers().get(transformer).id();
    Position place =
        walk.network.substations().get(walk.network.substationOf(transformer)).location();
    issues.add(new ImportIssue(IssueCode.TWO_SOURCES, "power_transformer", id, place, detail));
  }

  private String sourcesText(int transformerA, int transformerB) {
    String a = walk.network.powerTransformers().get(transformerA).id();
    String b = walk.network.powerTransformers().get(transformerB).id();
    return "is fed by two sources: " + (a.compareTo(b) < 0 ? a + " and " + b : b + " and " + a);
  }

  private void markToJoin(int a, int b) {
    if (a == b) {
      onLoop.set(a);
      return;
    }
    int left = topOf(a);
    int right = topOf(b);
    while (left != right) {
      if (walk.levelOf(left) >= walk.levelOf(right)) {
        left = markAndRise(left);
      } else {
        right = markAndRise(right);
      }
    }
  }

  private void markToTransformer(int asset) {
    int at = isTransformer(asset) ? asset : topOf(asset);
    while (!isTransformer(at)) {
      at = markAndRise(at);
    }
  }

  private void markUpwards(int asset) {
    int at = topOf(asset);
    while (at >= 0 && !isTransformer(at)) {
      at = markAndRise(at);
    }
  }

  private int markAndRise(int asset) {
    onLoop.set(asset);
    jump[asset] = walk.parent[asset];
    return topOf(walk.parent[asset]);
  }

  private int topOf(int asset) {
    int top = asset;
    while (jump[top] != top) {
      jump[top] = jump[jump[top]];
      top = jump[top];
    }
    return top;
  }

  private boolean isTransformer(int asset) {
    return walk.assets.kind(asset) == AssetKind.MAIN_TRANSFORMER;
  }

  private void report(IssueCode code, SupplyWalk.Closure closure, String detail) {
    Network network = walk.network;
    if (walk.adjacency.isSection(closure.edge())) {
      int asset = walk.assets.asset(AssetKind.LINE_SECTION, closure.edge());
      String id = walk.assets.id(asset);
      issues.add(new ImportIssue(code, "line_section", id, walk.assets.location(asset), detail));
      return;
    }
    int row = walk.adjacency.switchRow(closure.edge());
    String id = network.switches().get(row).id();
    Position place = network.switches().get(row).location();
    issues.add(new ImportIssue(code, "switch", id, place, detail));
  }
}
