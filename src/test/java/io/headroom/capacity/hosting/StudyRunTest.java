package io.headroom.capacity.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole sample county at all moments. */
class StudyRunTest {
  private final Snapshot snapshot = SampleCountySnapshot.get();
  private final HostingStudy study =
      HostingStudy.of(snapshot.dataset(), snapshot.forest(), snapshot.rules(), snapshot.headroom());

  @Test
  void everySuppliedAssetIsHandedOverOnceWithTheFiguresOfTheStudy() throws InterruptedException {
    List<Integer> seen = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    boolean whole =
        new StudyRun(study, 2)
            .run(
                area -> {
                  order.add(area.area());
                  for (int place : area.places()) {
                    compare(area, place);
                    seen.add(place);
                  }
                  for (int transformer : area.transformers()) {
                    compare(area, transformer);
                    seen.add(transformer);
                  }
                },
                (done, of) -> assertThat(done).isLessThanOrEqualTo(of));

    assertThat(whole).isTrue();
    assertThat(order).isSorted();
    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, snapshot.forest().assets().count())
                .filter(a -> snapshot.forest().assets().kind(a) != AssetKind.SUBSTATION)
                .filter(a -> study.basis().grid().areaOf(a) >= 0)
                .boxed()
                .toList());
  }

  private void compare(AreaStudy area, int asset) {
    String id = snapshot.forest().assets().id(asset);
    assertThat(area.kva(asset, Moment.PEAK)).as(id).isCloseTo(study.demandKva(asset), within(0.01));
    assertThat(area.kva(asset, Moment.NOON))
        .as(id)
        .isCloseTo(study.generationKva(asset), within(0.01));
    boolean known = !Double.isNaN(area.kva(asset, Moment.PEAK));
    assertThat(area.reason(asset, Moment.PEAK) == Reason.NO_DATA).as(id).isNotEqualTo(known);
  }

  @Test
  void theHoursAreThoseOfTheStudy() throws InterruptedException {
    new StudyRun(study, 2)
        .run(
            area -> {
              int asset = area.places()[area.places().length / 2];
              double[] demand = study.demandHours(asset, 0.9);
              double[] generation = study.generationHours(asset);
              for (int hour = 0; hour < 96; hour += 5) {
                String place = snapshot.forest().assets().id(asset) + " hour " + hour;
                assertThat(area.kva(asset, Moment.hour(Direction.DEMAND, hour)))
                    .as(place)
                    .isCloseTo(demand[hour], within(0.5));
                assertThat(area.kva(asset, Moment.hour(Direction.GENERATION, hour)))
                    .as(place)
                    .isCloseTo(generation[hour], within(0.5));
              }
            },
            (done, of) -> {});
  }

  @Test
  void aCancelledRunStopsAfterWholeAreas() throws InterruptedException {
    StudyRun run = new StudyRun(study, 2);
    List<Integer> handed = new ArrayList<>();
    boolean whole =
        run.run(
            area -> {
              handed.add(area.area());
              if (handed.size() == 2) {
                run.cancel();
              }
            },
            (done, of) -> {});

    assertThat(whole).isFalse();
    assertThat(handed).containsExactly(0, 1);
  }

  @Test
  void anInterruptedCallerStopsTheRun() {
    assertThatThrownBy(
            () ->
                new StudyRun(study, 2)
                    .run(area -> Thread.currentThread().interrupt(), (done, of) -> {}))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
