package io.headroom.topology;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds assets by id: an open-addressing table of asset numbers that borrows the ids from the
 * network, about eight bytes an asset instead of a hash map's hundred.
 */
final class AssetIndex {
  private final Assets assets;
  private final int[] slots;
  private final Map<String, Integer> substations = new HashMap<>();

  AssetIndex(Assets assets) {
    this.assets = assets;
    slots = new int[slotsFor(assets.count())];
    Arrays.fill(slots, -1);
    for (int asset = 0; asset < assets.count(); asset++) {
      insert(asset);
    }
    addSubstations();
  }

  /** A power of two that leaves at least a third of the slots empty. */
  private static int slotsFor(int count) {
    return Integer.highestOneBit(count + count / 2 + 2) * 2;
  }

  private void insert(int asset) {
    int slot = firstSlot(assets.id(asset));
    while (slots[slot] >= 0) {
      slot = next(slot);
    }
    slots[slot] = asset;
  }

  int find(String id) {
    int best = Integer.MAX_VALUE;
    for (int slot = firstSlot(id); slots[slot] >= 0; slot = next(slot)) {
      if (slots[slot] < best && assets.id(slots[slot]).equals(id)) {
        best = slots[slot];
      }
    }
    return best < Integer.MAX_VALUE ? best : substations.getOrDefault(id, -1);
  }

  int find(AssetKind kind, String id) {
    for (int slot = firstSlot(id); slots[slot] >= 0; slot = next(slot)) {
      if (assets.kind(slots[slot]) == kind && assets.id(slots[slot]).equals(id)) {
        return slots[slot];
      }
    }
    return -1;
  }

  private void addSubstations() {
    Network network = assets.network();
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      int transformer = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      String id = network.substations().get(network.substationOf(t)).id();
      substations.merge(id, transformer, this::higherVoltage);
    }
    for (int g = assets.groups().size() - 1; g >= 0; g--) {
      String id = network.substations().get(assets.groups().get(g).substation()).id();
      substations.put(id, assets.asset(AssetKind.SUBSTATION, g));
    }
  }

  private int higherVoltage(int a, int b) {
    int byVoltage = Double.compare(assets.voltageKv(a), assets.voltageKv(b));
    if (byVoltage != 0) {
      return byVoltage > 0 ? a : b;
    }
    return assets.id(a).compareTo(assets.id(b)) <= 0 ? a : b;
  }

  private int firstSlot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
