package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.RequestRow;
import io.headroom.api.wire.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of requests as a table for a spreadsheet. */
@RestController
class RequestSheetController {
  private static final String[] COLUMNS = {
    "id",
    "trackingCode",
    "status",
    "appliedOn",
    "place",
    "lon",
    "lat",
    "kva",
    "kw",
    "use",
    "supply",
    "voltageKv",
    "applicantKind",
    "applicantName",
    "waitingFor",
    "serviceKind",
    "limitDays",
    "usedDays",
    "leftDays",
    "dueOn",
    "overdue",
    "reservation",
    "connectionPointId",
    "expiresOn",
    "queuePosition",
    "fastTrack",
    "stars"
  };

  private final RequestOffice office;

  RequestSheetController(RequestOffice office) {
    this.office = office;
  }

  /** All that the same filters list, on one page. */
  @GetMapping("/api/v1/requests.csv")
  void sheet(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    RequestFilter filter = RequestFilter.read(new QueryParameters(request));
    List<RequestRow> rows = RequestListController.list(office, filter, caller).rows();
    String name = "requests-" + LocalDate.now(office.clock()) + ".csv";
    response.setContentType(CsvSheet.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    CsvSheet sheet = new CsvSheet(response.getOutputStream(), COLUMNS);
    rows.forEach(row -> write(row, sheet));
    sheet.flush();
  }

  private static void write(RequestRow row, CsvSheet sheet) {
    RequestView.Clock clock = row.clock();
    RequestView.ReservationView held = row.reservation();
    double[] at = (double[]) row.place().location().coordinates();
    sheet.row(
        row.id(),
        row.trackingCode(),
        row.status(),
        row.appliedOn(),
        row.place().name(),
        at[0],
        at[1],
        row.kva(),
        row.kw(),
        row.use(),
        row.supply(),
        row.voltageKv(),
        row.applicant().kind(),
        row.applicant().name(),
        row.waitingFor().party(),
        row.service().kind(),
        clock.limitDays(),
        clock.usedDays(),
        clock.leftDays(),
        clock.dueOn(),
        clock.overdue(),
        held.state(),
        held.connectionPointId(),
        held.expiresOn(),
        held.queuePosition(),
        row.fastTrack() == null ? null : row.fastTrack().programme(),
        row.rating() == null ? null : row.rating().stars());
  }
}
