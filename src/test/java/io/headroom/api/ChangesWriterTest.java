package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.api.wire.ChangesView.Change;
import io.headroom.api.wire.ReportView;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.planning.opening.ConstraintChange;
import io.headroom.planning.opening.ConstraintChange.Binding;
import io.headroom.planning.opening.Watched;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a change anybody may see: not the dedicated F3, and no figure of the hidden L31. */
class ChangesWriterTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = DrawnCounty.DAY.atTime(12, 0).atZone(BEIJING).toInstant();

  private final PublishedSource source =
      new PublishedSource(
          new SnapshotPublisher(),
          Disclosure.Level.PUBLIC,
          account -> Set.of(),
          Clock.fixed(NOON, BEIJING));

  ChangesWriterTest() {
    ReportView report =
        new ReportView(true, List.of(), Map.of(), Map.of(), Map.of(), List.of(), 0, 0, 0, 0, 0, 0);
    source.publish(DrawnCounty.snapshot(), new Delivery(report, null, List.of()));
  }

  private ChangesWriter as(Role role) {
    Caller caller = role == Role.ANONYMOUS ? Caller.ANYBODY : new Caller("zhao", role);
    return new ChangesWriter(source.get(caller), BEIJING);
  }

  private static ConstraintChange change(
      String feeder, boolean constrained, double kva, @Nullable Binding binding) {
    return new ConstraintChange(
        7,
        NOON,
        new Watched(Direction.DEMAND, AssetKind.FEEDER, feeder),
        "一回线路",
        List.of("520121100", "999"),
        constrained,
        false,
        Grade.HEAVY,
        Reason.FEEDER,
        kva,
        binding,
        DrawnCounty.DAY,
        "v1");
  }

  @Test
  void anybodySeesFeedersThatServeMany() {
    ConstraintChange open = change("F2", true, -12.34, new Binding(AssetKind.FEEDER, "F2"));
    assertThat(as(Role.ANONYMOUS).shows(open)).isTrue();

    Change written = as(Role.ANONYMOUS).write(open);
    assertThat(written.areaId()).isEqualTo("F2");
    assertThat(written.availableKva()).isEqualTo(-12.4);
    assertThat(written.band()).isNull();
    assertThat(written.reason()).isEqualTo(Reason.FEEDER);
  }

  @Test
  void aDedicatedFeederAndOneThatIsGoneAreForPlanners() {
    for (String hidden : List.of("F3", "gone")) {
      ConstraintChange change = change(hidden, true, -5, null);
      assertThat(as(Role.ANONYMOUS).shows(change)).as(hidden).isFalse();
      assertThat(as(Role.PLANNER).shows(change)).as(hidden).isTrue();
    }
  }

  /** What decides is hidden: the band stands for the figure. */
  @Test
  void aFigureOfAHiddenAssetIsABand() {
    ConstraintChange change = change("F2", false, 337, new Binding(AssetKind.LINE_SECTION, "L31"));
    Change open = as(Role.ANONYMOUS).write(change);
    Change exact = as(Role.PLANNER).write(change);

    assertThat(open.availableKva()).isEqualTo(200);
    assertThat(open.band()).isEqualTo("200-400");
    assertThat(exact.availableKva()).isEqualTo(337);
    assertThat(exact.band()).isNull();
  }

  @Test
  void whatIsFreeHasNoReasonAndUnknownTownsAreLeftOut() {
    Change free = as(Role.PLANNER).write(change("F2", false, 50, null));

    assertThat(free.reason()).isNull();
    assertThat(free.towns()).noneMatch(town -> town.code().equals("999"));
  }
}
