package io.headroom.sample.grid;

import java.util.List;

/**
 * Conductors in use, with the figures of the usual tables: series impedance in ohm per kilometre
 * and ampacity at 25 °C air or ground.
 */
public record Wire(String code, double ohmPerKm, double reactancePerKm, double ampacity) {

  /** Insulated overhead line, 10 kV, ascending. */
  public static final List<Wire> INSULATED =
      List.of(
          new Wire("JKLYJ-50", .641, .355, 195),
          new Wire("JKLYJ-70", .443, .348, 240),
          new Wire("JKLYJ-95", .320, .340, 300),
          new Wire("JKLYJ-120", .253, .328, 350),
          new Wire("JKLYJ-150", .206, .322, 400),
          new Wire("JKLYJ-185", .164, .316, 460),
          new Wire("JKLYJ-240", .125, .308, 550),
          new Wire("JKLYJ-300", .100, .302, 630));

  /** Bare steel-cored overhead line, ascending. */
  public static final List<Wire> BARE =
      List.of(
          new Wire("LGJ-35", .96, .388, 170),
          new Wire("LGJ-50", .68, .376, 220),
          new Wire("LGJ-70", .47, .366, 275),
          new Wire("LGJ-95", .34, .356, 335),
          new Wire("LGJ-120", .27, .349, 380),
          new Wire("LGJ-150", .21, .342, 445),
          new Wire("LGJ-185", .17, .335, 515),
          new Wire("LGJ-240", .132, .327, 610));

  /** Copper cable in the ground, ascending. */
  public static final List<Wire> CABLE =
      List.of(
          new Wire("YJV22-3x70", .268, .110, 185),
          new Wire("YJV22-3x95", .193, .107, 225),
          new Wire("YJV22-3x120", .153, .105, 260),
          new Wire("YJV22-3x150", .124, .102, 295),
          new Wire("YJV22-3x185", .0991, .100, 335),
          new Wire("YJV22-3x240", .0754, .098, 395),
          new Wire("YJV22-3x300", .0601, .096, 450),
          new Wire("YJV22-3x400", .0470, .094, 520));

  /** The smallest of a series, from a given size on, that carries the current; else the largest. */
  public static Wire carrying(List<Wire> series, double amperes, int fromSize) {
    for (Wire wire : series.subList(fromSize, series.size())) {
      if (wire.ampacity >= amperes) {
        return wire;
      }
    }
    return series.get(series.size() - 1);
  }
}
