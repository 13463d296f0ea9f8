package io.headroom.api;

import io.headroom.api.wire.HeatmapView;
import io.headroom.geo.Extent;
import io.headroom.map.AssetState;
import io.headroom.map.NetworkStates;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes the network as heat-map data: main transformers and above, as the reader may see them. A
 * station that may not be shown is left out.
 */
final class HeatmapWriter {
  private static final String MIDNIGHT = "T00:00:00.000+0800";

  private final Published published;
  private final Snapshot snapshot;

  HeatmapWriter(Published published) {
    this.published = published;
    this.snapshot = published.snapshot();
  }

  HeatmapView write() {
    DatasetIdentity identity = snapshot.identity();
    String day = instant(snapshot.day());
    String name = identity.nameEn() == null ? identity.name() : identity.nameEn();
    return new HeatmapView(
        new HeatmapCircuits(published).write(),
        stations(name),
        name,
        name,
        "Headroom",
        day,
        "Demand and generation capacity of main transformers and above, as of " + identity.asOf(),
        "application/json",
        identity.id() + ":" + identity.version(),
        instant(identity.asOf()),
        "zh",
        name,
        identity.licence(),
        identity.name(),
        List.of(instant(identity.asOf()), day));
  }

  private static String instant(LocalDate day) {
    return day + MIDNIGHT;
  }

  private List<HeatmapView.Station> stations(String area) {
    Map<String, AssetState> generation =
        states(Direction.GENERATION).stream()
            .collect(Collectors.toMap(AssetState::id, Function.identity()));
    HeatmapStations writer = new HeatmapStations(published, area);
    return states(Direction.DEMAND).stream()
        .filter(state -> published.disclosure().shows(state.asset()))
        .map(state -> writer.write(state, generation.getOrDefault(state.id(), state)))
        .toList();
  }

  private List<AssetState> states(Direction direction) {
    Extent whole = snapshot.extent();
    Envelope box = new Envelope(whole.west(), whole.east(), whole.south(), whole.north());
    NetworkStates states = published.map().states();
    return states.stations(box, direction).stream()
        .filter(state -> state.kind() == AssetState.Kind.SUBSTATION)
        .toList();
  }
}
