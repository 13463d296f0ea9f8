package io.headroom.capacity.hosting;

/**
 * What an area's own load flow does not show of the network around it, in kVA.
 *
 * @param aboveKva what the network above the source can still take of it; infinite for all
 * @param surplusKva how much more the load flow brings through a power limit than is known to pass
 *     there: feeders that peak at different times add up to more than their transformer ever saw
 */
public record Surroundings(double aboveKva, double surplusKva) {
  /** The network above takes everything, and the load flow shows what passes. */
  public static final Surroundings OPEN = new Surroundings(Double.POSITIVE_INFINITY, 0);

  public static Surroundings above(double kva) {
    return new Surroundings(kva, 0);
  }
}
