package io.headroom.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reservation;
import io.headroom.fixtures.Promised;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Grades that are kept from one ledger to the next, against grades worked out anew. */
class TransformerGradesTest {
  private static final Snapshot COUNTY = SampleCountySnapshot.get();
  private static final TransformerOrder ORDER =
      new TransformerOrder(rows().size(), row -> rows().location(row));

  private static DistributionTransformers rows() {
    return COUNTY.dataset().network().distributionTransformers();
  }

  private static List<Grade> all(TransformerGrades grades) {
    List<Grade> all = new ArrayList<>();
    for (int slot = 0; slot < ORDER.size(); slot++) {
      all.add(Clusters.BEST_FIRST.get(grades.rank(slot)));
    }
    return all;
  }

  private static List<Grade> ofSnapshot(Snapshot snapshot) {
    List<Grade> all = new ArrayList<>();
    for (int slot = 0; slot < ORDER.size(); slot++) {
      int asset = snapshot.forest().assets().find(rows().id(ORDER.row(slot)));
      all.add(snapshot.headroom().grade(asset));
    }
    return all;
  }

  private static Snapshot reserving(Random random, int requests) {
    List<Reservation> held = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      String point = rows().id(random.nextInt(rows().size()));
      held.add(Promised.at(COUNTY, "R" + i, Use.COMMERCIAL, 200, point));
    }
    return Promised.reserved(COUNTY, held);
  }

  @Test
  void reservationsComeAndGoAndEveryGradeFollows() {
    TransformerGrades grades = TransformerGrades.of(COUNTY, ORDER, null);
    List<Grade> untouched = all(grades);
    for (int seed = 0; seed < 5; seed++) {
      Snapshot later = reserving(new Random(seed), 3 + seed);
      grades = TransformerGrades.of(later, ORDER, grades);

      assertThat(all(grades))
          .as("seed " + seed)
          .isEqualTo(ofSnapshot(later))
          .isNotEqualTo(untouched);
    }
    assertThat(all(TransformerGrades.of(COUNTY, ORDER, grades))).isEqualTo(untouched);
  }

  @Test
  void onAnotherDayTheyAreWorkedOutAnew() {
    Snapshot reserved = reserving(new Random(7), 5);
    TransformerGrades grades = TransformerGrades.of(reserved, ORDER, null);
    all(grades);
    Snapshot later = reserved.on(reserved.day().plusYears(1));

    assertThat(all(TransformerGrades.of(later, ORDER, grades))).isEqualTo(ofSnapshot(later));
  }
}
