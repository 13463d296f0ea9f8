package io.headroom.ingest.prepared;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.Columns;
import io.headroom.network.Commitment;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.GridDataset;
import io.headroom.network.LoadProfile;
import io.headroom.network.MapLine;
import io.headroom.network.Network;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Reinforcement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries a dataset, part by part. */
final class PreparedDataset {
  private final @Nullable GridDataset from;
  private final Columns columns;

  private PreparedDataset(@Nullable GridDataset from, Columns columns) {
    this.from = from;
    this.columns = columns;
  }

  /**
   * @param from null when it is to be read
   */
  static GridDataset carry(@Nullable GridDataset from, Columns columns) {
    return new PreparedDataset(from, columns).carried();
  }

  private GridDataset carried() {
    Network network = from == null ? Network.empty() : from.network();
    return new GridDataset(
        rows(DatasetIdentity.class, dataset -> List.of(dataset.identity())).get(0),
        network.carriedBy(columns),
        rows(LoadProfile.class, GridDataset::profiles),
        rows(Commitment.class, GridDataset::commitments),
        rows(Reinforcement.class, GridDataset::reinforcements),
        rows(PlannedOutage.class, GridDataset::outages),
        rows(AdministrativeArea.class, GridDataset::areas),
        rows(Place.class, GridDataset::places),
        rows(MapLine.class, GridDataset::mapLines));
  }

  private <R extends Record> List<R> rows(Class<R> type, Function<GridDataset, List<R>> part) {
    return columns.rows(type, from == null ? List.of() : part.apply(from));
  }
}
