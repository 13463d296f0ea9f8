package io.headroom.network;

/** One season of a load profile: 24 values per unit of the yearly peak, hour 0 to 23. */
public record LoadProfile(String profile, Season season, double[] pu) {

  /** Quarters of the year. */
  public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
  }
}
