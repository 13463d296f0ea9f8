package io.headroom.ingest.connect;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import io.headroom.ingest.connect.Busbars.Busbar;
import io.headroom.network.Feeder;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.LineSection;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Switch;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the nodes that a delivery lacks, from where its equipment stands.
 *
 * <p>Order: feeder heads, because ids speak clearer than places; line ends; stations, transformers
 * and generators; the other switches; then sections are split. Cost: a few index queries a row.
 */
public final class GeometryConnector {
  private final NetworkDraft draft;
  private final MetricProjection projection;
  private final IssueLog issues;

  private GeometryConnector(NetworkDraft draft, MetricProjection projection, IssueLog issues) {
    this.draft = draft;
    this.projection = projection;
    this.issues = issues;
  }

  /** Fills in the nodes of the draft; does nothing when none is missing. */
  public static void connect(
      NetworkDraft draft, MetricProjection projection, double snapMetres, IssueLog issues) {
    if (draft.lacksNodes()) {
      new GeometryConnector(draft, projection, issues).connect(snapMetres);
    }
  }

  private void connect(double snapMetres) {
    removeDuplicates();
    LineEnds ends = new LineEnds(draft.sections, projection);
    SectionCuts cuts = new SectionCuts();
    Wiring wiring = new Wiring(draft, ends, busbars(ends), cuts, projection, snapMetres, issues);
    Set<String> heads = new HeadConnector(wiring).connect();
    new EndConnector(wiring, new Equipment(draft, projection)).connect();
    new EquipmentConnector(wiring).connect();
    new SwitchConnector(wiring, heads).connect();
    new SectionWriter(wiring).write();
    draft.powerTransformers.replaceAll(
        t -> Rewired.at(t, wiring.busbars().lowerNode(t), wiring.busbars().upperNode(t)));
  }

  /** Busbars with their delivered names: of the transformer, else of the feeders that leave it. */
  private Busbars busbars(LineEnds ends) {
    Map<String, String> known = new HashMap<>();
    for (PowerTransformer t : draft.powerTransformers) {
      if (!NetworkDraft.isUnknown(t.busNode())) {
        known.put(t.id(), t.busNode());
      }
    }
    Busbars unnamed = new Busbars(draft, known, projection);
    Map<String, String> names = namesByFeeders(ends, unnamed);
    for (PowerTransformer t : draft.powerTransformers) {
      String name = names.get(unnamed.lowerNode(t));
      if (name != null) {
        known.putIfAbsent(t.id(), name);
      }
    }
    return names.isEmpty() ? unnamed : new Busbars(draft, known, projection);
  }

  private Map<String, String> namesByFeeders(LineEnds ends, Busbars busbars) {
    Map<String, String> names = new HashMap<>();
    draft.feeders.stream()
        .filter(feeder -> !NetworkDraft.isUnknown(feeder.headNode()))
        .sorted(Comparator.comparing(Feeder::id))
        .forEach(
            feeder -> {
              Busbar busbar = busbarOf(feeder, ends, busbars);
              if (busbar != null) {
                names.putIfAbsent(busbar.node(), feeder.headNode());
              }
            });
    return names;
  }

  private @Nullable Busbar busbarOf(Feeder feeder, LineEnds ends, Busbars busbars) {
    int section = feeder.headSectionId() == null ? -1 : ends.find(feeder.headSectionId());
    if (section < 0 || !ends.isPlaced(2 * section)) {
      return null;
    }
    int end = 2 * section;
    return busbars.nearest(ends.x(end), ends.y(end), ends.voltageClass(end), null);
  }

  /** Connecting looks rows up by id, so a second one of an id must go before. */
  private void removeDuplicates() {
    unique(draft.sections, "line_section", LineSection::id, r -> null);
    unique(draft.switches, "switch", Switch::id, Switch::location);
    unique(draft.stations, "switching_station", r -> r.id(), r -> r.location());
    unique(draft.transformers, "distribution_transformer", r -> r.id(), r -> r.location());
    unique(draft.generators, "generator", r -> r.id(), r -> r.location());
    unique(draft.feeders, "feeder", Feeder::id, r -> null);
    unique(draft.powerTransformers, "power_transformer", PowerTransformer::id, r -> null);
  }

  private <T> void unique(
      List<T> rows, String layer, Function<T, String> id, Function<T, @Nullable Position> place) {
    Set<String> seen = new HashSet<>();
    rows.removeIf(
        row -> {
          boolean repeated = !seen.add(id.apply(row));
          if (repeated) {
            issues.add(
                new ImportIssue(
                    IssueCode.DUPLICATE_ID,
                    layer,
                    id.apply(row),
                    place.apply(row),
                    "id used before"));
          }
          return repeated;
        });
  }
}
