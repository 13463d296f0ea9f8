package io.headroom.sample.grid;

import io.headroom.network.Loading;
import io.headroom.sample.land.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * A distribution transformer on the drawing board: what it is from the start, where it hangs later.
 */
public final class TransformerDraft {
  private final String id;
  private final String name;
  private final Vertex vertex;
  private final Nature nature;
  private @Nullable Node node;
  private @Nullable LineDraft line;
  private Loading loading = Loading.NONE;
  private double peakKva;

  /**
   * What a transformer is.
   *
   * @param utilisation its own peak ÷ rated, as it really is, measured or not
   * @param customers behind it
   * @param pvConnectedKw rooftop PV in operation
   * @param pvRegisteredKw rooftop PV registered (备案)
   */
  public record Nature(
      double ratedKva,
      boolean dedicated,
      boolean urban,
      String profile,
      double utilisation,
      int customers,
      double pvConnectedKw,
      double pvRegisteredKw) {}

  TransformerDraft(String id, String name, Vertex vertex, Nature nature) {
    this.id = id;
    this.name = name;
    this.vertex = vertex;
    this.nature = nature;
    this.peakKva = nature.ratedKva * nature.utilisation;
  }

  void hang(Node at, LineDraft on) {
    node = at;
    line = on;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Vertex vertex() {
    return vertex;
  }

  public Nature nature() {
    return nature;
  }

  /** Its own largest import of the year, kVA, as it really is, measured or not. */
  public double peakKva() {
    return peakKva;
  }

  /** The node it stands on. */
  public Node node() {
    if (node == null) {
      throw new IllegalStateException("transformer " + id + " has not been drawn");
    }
    return node;
  }

  /** The section that feeds it. */
  public LineDraft line() {
    if (line == null) {
      throw new IllegalStateException("transformer " + id + " has not been drawn");
    }
    return line;
  }

  /** What the meter says. */
  public Loading loading() {
    return loading;
  }

  public void measure(Loading measured) {
    loading = measured;
  }
}
