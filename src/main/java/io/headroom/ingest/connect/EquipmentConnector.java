package io.headroom.ingest.connect;

import static java.util.Comparator.comparing;

import io.headroom.geo.Position;
import io.headroom.ingest.connect.LineEnds.Foot;
import io.headroom.ingest.connect.SectionCuts.Cut;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Generator;
import io.headroom.network.SwitchingStation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attaches stations, transformers and generators to the line they stand on: to its end where one is
 * within the tolerance, else by splitting it there.
 *
 * <p>What stands on no line gets a node of its own, and the trace will say that nothing feeds it.
 */
final class EquipmentConnector {
  /** A piece of equipment as far as connecting it needs. */
  private record Piece(String kind, String id, @Nullable Position at, String node) {}

  private final Wiring wiring;
  private final LineEnds ends;

  EquipmentConnector(Wiring wiring) {
    this.wiring = wiring;
    this.ends = wiring.ends();
  }

  void connect() {
    NetworkDraft draft = wiring.draft();
    attach(draft.stations, EquipmentConnector::piece, Rewired::at);
    attach(draft.transformers, EquipmentConnector::piece, Rewired::at);
    attach(draft.generators, EquipmentConnector::piece, Rewired::at);
  }

  /** Copies a row onto another node. */
  private interface Move<T> {
    T to(T row, String node);
  }

  private <T> void attach(List<T> rows, Function<T, Piece> pieceOf, Move<T> move) {
    Map<String, String> nodes = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    rows.forEach(row -> pieces.add(pieceOf.apply(row)));
    pieces.stream()
        .sorted(comparing(Piece::id))
        .forEach(piece -> nodes.put(piece.id, nodeOf(piece)));
    for (int i = 0; i < rows.size(); i++) {
      String node = nodes.get(pieces.get(i).id);
      if (node != null && !node.equals(pieces.get(i).node)) {
        rows.set(i, move.to(rows.get(i), node));
      }
    }
  }

  private String nodeOf(Piece piece) {
    boolean known = !NetworkDraft.isUnknown(piece.node);
    if (piece.at == null || (known && !wiring.draft().sectionsLackNodes())) {
      return piece.node;
    }
    double[] xy = wiring.metres(piece.at);
    int end = ends.nearestEnd(xy[0], xy[1], wiring.snapMetres(), ends::isKnown);
    if (end >= 0) {
      return known ? piece.node : ends.node(end);
    }
    return split(piece, xy, known ? piece.node : "@" + piece.kind + ":" + piece.id);
  }

  private String split(Piece piece, double[] xy, String node) {
    Foot foot = ends.nearestInterior(xy[0], xy[1], wiring.snapMetres(), s -> true);
    if (foot == null) {
      return node;
    }
    Cut near = wiring.cuts().find(foot.section(), foot.alongMetres(), wiring.snapMetres());
    if (near != null) {
      return near.before;
    }
    Cut cut = new Cut(foot.alongMetres(), node, piece.kind + " " + piece.id);
    wiring.cuts().add(foot.section(), cut);
    return node;
  }

  private static Piece piece(SwitchingStation s) {
    return new Piece("station", s.id(), s.location(), s.node());
  }

  private static Piece piece(DistributionTransformer t) {
    return new Piece("transformer", t.id(), t.location(), t.node());
  }

  private static Piece piece(Generator g) {
    return new Piece("generator", g.id(), g.location(), g.node());
  }
}
