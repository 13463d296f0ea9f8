package io.headroom.lookup;

/**
 * Between which figures the points that could serve some spot of a vague place lie.
 *
 * @param least of the point that has least left; 0 where it has none
 * @param most of the one that has most
 */
public record CapacityRange(End least, End most) {
  /** Below this share of the most, the least is another answer and has to be told. */
  private static final double ALIKE = 0.8;

  /**
   * One end.
   *
   * @param bindingAsset dense number of the asset that holds the figure; −1 when none does
   */
  public record End(double kva, int bindingAsset) {
    static End of(Assessed point) {
      int binding = point.tighter().capacity().bindingAsset();
      return new End(Math.max(0, point.availableKva()), binding);
    }
  }

  /** True when the figures are so far apart that one of them alone would mislead. */
  boolean differs() {
    return least.kva < ALIKE * most.kva;
  }
}
