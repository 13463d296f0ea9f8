package io.headroom.planning.dataset.diff;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.LoadProfile;
import io.headroom.network.Network;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Reinforcement;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.util.List;

/** The layers of a dataset that are compared: the grid, what is planned in it, and the places. */
final class Layers {
  private Layers() {}

  static List<LayerRows> of(GridDataset dataset) {
    Network grid = dataset.network();
    return List.of(
        new RecordLayer<>("substation", Substation.class, grid.substations(), Substation::id),
        new RecordLayer<>(
            "power_transformer",
            PowerTransformer.class,
            grid.powerTransformers(),
            PowerTransformer::id),
        new RecordLayer<>("feeder", Feeder.class, grid.feeders(), Feeder::id),
        new SectionLayer(grid),
        new RecordLayer<>("switch", Switch.class, grid.switches(), Switch::id),
        new RecordLayer<>(
            "switching_station",
            SwitchingStation.class,
            grid.switchingStations(),
            SwitchingStation::id),
        new TransformerLayer(grid),
        new RecordLayer<>("generator", Generator.class, grid.generators(), Generator::id),
        new RecordLayer<>(
            "load_profile",
            LoadProfile.class,
            dataset.profiles(),
            curve -> curve.profile() + " " + curve.season()),
        new RecordLayer<>("commitment", Commitment.class, dataset.commitments(), Commitment::id),
        new RecordLayer<>(
            "reinforcement", Reinforcement.class, dataset.reinforcements(), Reinforcement::id),
        new RecordLayer<>(
            "planned_outage", PlannedOutage.class, dataset.outages(), PlannedOutage::id),
        new RecordLayer<>(
            "administrative_area",
            AdministrativeArea.class,
            dataset.areas(),
            AdministrativeArea::code),
        new RecordLayer<>("place", Place.class, dataset.places(), Place::id));
  }
}
