package io.headroom.sample.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feeder on the drawing board, with everything that hangs on it. */
public final class FeederDraft {
  private final String id;
  private final String name;
  private final int site;
  private final double kv;
  private final List<LineDraft> lines = new ArrayList<>();
  private final List<SwitchDraft> switches = new ArrayList<>();
  private final List<TransformerDraft> transformers = new ArrayList<>();
  private final List<RingMainUnit> ringMainUnits = new ArrayList<>();
  private final List<Plant> plants = new ArrayList<>();
  private final Map<Integer, Tap> taps = new HashMap<>();
  private int nodeCount;

  /** A node of the feeder together with the section that feeds it. */
  record Tap(Node node, LineDraft line) {}

  /** A switching station, ring-main unit or branch box. */
  public record RingMainUnit(String id, String name, Node node, String kind, int spareBays) {}

  /**
   * A small hydro plant.
   *
   * @param pond true when it stores water for the day and can be counted on
   */
  public record Plant(String id, Node node, LineDraft line, double ratedKw, boolean pond) {}

  FeederDraft(String id, String name, int site, double kv) {
    this.id = id;
    this.name = name;
    this.site = site;
    this.kv = kv;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Row of the substation it starts from. */
  public int site() {
    return site;
  }

  public double kv() {
    return kv;
  }

  /** The section at the substation. */
  public LineDraft headLine() {
    return lines.get(0);
  }

  /** From the head outwards, every section after the one that feeds it; ties last. */
  public List<LineDraft> lines() {
    return lines;
  }

  /** The head breaker first. */
  public List<SwitchDraft> switches() {
    return switches;
  }

  public List<TransformerDraft> transformers() {
    return transformers;
  }

  public List<RingMainUnit> ringMainUnits() {
    return ringMainUnits;
  }

  public List<Plant> plants() {
    return plants;
  }

  /** Sum of the ratings of its transformers, kVA. */
  public double ratedKva() {
    return transformers.stream().mapToDouble(t -> t.nature().ratedKva()).sum();
  }

  void remember(int vertex, Node node, LineDraft line) {
    taps.put(vertex, new Tap(node, line));
  }

  @Nullable Tap tapAt(int vertex) {
    return taps.get(vertex);
  }

  String nextNodeId() {
    return id + String.format("-N%03d", ++nodeCount);
  }

  String nextLineId() {
    return id + String.format("-L%03d", lines.size() + 1);
  }

  String nextSwitchId() {
    return id + String.format("-K%02d", switches.size() + 1);
  }
}
