package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.OutageImportView;
import io.headroom.api.wire.OutageImportView.Outcome;
import io.headroom.api.wire.PlannedOutageView;
import io.headroom.api.wire.PlannedOutagesView;
import io.headroom.network.PlannedOutage;
import io.headroom.planning.OutagePlan;
import io.headroom.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planned outages as the bureau keeps them: list, enter one or many, call off. */
@RestController
class PlannedOutagesController {
  private static final String PLANNED = "/api/v1/outages/planned";

  private final PlanningDesk desk;

  PlannedOutagesController(PlanningDesk desk) {
    this.desk = desk;
  }

  /** From today on, where no day is named. */
  @GetMapping(PLANNED)
  PlannedOutagesView planned(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    LocalDateTime from = day(parameters, "from", LocalDate.now(desk.clock())).atStartOfDay();
    LocalDateTime to = day(parameters, "to", LocalDate.of(2099, 12, 31)).plusDays(1).atStartOfDay();
    if (!to.isAfter(from)) {
      throw new BadParameter(
          "to", parameters.text("to").orElse(null), "a date from " + from.toLocalDate() + " on");
    }
    Snapshot snapshot = snapshot();
    PlanningDesk.Planned planned = desk.outages(snapshot);
    OutageWriter writer = writer(snapshot);
    return new PlannedOutagesView(
        snapshot.identity().asOf(),
        snapshot.rules().outagePromise().noticeDays(),
        planned.complete(),
        planned
            .plan()
            .outages(one -> one.endsAt().isAfter(from) && one.startsAt().isBefore(to))
            .stream()
            .map(writer::write)
            .toList());
  }

  private static LocalDate day(QueryParameters parameters, String name, LocalDate otherwise) {
    return parameters.text(name).map(text -> DateParameter.read(name, text)).orElse(otherwise);
  }

  private Snapshot snapshot() {
    return desk.source().get().snapshot();
  }

  private OutageWriter writer(Snapshot snapshot) {
    return new OutageWriter(snapshot, desk.towns(snapshot), desk.now());
  }

  @PostMapping(PLANNED)
  @ResponseStatus(HttpStatus.CREATED)
  PlannedOutageView enter(@RequestBody Map<String, @Nullable Object> document, Caller caller) {
    Snapshot snapshot = snapshot();
    Map<String, String> fields = new HashMap<>();
    document.forEach((name, value) -> put(fields, name, value));
    OutageOffice office = new OutageOffice(desk, snapshot, nameOf(caller));
    OutageReader.Read entered = office.enter(new QueryParameters(fields));
    OutagePlan plan = new OutagePlan(snapshot, List.of());
    return writer(snapshot).write(plan.preview(entered.planned(), entered.urgent()));
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (!OutageReader.FIELDS.contains(name)) {
      throw new BadParameter(
          name, String.valueOf(value), "one of " + String.join(", ", OutageReader.FIELDS));
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      fields.put(name, value.toString());
    } else if (value != null) {
      throw new BadParameter(name, value.toString(), "a text");
    }
  }

  /** Each row stands alone. */
  @PostMapping(path = PLANNED + "/import", consumes = "text/csv")
  OutageImportView importAll(HttpServletRequest request, Caller caller) throws IOException {
    OutageOffice office = new OutageOffice(desk, snapshot(), nameOf(caller));
    List<OutageImportView.Row> rows = new ArrayList<>();
    for (Map<String, String> fields : OutageTable.read(BatchBody.read(request))) {
      rows.add(row(rows.size() + 1, fields, office));
    }
    int entered = (int) rows.stream().filter(row -> row.outcome() == Outcome.ENTERED).count();
    return new OutageImportView(rows, entered, rows.size() - entered);
  }

  private static OutageImportView.Row row(
      int number, Map<String, String> fields, OutageOffice office) {
    try {
      String id = office.enter(new QueryParameters(fields)).planned().id();
      return new OutageImportView.Row(number, Outcome.ENTERED, id, null);
    } catch (BadParameter bad) {
      return new OutageImportView.Row(number, Outcome.REFUSED, null, Problem.of(bad));
    } catch (Conflict late) {
      return new OutageImportView.Row(number, Outcome.REFUSED, null, late.problem());
    }
  }

  @DeleteMapping(PLANNED + "/{id}")
  ResponseEntity<Void> callOff(@PathVariable String id, Caller caller) {
    if (desk.outageStore().callOff(id, nameOf(caller), desk.clock().instant())) {
      return ResponseEntity.noContent().build();
    }
    List<PlannedOutage> delivered = snapshot().dataset().outages();
    if (delivered.stream().anyMatch(outage -> outage.id().equals(id))) {
      throw new Conflict(
          Problem.conflict(
              "OUTAGE_OF_DATASET",
              "Not entered here",
              "This outage came with the dataset; it is called off by the next delivery."));
    }
    throw new OutageNotFound();
  }

  private static String nameOf(Caller caller) {
    return caller.name() == null ? "" : caller.name();
  }
}
