package io.headroom.api;

import io.headroom.api.wire.ConnectionPointView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.PathRowView;
import io.headroom.capacity.CapacityRow;
import io.headroom.lookup.ConnectionPoint;
import io.headroom.topology.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes supply paths and connection points as the reader may see them. */
final class PathWriter {
  private final Published published;
  private final Disclosure disclosure;
  private final Assets assets;

  PathWriter(Published published) {
    this.published = published;
    this.disclosure = published.disclosure();
    this.assets = published.snapshot().forest().assets();
  }

  /**
   * @param binding asset that decides the option; −1 when none does
   * @param provenKva a size that is known to fit; NaN when none is
   */
  List<PathRowView> rows(List<CapacityRow> rows, int binding, double provenKva) {
    return rows.stream()
        .map(
            row ->
                disclosure.shows(row.asset())
                    ? shown(row, row.asset() == binding)
                    : hidden(row, row.asset() == binding, provenKva))
        .toList();
  }

  /** With its figures, for a reader who may see this asset. */
  PathRowView whole(CapacityRow row) {
    return shown(row, false);
  }

  private PathRowView shown(CapacityRow row, boolean binding) {
    int asset = row.asset();
    return new PathRowView(
        assets.id(asset),
        assets.kind(asset),
        published.snapshot().forest().name(asset),
        assets.voltageKv(asset),
        Figures.tenth(published.snapshot().headroom().ratedKva(asset)),
        Figures.tenth(row.limitKva()),
        Figures.tenth(row.peakKva()),
        Figures.tenth(row.committedKva()),
        Figures.tenth(row.headroomKva()),
        Figures.thousandth(row.coefficient()),
        Figures.available(row.availableKva()),
        Figures.thousandth(row.utilisation()),
        row.grade(),
        row.zone(),
        binding,
        row.estimated(),
        null);
  }

  private PathRowView hidden(CapacityRow row, boolean binding, double provenKva) {
    int asset = row.asset();
    return new PathRowView(
        null,
        assets.kind(asset),
        disclosure.name(asset).zh(),
        assets.voltageKv(asset),
        null,
        null,
        null,
        null,
        null,
        null,
        availableOf(row, provenKva),
        null,
        row.grade(),
        row.zone(),
        binding,
        row.estimated(),
        Disclosure.band(row.availableKva()));
  }

  /** Least available over the rows, each as it is shown; null when one is unknown. */
  @Nullable Double least(List<CapacityRow> rows, double provenKva) {
    Double least = null;
    for (CapacityRow row : rows) {
      Double available = availableOf(row, provenKva);
      if (available == null) {
        return null;
      }
      least = least == null ? available : Double.valueOf(Math.min(least, available));
    }
    return least;
  }

  private @Nullable Double availableOf(CapacityRow row, double provenKva) {
    return Figures.available(
        disclosure.shows(row.asset())
            ? row.availableKva()
            : Disclosure.floor(row.availableKva(), provenKva));
  }

  ConnectionPointView point(ConnectionPoint point, boolean shown, int asset) {
    return new ConnectionPointView(
        shown ? point.id() : null,
        point.kind(),
        shown || asset < 0 ? point.name() : disclosure.name(asset).zh(),
        GeometryView.of(disclosure.position(point.location(), shown)));
  }

  /** A tap, a bay and a switching station are public places; a transformer may not be. */
  boolean isShown(ConnectionPoint point, List<CapacityRow> rows) {
    return point.kind() != ConnectionPoint.Kind.DISTRIBUTION_TRANSFORMER
        || rows.isEmpty()
        || disclosure.shows(rows.get(0).asset());
  }
}
