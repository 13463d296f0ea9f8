package io.headroom.network;

import java.util.List;

/** One delivery of a utility: the network and everything that came with it. */
public record GridDataset(
    DatasetIdentity identity,
    Network network,
    List<LoadProfile> profiles,
    List<Commitment> commitments,
    List<Reinforcement> reinforcements,
    List<PlannedOutage> outages,
    List<AdministrativeArea> areas,
    List<Place> places,
    List<MapLine> mapLines) {
  public GridDataset {
    profiles = List.copyOf(profiles);
    commitments = List.copyOf(commitments);
    reinforcements = List.copyOf(reinforcements);
    outages = List.copyOf(outages);
    areas = List.copyOf(areas);
    places = List.copyOf(places);
    mapLines = List.copyOf(mapLines);
  }
}
