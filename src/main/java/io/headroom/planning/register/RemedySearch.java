package io.headroom.planning.register;

import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.lookup.Bottleneck;
import io.headroom.lookup.Remedies;
import io.headroom.lookup.Remedy;
import io.headroom.rules.Text;
import io.headroom.rules.UnitCosts;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for works that would relieve a constraint, and prices them. */
final class RemedySearch {
  private final Snapshot snapshot;
  private final Remedies remedies;
  private final UnitCosts costs;

  RemedySearch(Snapshot snapshot, Remedies remedies) {
    this.snapshot = snapshot;
    this.remedies = remedies;
    this.costs = snapshot.rules().unitCosts();
  }

  List<CostedRemedy> of(Constraint constraint) {
    List<Remedy> found =
        constraint.subject().isBays() ? ofBays(constraint.subject()) : ofAsset(constraint);
    return found.stream().map(remedy -> priced(remedy, constraint)).toList();
  }

  private CostedRemedy priced(Remedy remedy, Constraint constraint) {
    return new CostedRemedy(
        remedy, remedy.cost(costs).orElse(null), remedy.gainKva() > constraint.overKva());
  }

  private List<Remedy> ofAsset(Constraint constraint) {
    return remedies.of(
        new Bottleneck(
            constraint.subject().asset(),
            constraint.reason(),
            constraint.direction(),
            constraint.overKva(),
            centreOf(constraint)));
  }

  private List<Remedy> ofBays(Constraint.Subject bays) {
    return remedies
        .furtherBay(bays.substation(), bays.voltageKv())
        .map(List::of)
        .orElseGet(() -> List.of(noRoom(bays)));
  }

  private static Remedy noRoom(Constraint.Subject bays) {
    Text detail =
        new Text(
            "暂无办法：" + bays.name() + "的主变也没有余量，扩建间隔没有用。",
            "No solution at present: the main transformers of "
                + bays.name()
                + " are full too, so that a further bay would not help.");
    return new Remedy(Remedy.Kind.NONE, null, "station " + bays.substation(), 0, detail, List.of());
  }

  /** In the middle of those behind it, where a new line would have to end. */
  private Bottleneck.@Nullable Spot centreOf(Constraint constraint) {
    Extent box = constraint.box();
    Position centre = box == null ? constraint.subject().location() : box.centre();
    if (centre == null) {
      return null;
    }
    double[] at = snapshot.projection().toMetres(centre.lon(), centre.lat());
    return new Bottleneck.Spot(at[0], at[1]);
  }
}
