package io.headroom.sample.grid;

import io.headroom.sample.land.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A line section on the drawing board: its course is fixed, its conductor comes later, when it is
 * known what it has to carry.
 */
public final class LineDraft {
  /** What the section is for, from the substation outwards. */
  public enum Role {
    TRUNK,
    BRANCH,
    LATERAL,
    TIE
  }

  private final String id;
  private final Node from;
  private final Node to;
  private final Spot[] course;
  private final @Nullable LineDraft upstream;
  private final double kv;
  private Role role = Role.BRANCH;
  private boolean cable;
  private Wire wire = Wire.INSULATED.get(0);
  private double peakSum;
  private double peakSquares;
  private double largestPeak;
  private double generationKw;

  LineDraft(String id, Node from, Node to, Spot[] course, @Nullable LineDraft upstream, double kv) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.course = course;
    this.upstream = upstream;
    this.kv = kv;
    from.join();
    to.join();
  }

  LineDraft as(Role newRole, boolean isCable) {
    role = newRole;
    cable = isCable;
    return this;
  }

  /** Counts a transformer's peak on this section and on all that lead to it. */
  public void carry(double peakKva) {
    for (LineDraft line = this; line != null; line = line.upstream) {
      line.peakSum += peakKva;
      line.peakSquares += peakKva * peakKva;
      line.largestPeak = Math.max(line.largestPeak, peakKva);
    }
  }

  /** Counts a generator on this section and on all that lead to it. */
  public void carryGeneration(double kw) {
    for (LineDraft line = this; line != null; line = line.upstream) {
      line.generationKw += kw;
    }
  }

  /**
   * What flows here at its peak, kVA: between the plain sum of the peaks below (coincidence 1) and
   * the root of their squares (coincidence 0), never below the largest of them.
   */
  public double loadKva(double coincidence) {
    double mixed = coincidence * peakSum + (1 - coincidence) * Math.sqrt(peakSquares);
    return Math.max(mixed, largestPeak);
  }

  public double generationKw() {
    return generationKw;
  }

  public void setWire(Wire wire) {
    this.wire = wire;
  }

  public Wire wire() {
    return wire;
  }

  public String id() {
    return id;
  }

  public Node from() {
    return from;
  }

  public Node to() {
    return to;
  }

  /** From the first node to the second, as it will stand in the file. */
  public Spot[] course() {
    return course;
  }

  /** Length in the plane. */
  public double metres() {
    return LinePen.length(course);
  }

  public Role role() {
    return role;
  }

  public boolean isCable() {
    return cable;
  }

  public double kv() {
    return kv;
  }

  @Nullable LineDraft upstream() {
    return upstream;
  }
}
