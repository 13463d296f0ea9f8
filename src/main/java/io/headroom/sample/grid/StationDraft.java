package io.headroom.sample.grid;

import io.headroom.sample.land.CountyFacts.Site;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.List;

/** A substation on the drawing board with its main transformers and the feeders that leave it. */
public final class StationDraft {
  private final String id;
  private final Site site;
  private final Spot spot;
  private final List<FeederDraft> feeders = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private String hvNode = "";

  /**
   * A main transformer.
   *
   * @param busNode busbar it feeds
   * @param feeders those that start from its busbar
   * @param target intended utilisation
   */
  public record Unit(
      String id,
      String name,
      String busNode,
      double lvKv,
      List<FeederDraft> feeders,
      double target) {}

  StationDraft(String id, Site site, Spot spot) {
    this.id = id;
    this.site = site;
    this.spot = spot;
  }

  public String id() {
    return id;
  }

  public Site site() {
    return site;
  }

  public Spot spot() {
    return spot;
  }

  /** Every feeder that leaves the substation, of whatever voltage. */
  public List<FeederDraft> feeders() {
    return feeders;
  }

  public List<Unit> units() {
    return units;
  }

  /** Where the line from the substation above arrives; empty at the 220 kV station. */
  public String hvNode() {
    return hvNode;
  }

  void arriveAt(String node) {
    hvNode = node;
  }
}
