package io.headroom.capacity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.ingest.DatasetImporter;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.power.SupplyGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Laws that the shipped sample county keeps at every moment. */
class SampleCountyFlowTest {
  /** A day on which no promise of the dataset counts, so that heads carry what they measured. */
  private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

  private static final GridDataset DATASET = withoutPromises();

  private static GridDataset withoutPromises() {
    GridDataset read =
        Objects.requireNonNull(
            DatasetImporter.read(SampleCountySnapshot.DESCRIPTOR, (layer, done, total) -> {})
                .dataset());
    return new GridDataset(
        read.identity(),
        read.network(),
        read.profiles(),
        List.of(),
        read.reinforcements(),
        read.outages(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Moment> moments() {
    List<Moment> moments = new ArrayList<>(List.of(Moment.PEAK, Moment.NOON));
    for (int hour = 0; hour < 96; hour += 7) {
      moments.add(Moment.hour(Direction.DEMAND, hour));
      moments.add(Moment.hour(Direction.GENERATION, hour));
    }
    return moments;
  }

  @Test
  void everyAreaConvergesIsBalancedAndHasItsBusbarAtTheHeldVoltage() {
    SolvedGrid county = SolvedGrid.of(DATASET, LATER);
    for (int area = 0; area < county.loads().grid().areaCount(); area++) {
      AreaFlow flow = new AreaFlow(county.loads(), area);
      for (Moment moment : moments()) {
        assertThat(flow.solve(moment)).as("area %d at %s", area, moment).isTrue();
        county.assertBalanced(flow);
        double held = moment.direction() == Direction.DEMAND ? 1.03 : 1.00;
        assertThat(flow.voltagePu(SupplyGrid.LV_BUS)).isCloseTo(held, within(1e-7));
      }
    }
  }

  @Test
  void everyMeasuredHeadIsMetWithinAThousandth() {
    SolvedGrid county = SolvedGrid.of(DATASET, LATER);
    GridState peak = county.at(Moment.PEAK);
    for (int row = 0; row < county.assets().count(AssetKind.FEEDER); row++) {
      int feeder = county.assets().asset(AssetKind.FEEDER, row);
      double kva = county.headroom().peakKva(feeder);
      if (kva > 0 && peak.isKnown(feeder)) {
        double amps = kva / (Math.sqrt(3) * county.headroom().forest().nominalKv(row));
        assertThat(peak.amps(feeder) / amps)
            .as("%s", county.assets().id(feeder))
            .isCloseTo(1, within(1e-3));
      }
    }
  }

  /** A moment solved after another is the same as one solved alone. */
  @Test
  void theOrderOfMomentsDoesNotMatter() {
    SolvedGrid county = SolvedGrid.of(DATASET, LATER);
    AreaFlow flow = new AreaFlow(county.loads(), 3);
    flow.solve(Moment.hour(Direction.DEMAND, 50));
    flow.solve(Moment.NOON);
    flow.solve(Moment.hour(Direction.GENERATION, 12));
    flow.solve(Moment.PEAK);
    AreaFlow fresh = new AreaFlow(county.loads(), 3);
    fresh.solve(Moment.PEAK);

    for (int bus = 0; bus < county.loads().grid().busCount(3); bus++) {
      assertThat(flow.voltagePu(bus)).isCloseTo(fresh.voltagePu(bus), within(1e-6));
    }
  }
}
