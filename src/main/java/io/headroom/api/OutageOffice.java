package io.headroom.api;

import io.headroom.network.PlannedOutage;
import io.headroom.planning.EnteredOutage;
import io.headroom.planning.OutageNotice;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDate;

/** Enters outages, as early as promised or as urgent. */
final class OutageOffice {
  private final PlanningDesk desk;
  private final Snapshot snapshot;
  private final String by;

  OutageOffice(PlanningDesk desk, Snapshot snapshot, String by) {
    this.desk = desk;
    this.snapshot = snapshot;
    this.by = by;
  }

  /**
   * @throws BadParameter for what makes no sense
   * @throws Conflict for one that is announced late and not urgent
   */
  OutageReader.Read enter(QueryParameters fields) {
    OutageReader.Read read = new OutageReader(snapshot, desk.now()).read(fields);
    OutageNotice notice = new OutageNotice(snapshot.rules());
    if (!read.urgent() && !notice.isInTime(read.planned())) {
      throw new Conflict(tooLate(read.planned(), notice));
    }
    EnteredOutage entered =
        new EnteredOutage(read.planned(), read.urgent(), by, desk.clock().instant());
    desk.outageStore().enter(entered);
    return read;
  }

  private static Problem tooLate(PlannedOutage planned, OutageNotice notice) {
    LocalDate announced = planned.announcedAt().toLocalDate();
    String detail =
        "Announced on "
            + announced
            + ", it may begin on "
            + notice.earliest(announced)
            + " at the earliest: planned outages are announced "
            + notice.promisedDays()
            + " working days ahead. What cannot wait is entered as urgent.";
    return Problem.conflict("SHORT_NOTICE", "Announced too late", detail);
  }
}
