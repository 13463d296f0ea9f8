package io.headroom.capacity.transfer;

import io.headroom.topology.Tie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to move a part of a feeder over a tie, or why there is none.
 *
 * @param fromFeeder row of the giving feeder
 * @param openedSwitch row of the switch to be opened; −1 where the line is cut at the start of
 *     {@code openedAsset}
 * @param openedAsset the section or feeder that gives up what follows the opened switch, or that is
 *     moved itself when the line is cut at its start or its head switch is opened; −1 when nothing
 *     could be opened
 * @param moved sections and feeders that go over with all that hangs from them, and transformers
 *     right behind the opened switch
 * @param movedKva load of the moved part at the giving feeder's peak, promises included
 * @param after state of what took the load; null when no load flow came so far
 * @param obstacle null for a transfer that has passed every check
 */
public record Transfer(
    Tie tie,
    int fromFeeder,
    int openedSwitch,
    int openedAsset,
    List<Integer> moved,
    double movedKva,
    @Nullable After after,
    @Nullable Obstacle obstacle) {
  public Transfer {
    moved = List.copyOf(moved);
  }

  /**
   * What the load flow and the ratings say with the transfer in place.
   *
   * @param utilisation largest over all that takes load: feeder, sections, main transformer and
   *     what is above, promises included
   * @param busiestAsset where that is
   * @param minimumPu lowest voltage of the neighbour and of the moved part
   * @param relief what every asset on both ways up carries less; negative where it carries more
   */
  public record After(double utilisation, int busiestAsset, double minimumPu, List<Relief> relief) {
    public After {
      relief = List.copyOf(relief);
    }
  }

  /** What an asset carries less than before, in kVA. */
  public record Relief(int asset, double kva) {}

  /** True when a load flow has confirmed it. */
  public boolean isChecked() {
    return obstacle == null;
  }

  /** Row of the feeder that takes the load. */
  public int toFeeder() {
    return tie.feederA() == fromFeeder ? tie.feederB() : tie.feederA();
  }

  /** What an asset would carry less, in kVA; 0 for assets that notice nothing. */
  public double freedKva(int asset) {
    if (after != null && obstacle == null) {
      for (Relief relief : after.relief()) {
        if (relief.asset() == asset) {
          return relief.kva();
        }
      }
    }
    return 0;
  }
}
