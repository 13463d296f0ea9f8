package io.headroom.topology;

import io.headroom.geo.Position;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Switch;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each node for what cannot be meant: a section that ends where nothing else is, and
 * equipment of two voltage classes that meets without a transformer in between.
 */
final class NodeChecks {
  private final Network network;
  private final IssueLog issues;

  /** Voltage class at each node from busbars and sections; 0 when nothing states one. */
  private final float[] classKv;

  private final BitSet mixed = new BitSet();

  private NodeChecks(Network network, IssueLog issues) {
    this.network = network;
    this.issues = issues;
    this.classKv = new float[network.nodeCount()];
  }

  /** Reports, and returns the voltage class of each node, 0 where nothing states one. */
  static float[] report(Network network, IssueLog issues) {
    NodeChecks checks = new NodeChecks(network, issues);
    checks.reportVoltages();
    checks.reportDanglingEnds();
    return checks.classKv;
  }

  private void reportVoltages() {
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      String id = network.powerTransformers().get(t).id();
      Position place = network.substations().get(network.substationOf(t)).location();
      double lvKv = network.powerTransformers().get(t).lvKv();
      state(network.busNode(t), lvKv, "power_transformer", id, place);
      if (network.hvNode(t) >= 0) {
        double hvKv = network.powerTransformers().get(t).hvKv();
        state(network.hvNode(t), hvKv, "power_transformer", id, place);
      }
    }
    LineSections sections = network.lineSections();
    for (int s = 0; s < sections.size(); s++) {
      state(
          sections.fromNode(s),
          sections.voltageKv(s),
          "line_section",
          sections.id(s),
          end(s, true));
      state(
          sections.toNode(s), sections.voltageKv(s), "line_section", sections.id(s), end(s, false));
    }
    for (int s = 0; s < network.switches().size(); s++) {
      compareEnds(s);
    }
  }

  private void state(int node, double kv, String layer, String id, @Nullable Position place) {
    float nominal = (float) NominalVoltage.classOf(kv);
    if (classKv[node] == 0) {
      classKv[node] = nominal;
    } else if (classKv[node] != nominal && !mixed.get(node)) {
      mixed.set(node);
      String detail =
          nominal + " kV meets " + classKv[node] + " kV at node " + network.nodeId(node);
      issues.add(new ImportIssue(IssueCode.VOLTAGE_MISMATCH, layer, id, place, detail));
    }
  }

  private void compareEnds(int switchRow) {
    float a = classKv[network.switchNodeA(switchRow)];
    float b = classKv[network.switchNodeB(switchRow)];
    if (a != 0 && b != 0 && a != b) {
      Switch row = network.switches().get(switchRow);
      String detail = "joins " + a + " kV and " + b + " kV";
      issues.add(
          new ImportIssue(IssueCode.VOLTAGE_MISMATCH, "switch", row.id(), row.location(), detail));
    }
  }

  private void reportDanglingEnds() {
    byte[] touches = touches();
    LineSections sections = network.lineSections();
    for (int s = 0; s < sections.size(); s++) {
      reportDangling(s, sections.fromNode(s), true, touches);
      reportDangling(s, sections.toNode(s), false, touches);
    }
  }

  private void reportDangling(int section, int node, boolean atStart, byte[] touches) {
    if (touches[node] > 1) {
      return;
    }
    String detail = "nothing else meets at node " + network.nodeId(node);
    String id = network.lineSections().id(section);
    issues.add(
        new ImportIssue(IssueCode.DANGLING_END, "line_section", id, end(section, atStart), detail));
  }

  /** How many ends meet at each node, counted no further than two. */
  private byte[] touches() {
    byte[] touches = new byte[network.nodeCount()];
    LineSections sections = network.lineSections();
    for (int s = 0; s < sections.size(); s++) {
      touch(touches, sections.fromNode(s));
      touch(touches, sections.toNode(s));
    }
    for (int s = 0; s < network.switches().size(); s++) {
      touch(touches, network.switchNodeA(s));
      touch(touches, network.switchNodeB(s));
    }
    for (int t = 0; t < network.distributionTransformers().size(); t++) {
      touch(touches, network.distributionTransformers().node(t));
    }
    touchSmallLayers(touches);
    return touches;
  }

  private void touchSmallLayers(byte[] touches) {
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      touch(touches, network.busNode(t));
      touch(touches, network.hvNode(t));
    }
    for (int f = 0; f < network.feeders().size(); f++) {
      touch(touches, network.headNode(f));
    }
    for (int s = 0; s < network.switchingStations().size(); s++) {
      touch(touches, network.switchingStationNode(s));
    }
    for (int g = 0; g < network.generators().size(); g++) {
      touch(touches, network.generatorNode(g));
    }
  }

  private static void touch(byte[] touches, int node) {
    if (node >= 0 && touches[node] < 2) {
      touches[node]++;
    }
  }

  private @Nullable Position end(int section, boolean start) {
    LineSections sections = network.lineSections();
    int vertices = sections.vertexCount(section);
    if (vertices == 0) {
      return null;
    }
    int vertex = start ? 0 : vertices - 1;
    return new Position(sections.lon(section, vertex), sections.lat(section, vertex));
  }
}
