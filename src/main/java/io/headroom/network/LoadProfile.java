package io.headroom.network;

import java.time.Month;

/** One season of a load profile: 24 values per unit of the yearly peak, hour 0 to 23. */
public record LoadProfile(String profile, Season season, double[] pu) {

  /** Quarters of the year. */
  public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    /** March to May is spring, and so on; winter begins in December. */
    public static Season of(Month month) {
      return switch (month) {
        case MARCH, APRIL, MAY -> SPRING;
        case JUNE, JULY, AUGUST -> SUMMER;
        case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
        case DECEMBER, JANUARY, FEBRUARY -> WINTER;
      };
    }
  }
}
