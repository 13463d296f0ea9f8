package io.headroom.sample;

/**
 * How many places to make for a load test of the address search, and which.
 *
 * @param places how many of them, exactly; a county has about five thousand
 * @param seed the same seed gives the same rows
 */
public record SamplePlacesOptions(int places, long seed) {
  private static final int LEAST = 1_000;
  private static final int MOST = 5_000_000;

  public SamplePlacesOptions {
    if (places < LEAST || places > MOST) {
      throw new IllegalArgumentException(
          "places must be " + LEAST + " to " + MOST + ", got " + places);
    }
  }
}
