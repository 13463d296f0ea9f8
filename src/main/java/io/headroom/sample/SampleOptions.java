package io.headroom.sample;

/**
 * How large a network to make, and which of the endlessly many.
 *
 * @param transformers distribution transformers, exactly; up to a county's worth (about 3,000) it
 *     is Kaiyang alone, beyond that counties like it are laid around it
 * @param seed the same seed gives the same rows
 */
public record SampleOptions(int transformers, long seed) {
  private static final int LEAST = 200;
  private static final int MOST = 5_000_000;

  /** The county that is shipped. */
  public static final SampleOptions SHIPPED = new SampleOptions(3_000, 1);

  public SampleOptions {
    if (transformers < LEAST || transformers > MOST) {
      throw new IllegalArgumentException(
          "transformers must be " + LEAST + " to " + MOST + ", got " + transformers);
    }
  }
}
