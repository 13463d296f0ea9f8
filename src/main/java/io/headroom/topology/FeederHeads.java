package io.headroom.topology;

import io.headroom.geo.Position;
import io.headroom.network.Feeder;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.network.Switch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where each feeder begins: at its head switch, else at its head section, else at its head node.
 *
 * <pre>
 *   bus ─[head switch]─ …     bus ═head section═ …     bus ─ … everything that leaves the node
 * </pre>
 *
 * <p>A head that is unknown, taken or does not touch the head node is reported. Where several
 * feeders without a head leave one node, nobody can say what belongs to which, and none of them
 * begins there.
 */
final class FeederHeads {
  private static final int NONE = -1;
  private static final int AMBIGUOUS = -2;

  private final Network network;
  private final IssueLog issues;
  private final int[] feederOfSwitch;
  private final Map<Integer, Integer> feederOfSection = new HashMap<>();
  private final Map<Integer, Integer> headlessAtNode = new HashMap<>();

  FeederHeads(Network network, IssueLog issues) {
    this.network = network;
    this.issues = issues;
    this.feederOfSwitch = new int[network.switches().size()];
    Arrays.fill(feederOfSwitch, NONE);
    List<Feeder> feeders = network.feeders();
    Integer[] byId = IntStream.range(0, feeders.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(byId, Comparator.comparing(f -> feeders.get(f).id()));
    for (int feeder : byId) {
      if (!beginsAtSwitch(feeder) && !beginsAtSection(feeder)) {
        int known = headlessAtNode.getOrDefault(network.headNode(feeder), NONE);
        headlessAtNode.put(network.headNode(feeder), known == NONE ? feeder : AMBIGUOUS);
      }
    }
    reportSharedBusbars();
  }

  /** Feeder that begins at this switch, or −1. */
  int atSwitch(int switchRow) {
    return feederOfSwitch[switchRow];
  }

  /** Feeder that begins at this section, or −1. */
  int atSection(int section) {
    return feederOfSection.getOrDefault(section, NONE);
  }

  /** Feeder without a head that takes everything leaving this node, or −1. */
  int atNode(int node) {
    return Math.max(NONE, headlessAtNode.getOrDefault(node, NONE));
  }

  boolean isEmptyAtNodes() {
    return headlessAtNode.isEmpty();
  }

  /**
   * The feeder that begins when a head is passed outward from this node, −1 when none does. A head
   * that does not touch its head node is taken to begin in the direction of the walk.
   */
  int beginningAt(int headed, int node) {
    if (headed == NONE) {
      return atNode(node);
    }
    boolean outward = network.headNode(headed) == node || !headTouchesNode(headed);
    return outward ? headed : NONE;
  }

  private boolean headTouchesNode(int feeder) {
    int head = network.headNode(feeder);
    int headSwitch = network.headSwitch(feeder);
    if (headSwitch >= 0 && atSwitch(headSwitch) == feeder) {
      return network.switchNodeA(headSwitch) == head || network.switchNodeB(headSwitch) == head;
    }
    int section = network.headSection(feeder);
    return network.lineSections().fromNode(section) == head
        || network.lineSections().toNode(section) == head;
  }

  private boolean beginsAtSwitch(int feeder) {
    String wanted = network.feeders().get(feeder).headSwitchId();
    if (wanted == null) {
      return false;
    }
    int row = network.headSwitch(feeder);
    if (row < 0) {
      report(feeder, "head_switch_id \"" + wanted + "\" is not a delivered switch");
      return false;
    }
    if (feederOfSwitch[row] != NONE) {
      String other = network.feeders().get(feederOfSwitch[row]).id();
      report(feeder, "head switch \"" + wanted + "\" is already the head of feeder " + other);
      return false;
    }
    int head = network.headNode(feeder);
    if (network.switchNodeA(row) != head && network.switchNodeB(row) != head) {
      report(feeder, "head switch \"" + wanted + "\" does not touch " + headNodeText(feeder));
    }
    feederOfSwitch[row] = feeder;
    return true;
  }

  private boolean beginsAtSection(int feeder) {
    String wanted = network.feeders().get(feeder).headSectionId();
    if (wanted == null) {
      return false;
    }
    int row = network.headSection(feeder);
    if (row < 0) {
      report(feeder, "head_section_id \"" + wanted + "\" is not a delivered section");
      return false;
    }
    Integer taken = feederOfSection.putIfAbsent(row, feeder);
    if (taken != null) {
      String other = network.feeders().get(taken).id();
      report(feeder, "head section \"" + wanted + "\" is already the head of feeder " + other);
      return false;
    }
    int head = network.headNode(feeder);
    if (network.lineSections().fromNode(row) != head
        && network.lineSections().toNode(row) != head) {
      report(feeder, "head section \"" + wanted + "\" does not touch " + headNodeText(feeder));
    }
    return true;
  }

  private String headNodeText(int feeder) {
    return "head_node \"" + network.nodeId(network.headNode(feeder)) + "\"";
  }

  private void reportSharedBusbars() {
    Map<Integer, Integer> feedersAtNode = new HashMap<>();
    for (int f = 0; f < network.feeders().size(); f++) {
      feedersAtNode.merge(network.headNode(f), 1, Integer::sum);
    }
    for (int f = 0; f < network.feeders().size(); f++) {
      int sharing = feedersAtNode.getOrDefault(network.headNode(f), 0);
      boolean headless = headlessAtNode.containsKey(network.headNode(f)) && !hasHead(f);
      if (headless && sharing > 1) {
        report(
            f,
            sharing + " feeders share " + headNodeText(f) + "; a head switch or section is needed");
      }
    }
  }

  private boolean hasHead(int feeder) {
    int headSwitch = network.headSwitch(feeder);
    int headSection = network.headSection(feeder);
    return (headSwitch >= 0 && feederOfSwitch[headSwitch] == feeder)
        || (headSection >= 0 && atSection(headSection) == feeder);
  }

  private void report(int feeder, String detail) {
    int row = network.headSwitch(feeder);
    Switch head = row < 0 ? null : network.switches().get(row);
    @Nullable Position place = head == null ? null : head.location();
    String id = network.feeders().get(feeder).id();
    issues.add(new ImportIssue(IssueCode.FEEDER_MISMATCH, "feeder", id, place, detail));
  }
}
