package io.headroom.planning.whatif;

import io.headroom.network.Commitment;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.LineSection;
import io.headroom.network.Network;
import io.headroom.network.NetworkBuilder;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The rows of a network on a drawing board: taken from a dataset, changed, built again.
 *
 * <p>Rows keep their numbers; new ones come last in their layer. One thread.
 */
final class GridRows {
  final List<Substation> substations;
  final List<PowerTransformer> powerTransformers;
  final List<Feeder> feeders;
  final List<Switch> switches;
  final List<SwitchingStation> stations;
  final List<Generator> generators;
  final List<LineSection> sections;
  final List<DistributionTransformer> transformers;
  final List<Commitment> commitments;

  private GridRows(GridDataset dataset) {
    Network network = dataset.network();
    substations = new ArrayList<>(network.substations());
    powerTransformers = new ArrayList<>(network.powerTransformers());
    feeders = new ArrayList<>(network.feeders());
    switches = new ArrayList<>(network.switches());
    stations = network.switchingStations();
    generators = network.generators();
    sections =
        new ArrayList<>(
            IntStream.range(0, network.lineSections().size())
                .mapToObj(network::lineSection)
                .toList());
    transformers =
        new ArrayList<>(
            IntStream.range(0, network.distributionTransformers().size())
                .mapToObj(network::distributionTransformer)
                .toList());
    commitments = new ArrayList<>(dataset.commitments());
  }

  private GridRows(GridRows other) {
    substations = new ArrayList<>(other.substations);
    powerTransformers = new ArrayList<>(other.powerTransformers);
    feeders = new ArrayList<>(other.feeders);
    switches = new ArrayList<>(other.switches);
    stations = other.stations;
    generators = other.generators;
    sections = new ArrayList<>(other.sections);
    transformers = new ArrayList<>(other.transformers);
    commitments = new ArrayList<>(other.commitments);
  }

  static GridRows of(GridDataset dataset) {
    return new GridRows(dataset);
  }

  GridRows copy() {
    return new GridRows(this);
  }

  /** The dataset with these rows in place of its own. */
  GridDataset in(GridDataset dataset) {
    return in(dataset, network());
  }

  /** The dataset with the promises of these rows in place of its own. */
  GridDataset promisedIn(GridDataset dataset) {
    return in(dataset, dataset.network());
  }

  private GridDataset in(GridDataset dataset, Network network) {
    return new GridDataset(
        dataset.identity(),
        network,
        dataset.profiles(),
        commitments,
        dataset.reinforcements(),
        dataset.outages(),
        dataset.areas(),
        dataset.places(),
        dataset.mapLines());
  }

  private Network network() {
    IssueLog issues = new IssueLog();
    NetworkBuilder builder = new NetworkBuilder(issues);
    substations.forEach(builder::add);
    powerTransformers.forEach(builder::add);
    feeders.forEach(builder::add);
    switches.forEach(builder::add);
    stations.forEach(builder::add);
    generators.forEach(builder::add);
    sections.forEach(builder::add);
    transformers.forEach(builder::add);
    return builder.build();
  }

  /** Row of the first that the test holds for; −1 when none. */
  static <T> int rowOf(List<T> rows, String id, Function<T, String> idOf) {
    return IntStream.range(0, rows.size())
        .filter(row -> idOf.apply(rows.get(row)).equals(id))
        .findFirst()
        .orElse(-1);
  }

  int switchRow(String id) {
    return rowOf(switches, id, Switch::id);
  }
}
