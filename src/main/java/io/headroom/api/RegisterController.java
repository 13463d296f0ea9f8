package io.headroom.api;

import io.headroom.api.wire.CostedRemedyView;
import io.headroom.api.wire.RegisterRow;
import io.headroom.api.wire.RegisterView;
import io.headroom.api.wire.TownView;
import io.headroom.capacity.Headroom;
import io.headroom.planning.register.ConstraintRegister;
import io.headroom.planning.register.Waiting;
import io.headroom.planning.register.WorkProgramme;
import io.headroom.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The constraint register, as a document and as a table for a spreadsheet. */
@RestController
class RegisterController {
  private static final String[] COLUMNS = {
    "rank",
    "assetId",
    "assetKind",
    "name",
    "voltageKv",
    "towns",
    "lon",
    "lat",
    "reason",
    "grade",
    "zone",
    "utilisation",
    "ratedKva",
    "limitKva",
    "peakKva",
    "committedKva",
    "availableKva",
    "overByKva",
    "since",
    "reliefOn",
    "relief",
    "reliefAddsKva",
    "blockedKva",
    "requests",
    "fastTrack",
    "oldestAppliedOn",
    "customers",
    "transformers",
    "customersBehind",
    "transformersBehind",
    "remedy",
    "remedyAssetId",
    "remedyGainKva",
    "remedyDetail",
    "costLowCny",
    "costHighCny",
    "costPerKvaCny"
  };

  private final PlanningDesk desk;

  RegisterController(PlanningDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/constraints/register")
  @Nullable ResponseEntity<RegisterView> register(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    RegisterQuestion question = RegisterQuestion.read(new QueryParameters(request));
    RegisterView view = answer(question);
    if (!question.csv()) {
      return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(view);
    }
    write(view, response);
    return null;
  }

  private RegisterView answer(RegisterQuestion question) {
    Snapshot snapshot = desk.source().get().snapshot();
    ConstraintRegister register = desk.register(snapshot, question.direction());
    Waiting waiting = desk.waiting(register);
    Headroom headroom = snapshot.headroom();
    List<WorkProgramme.Row> rows =
        new WorkProgramme(register, waiting)
            .rows().stream()
                .filter(row -> question.accepts(row.constraint(), headroom))
                .sorted(question.order().comparator())
                .toList();
    Integer nowhere = waiting == null ? null : Integer.valueOf(waiting.nowhere());
    return new RegisterWriter(snapshot, question.direction(), desk.history()).write(rows, nowhere);
  }

  private void write(RegisterView view, HttpServletResponse response) throws IOException {
    String name = "constraints-" + view.direction() + "-" + LocalDate.now(desk.clock()) + ".csv";
    response.setContentType(CsvSheet.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    CsvSheet sheet = new CsvSheet(response.getOutputStream(), COLUMNS);
    view.constraints().forEach(row -> write(row, sheet));
    sheet.flush();
  }

  private static void write(RegisterRow row, CsvSheet sheet) {
    CostedRemedyView remedy = row.remedy();
    RegisterRow.Relief relief = row.relief();
    double[] at = row.location() == null ? null : (double[]) row.location().coordinates();
    sheet.row(
        row.rank(),
        row.assetId(),
        row.assetKind(),
        row.name(),
        row.voltageKv(),
        row.towns().stream().map(TownView::name).collect(Collectors.joining(" ")),
        at == null ? null : at[0],
        at == null ? null : at[1],
        row.reason(),
        row.grade(),
        row.zone(),
        row.utilisation(),
        row.ratedKva(),
        row.limitKva(),
        row.peakKva(),
        row.committedKva(),
        row.availableKva(),
        row.overByKva(),
        row.since(),
        row.reliefOn(),
        relief == null ? null : relief.title(),
        relief == null ? null : relief.addsKva(),
        row.blocks().kva(),
        row.blocks().requests(),
        row.blocks().fastTrack(),
        row.blocks().oldestAppliedOn(),
        row.blocks().customers(),
        row.blocks().transformers(),
        row.behind().customers(),
        row.behind().transformers(),
        remedy == null ? null : remedy.kind(),
        remedy == null ? null : remedy.assetId(),
        remedy == null ? null : remedy.gainKva(),
        remedy == null ? null : remedy.detail(),
        remedy == null ? null : RegisterWriter.low(remedy.cost()),
        remedy == null ? null : RegisterWriter.high(remedy.cost()),
        remedy == null ? null : remedy.costPerKva());
  }
}
