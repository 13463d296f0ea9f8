package io.headroom.planning.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * What one load adds to each meter above it, level by level: the heads up to the first main
 * transformer, that transformer, the heads of the feeder above, and so on.
 *
 * <p>A chain with more levels than this one's sees at the further ones what the last has seen.
 */
final class ShareLadder {
  private final List<List<Double>> heads = new ArrayList<>();
  private final List<Double> mains = new ArrayList<>();
  private final List<Double> stations = new ArrayList<>();
  private final double whole;

  ShareLadder(double whole) {
    this.whole = whole;
    heads.add(new ArrayList<>());
  }

  void addHead(double share) {
    heads.get(heads.size() - 1).add(share);
  }

  /** {@code ofStation}: the part of it that the station as a whole saw. */
  void addMain(double share, double ofStation) {
    mains.add(share);
    stations.add(ofStation);
    heads.add(new ArrayList<>());
  }

  /** At a head, counted from 0 within the levels below one main transformer. */
  double atHead(int level, int head) {
    if (level >= heads.size()) {
      return top();
    }
    List<Double> here = heads.get(level);
    return here.isEmpty() ? below(level) : here.get(Math.min(head, here.size() - 1));
  }

  double atMain(int level) {
    return level < mains.size() ? mains.get(level) : top();
  }

  double atStation(int level) {
    return level < stations.size() ? stations.get(level) : top();
  }

  private double below(int level) {
    return level == 0 ? whole : mains.get(level - 1);
  }

  private double top() {
    int last = heads.size() - 1;
    return atHead(last, Integer.MAX_VALUE);
  }
}
