package io.headroom.request;

import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from what has happened to a request how far each of its stages has come. */
public final class Stages {
  private static final Map<Stage.Name, Set<String>> LOW = new LinkedHashMap<>();
  private static final Map<Stage.Name, Set<String>> HIGH = new LinkedHashMap<>();

  static {
    LOW.put(Stage.Name.APPLICATION, Set.of("ACCEPT"));
    LOW.put(Stage.Name.CONNECTION, Set.of("ENERGISE"));
    LOW.put(Stage.Name.RATING, Set.of("RATE"));
    HIGH.put(Stage.Name.APPLICATION, Set.of("ACCEPT"));
    HIGH.put(Stage.Name.PLAN, Set.of("REPLY_PLAN"));
    HIGH.put(Stage.Name.CUSTOMER_WORKS, Set.of("READY", "RESUME"));
    HIGH.put(Stage.Name.INSPECTION, Set.of("ENERGISE"));
    HIGH.put(Stage.Name.RATING, Set.of("RATE"));
  }

  private final ConnectionRequest request;
  private final List<AuditEvent> history;
  private final ZoneId zone;

  /**
   * @param history the oldest first
   * @param zone of the utility
   */
  public Stages(ConnectionRequest request, List<AuditEvent> history, ZoneId zone) {
    this.request = request;
    this.history = List.copyOf(history);
    this.zone = zone;
  }

  public List<Stage> list(LocalDate today, WorkingCalendar calendar) {
    List<Stage> stages = new ArrayList<>();
    LocalDate from = request.application().on();
    int seen = 0;
    for (Map.Entry<Stage.Name, Set<String>> stage : ends().entrySet()) {
      Optional<AuditEvent> end = from == null ? Optional.empty() : next(stage.getValue(), seen);
      LocalDate to = end.map(this::dayOf).orElse(null);
      LocalDate until = to == null ? today : to;
      stages.add(
          new Stage(
              stage.getKey(),
              to != null ? Stage.State.DONE : current(from),
              from,
              to,
              from == null ? 0 : request.clock().usedBetween(from, until, calendar),
              end.map(AuditEvent::note).orElse("")));
      seen = end.map(history::indexOf).orElse(seen);
      from = to;
    }
    return stages;
  }

  /** A stage that has begun is the present one, unless the request has ended on the way. */
  private Stage.State current(@Nullable LocalDate from) {
    boolean goesOn = request.status().isOpen() || request.status() == RequestStatus.ENERGISED;
    return from != null && goesOn ? Stage.State.CURRENT : Stage.State.NEXT;
  }

  private Map<Stage.Name, Set<String>> ends() {
    return request.isLow() ? LOW : HIGH;
  }

  private Optional<AuditEvent> next(Set<String> what, int from) {
    return history.stream().skip(from).filter(event -> what.contains(event.what())).findFirst();
  }

  /** Day of the last event of a kind; empty when there was none. */
  public Optional<LocalDate> lastDayOf(String... what) {
    return last(what).map(this::dayOf);
  }

  /** The last event of one of these kinds. */
  public Optional<AuditEvent> last(String... what) {
    Set<String> kinds = Set.of(what);
    return history.stream()
        .filter(event -> kinds.contains(event.what()))
        .reduce((earlier, later) -> later);
  }

  private LocalDate dayOf(AuditEvent event) {
    return LocalDate.ofInstant(event.at(), zone);
  }
}
