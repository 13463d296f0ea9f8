package io.headroom.api;

import io.headroom.network.PlannedOutage;
import io.headroom.planning.OutagePlan;
import io.headroom.request.RequestId;
import io.headroom.snapshot.Snapshot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an outage that a planner enters and refuses, by name, what makes no sense. */
final class OutageReader {
  static final List<String> FIELDS =
      List.of("assetId", "startsAt", "endsAt", "reason", "announcedAt", "urgent");
  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
  private static final String A_TIME = "a time like 2026-12-01T08:00, in Beijing unless it says";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int LONGEST_REASON = 400;
  private static final Duration LONGEST = Duration.ofDays(31);

  private final Snapshot snapshot;
  private final LocalDateTime now;

  OutageReader(Snapshot snapshot, LocalDateTime now) {
    this.snapshot = snapshot;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** An outage, and whether it may be announced late. */
  record Read(PlannedOutage planned, boolean urgent) {}

  Read read(QueryParameters fields) {
    String asset = fields.text("assetId").orElse("");
    if (OutagePlan.nameOf(asset, snapshot).isEmpty()) {
      throw new BadParameter(
          "assetId", asset.isEmpty() ? null : asset, "an asset, switch, station or substation");
    }
    LocalDateTime starts = time("startsAt", fields.text("startsAt").orElse(null));
    LocalDateTime ends = time("endsAt", fields.text("endsAt").orElse(null));
    if (!ends.isAfter(starts) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
      throw new BadParameter("endsAt", ends.toString(), "after startsAt, by 31 days at most");
    }
    String reason = fields.note("reason", LONGEST_REASON);
    if (reason.isEmpty()) {
      throw new BadParameter("reason", null, "what is done");
    }
    LocalDateTime announced =
        fields.text("announcedAt").map(text -> time("announcedAt", text)).orElse(now);
    if (announced.isAfter(now)) {
      throw new BadParameter("announcedAt", announced.toString(), "a time that has passed");
    }
    String id = "PO-" + RequestId.next(now.toLocalDate());
    return new Read(
        new PlannedOutage(id, asset, starts, ends, reason, announced),
        fields.oneOf("urgent", FLAGS, false));
  }

  private static LocalDateTime time(String name, @Nullable String text) {
    if (text == null) {
      throw new BadParameter(name, null, A_TIME);
    }
    LocalDateTime read = parse(name, text);
    if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) {
      throw new BadParameter(name, text, A_TIME);
    }
    return read.truncatedTo(ChronoUnit.SECONDS);
  }

  private static LocalDateTime parse(String name, String text) {
    String iso = text.replace(' ', 'T');
    boolean offset = iso.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})");
    try {
      return offset
          ? OffsetDateTime.parse(iso).atZoneSameInstant(OutageWriter.BEIJING).toLocalDateTime()
          : LocalDateTime.parse(iso);
    } catch (DateTimeException noTime) {
      throw new BadParameter(name, text, A_TIME);
    }
  }
}
