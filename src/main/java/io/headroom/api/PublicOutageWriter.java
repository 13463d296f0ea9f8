package io.headroom.api;

import io.headroom.api.wire.OutageView;
import io.headroom.network.PlannedOutage;
import io.headroom.planning.Outage;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Writes planned outages as the reader may see them. */
final class PublicOutageWriter {
  private final Disclosure disclosure;
  private final LocalDateTime now;

  PublicOutageWriter(Disclosure disclosure, LocalDateTime now) {
    this.disclosure = disclosure;
    this.now = now;
  }

  /**
   * @param restorable null where no place was asked about
   */
  OutageView write(Outage outage, @Nullable Boolean restorable) {
    PlannedOutage planned = outage.planned();
    boolean shown = isShown(outage.asset());
    return new OutageView(
        planned.id(),
        shown ? outage.place() : null,
        OutageWriter.at(planned.startsAt()),
        OutageWriter.at(planned.endsAt()),
        planned.reason(),
        OutageWriter.at(planned.announcedAt()),
        outage.noticeDays(),
        outage.inTime(),
        outage.status(now),
        shown || disclosure.isEnough(outage.customers()) ? outage.customers() : null,
        restorable);
  }

  /** A switch or a station by itself says nothing about anybody, but its name may. */
  private boolean isShown(int asset) {
    return asset < 0 ? !disclosure.isPublic() : disclosure.shows(asset);
  }
}
