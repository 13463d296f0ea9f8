package io.headroom.capacity.transfer;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.Switch;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import io.headroom.topology.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a feeder can be opened between its head and a tie: at the closed switches on the way, the
 * head switch among them; where the line has none, at the start of each section.
 *
 * <p>Keeps only what hangs around switches on the way to some tie.
 */
final class Openings {
  private static final int NONE = -1;

  private final Headroom headroom;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final Map<Integer, SwitchedPlace> places = new HashMap<>();

  Openings(Headroom headroom) {
    this.headroom = headroom;
    this.forest = headroom.forest();
    this.assets = forest.assets();
    this.network = assets.network();
    BitSet onTheWay = waysToTies();
    for (int s = 0; s < network.switches().size(); s++) {
      addSwitch(s, onTheWay);
    }
    if (!places.isEmpty()) {
      addBranches();
      addLoads();
    }
  }

  private BitSet waysToTies() {
    BitSet ways = new BitSet();
    for (Tie tie : forest.ties()) {
      mark(network.switchNodeA(tie.switchRow()), ways);
      mark(network.switchNodeB(tie.switchRow()), ways);
    }
    return ways;
  }

  private void mark(int node, BitSet ways) {
    for (int asset : wayUp(node)) {
      ways.set(asset);
    }
  }

  /** From the asset that feeds a node to the feeder it belongs to, both included. */
  int[] wayUp(int node) {
    int[] way = new int[16];
    int size = 0;
    for (int at = forest.supplyOfNode(node); at != NONE; at = forest.parent(at)) {
      way = size == way.length ? Arrays.copyOf(way, size * 2) : way;
      way[size++] = at;
      if (assets.kind(at) == AssetKind.FEEDER) {
        return Arrays.copyOf(way, size);
      }
    }
    return new int[0];
  }

  private void addSwitch(int row, BitSet onTheWay) {
    int a = network.switchNodeA(row);
    int b = network.switchNodeB(row);
    int asset = forest.supplyOfNode(a);
    Switch device = network.switches().get(row);
    boolean joins = device.presentlyClosed() && asset != NONE && asset == forest.supplyOfNode(b);
    if (joins && onTheWay.get(asset)) {
      places.computeIfAbsent(asset, SwitchedPlace::new).addSwitch(row, a, b);
    }
  }

  private void addBranches() {
    for (int s = 0; s < assets.count(AssetKind.LINE_SECTION); s++) {
      int section = assets.asset(AssetKind.LINE_SECTION, s);
      SwitchedPlace place = places.get(forest.parent(section));
      if (place != null) {
        place.addBranch(nearNode(section), section);
      }
    }
    for (int f = 0; f < assets.count(AssetKind.FEEDER); f++) {
      int feeder = assets.asset(AssetKind.FEEDER, f);
      SwitchedPlace place = places.get(forest.parent(feeder));
      if (place != null) {
        place.addBranch(network.headNode(f), feeder);
      }
    }
  }

  private void addLoads() {
    DistributionTransformers rows = network.distributionTransformers();
    for (int t = 0; t < rows.size(); t++) {
      addLoad(t, rows.node(t), rows.ratedKva(t));
    }
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      addLoad(asset, network.hvNode(t), network.powerTransformers().get(t).ratedKva());
    }
  }

  private void addLoad(int asset, int node, double ratedKva) {
    SwitchedPlace place = places.get(forest.parent(asset));
    if (place != null) {
      double peak = headroom.peakKva(asset);
      place.addLoad(node, asset, Double.isNaN(peak) ? ratedKva : peak);
    }
  }

  /** Openings between the head of a feeder and one of its nodes, nearest the head first. */
  List<Opening> towards(int node) {
    int[] way = wayUp(node);
    if (way.length == 0) {
      return List.of();
    }
    int feeder = way[way.length - 1];
    List<Opening> openings = new ArrayList<>();
    openings.add(Opening.atStartOf(network.headSwitch(assets.row(feeder)), feeder));
    for (int i = way.length - 1; i >= 0; i--) {
      SwitchedPlace place = places.get(way[i]);
      if (place != null) {
        int exit = i == 0 ? node : nearNode(way[i - 1]);
        openings.addAll(place.between(entry(way[i]), exit));
      }
    }
    if (openings.size() == 1) {
      for (int i = way.length - 2; i >= 0; i--) {
        openings.add(Opening.atStartOf(NONE, way[i]));
      }
    }
    return openings;
  }

  /** Where power enters the nodes that an asset feeds; −1 when that is nowhere in particular. */
  private int entry(int asset) {
    if (assets.kind(asset) == AssetKind.LINE_SECTION) {
      return farNode(asset);
    }
    int head = network.headSwitch(assets.row(asset));
    if (head < 0) {
      return NONE;
    }
    int a = network.switchNodeA(head);
    return forest.supplyOfNode(a) == asset ? a : network.switchNodeB(head);
  }

  private int farNode(int section) {
    LineSections sections = network.lineSections();
    int row = assets.row(section);
    return forest.supplyOfNode(sections.toNode(row)) == section
        ? sections.toNode(row)
        : sections.fromNode(row);
  }

  private int nearNode(int section) {
    LineSections sections = network.lineSections();
    int row = assets.row(section);
    return farNode(section) == sections.toNode(row) ? sections.fromNode(row) : sections.toNode(row);
  }
}
