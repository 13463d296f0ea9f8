package io.headroom.store;

import io.headroom.request.Applicant;
import io.headroom.request.Application;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Particulars;
import io.headroom.request.Terms;
import io.headroom.rules.Fact;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests on their way in, as rows of their table. */
final class NewRequests {
  private static final NewRows H2_ROWS = rows().with(ColumnType.NUMBER, "lon", "lat");
  private static final NewRows POSTGIS_ROWS = rows().with(ColumnType.PLACE, "location");

  private final LedgerTable ledger;

  NewRequests(LedgerTable ledger) {
    this.ledger = ledger;
  }

  private static NewRows rows() {
    return new NewRows("connection_request")
        .with(ColumnType.TEXT, "id", "tracking_code", "applied_by", "place_name", "declared")
        .with(ColumnType.TEXT, "accepted_condition", "zone", "use_code", "voltage", "notes")
        .with(ColumnType.TEXT, "applicant_kind", "applicant_name", "applicant_phone")
        .with(ColumnType.TEXT, "licence_no", "promise", "programme", "rules_version", "status")
        .with(ColumnType.TEXT, "clock_runs", "holding", "main_point", "reserve_point", "claim")
        .with(ColumnType.MOMENT, "applied_at")
        .with(ColumnType.DAY, "applied_on", "expires_on")
        .with(ColumnType.NUMBER, "kva", "existing_kva")
        .with(ColumnType.TRUTH, "dual")
        .with(ColumnType.COUNT, "limit_days")
        .with(ColumnType.WHOLE, "full_asset_no", "ledger_no")
        .numbered("application_no", "application_sequence");
  }

  /** In the order of application. */
  void write(Volley volley, List<RequestTable.Row> requests, Dialect dialect) {
    NewRows rows = dialect == Dialect.POSTGRESQL ? POSTGIS_ROWS : H2_ROWS;
    rows.write(volley, requests.stream().map(this::row).toList());
  }

  private Map<String, @Nullable Object> row(RequestTable.Row written) {
    ConnectionRequest request = written.request();
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", request.id());
    row.put("tracking_code", request.code().value());
    row.put("claim", written.claim());
    row.put("ledger_no", written.ledgerNo());
    addApplication(row, request.application());
    addTerms(row, request.terms());
    addState(row, request);
    return row;
  }

  private static void addApplication(Map<String, @Nullable Object> row, Application application) {
    row.put("applied_at", OffsetDateTime.ofInstant(application.at(), ZoneOffset.UTC));
    row.put("applied_on", application.on());
    row.put("applied_by", application.by());
    row.put("place_name", application.site().name());
    row.put("location", Places.geometry(application.site().location()));
    row.put("lon", application.site().location().lon());
    row.put("lat", application.site().location().lat());
    row.put("use_code", application.use().code());
    row.put("kva", application.kva());
    row.put("dual", application.dual());
    row.put("voltage", application.voltage().name());
    row.put("notes", application.notes());
    addApplicant(row, application.applicant());
    addParticulars(row, application.particulars());
  }

  private static void addApplicant(Map<String, @Nullable Object> row, Applicant applicant) {
    row.put("applicant_kind", applicant.kind().name());
    row.put("applicant_name", applicant.name());
    row.put("applicant_phone", applicant.phone());
    row.put("licence_no", applicant.licenceNo());
  }

  private static void addParticulars(Map<String, @Nullable Object> row, Particulars particulars) {
    row.put("existing_kva", particulars.existingKva());
    row.put(
        "declared",
        particulars.declared().stream().map(Fact::name).sorted().collect(Collectors.joining(" ")));
    row.put(
        "accepted_condition",
        particulars.condition() == null ? null : particulars.condition().name());
  }

  private static void addTerms(Map<String, @Nullable Object> row, Terms terms) {
    row.put("promise", terms.kind().name());
    row.put("limit_days", terms.workingDays());
    row.put("programme", terms.programme());
    row.put("zone", terms.zone());
    row.put("rules_version", terms.rulesVersion());
  }

  private void addState(Map<String, @Nullable Object> row, ConnectionRequest request) {
    Holding holding = request.holding();
    LedgerKey full = holding.fullAsset();
    row.put("status", request.status().name());
    row.put("clock_runs", ClockText.of(request.clock()));
    row.put("holding", holding.state().name());
    row.put("expires_on", holding.expiresOn());
    row.put("main_point", point(holding, 0));
    row.put("reserve_point", point(holding, 1));
    row.put("full_asset_no", full == null ? null : ledger.number(full));
  }

  static @Nullable String point(Holding holding, int index) {
    return holding.points().size() > index ? holding.points().get(index) : null;
  }
}
