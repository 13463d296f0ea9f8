package io.headroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Many applications at once, over a real server. */
class BatchHttpTest extends DeskServer {
  private static final String BATCH = "/api/v1/requests/batch";
  private static final String CSV = "text/csv";
  private static final String HEADER =
      "ref,lon,lat,kva,use,applicantKind,applicantName,applicantPhone,queue\n";
  private static final int ROWS = Integer.getInteger("headroom.test.batch-rows", 200);

  private static String row(String ref, String kva) {
    return row(ref, kva, "0851-87220000", "");
  }

  private static String row(String ref, String kva, String phone, String queue) {
    return String.join(",", ref, AT_D1, kva, "commercial", "enterprise", "磷都茶业", phone, queue)
        + "\n";
  }

  private static Reply send(Program program, String table) {
    return program.post(BATCH, CSV, (HEADER + table).getBytes(UTF_8), "*/*");
  }

  @Test
  void eachRowStandsAloneAndIsAnsweredInItsOrder() {
    String table =
        row("A-1", "0.5") + row("A-2", "0.5", "nobody", "") + row("A-3", "150") + row("A-4", "0.7");
    Reply reply = send(program(Role.INSTALLER), table);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
    List<JsonNode> lines = reply.lines();
    assertThat(lines).hasSize(5);
    assertThat(lines.subList(0, 4))
        .extracting(line -> line.path("ref").asString() + " " + line.path("outcome").asString())
        .containsExactly("A-1 HELD", "A-2 REFUSED", "A-3 REFUSED", "A-4 HELD");
    JsonNode phone = lines.get(1).path("problem");
    assertThat(phone.path("parameter").asString()).isEqualTo("applicantPhone");
    assertThat(phone.path("value").asString()).isEqualTo("nobody");
    assertThat(phone.path("expected").asString()).contains("phone number");
    assertThat(lines.get(2).path("problem").path("code").asString()).isEqualTo("CAPACITY_TAKEN");
    assertThat(lines.get(4).toString())
        .isEqualTo(
            "{\"done\":true,\"rows\":4,\"held\":2,\"queued\":0,\"none\":0,\"repeated\":0,"
                + "\"refused\":2}");
  }

  @Test
  void aRowCountsOnceHoweverOftenItIsSent() {
    Program installer = program(Role.INSTALLER);
    JsonNode first = send(installer, row("B-1", "0.4")).lines().get(0);
    JsonNode again = send(installer, row("B-1", "0.4")).lines().get(0);
    JsonNode other = send(installer, row("B-1", "0.6")).lines().get(0);

    assertThat(again.path("outcome").asString()).isEqualTo("REPEATED");
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(other.path("outcome").asString()).isEqualTo("REFUSED");
    assertThat(other.path("problem").path("code").asString()).isEqualTo("KEY_REUSED");
    assertThat(total(installer)).isEqualTo(1);
    assertThat(send(program(Role.INSTALLER), row("B-1", "0.4")).lines().get(0).path("outcome"))
        .as("the numbers of another installer are his own")
        .hasToString("\"HELD\"");
  }

  @Test
  void theSameNumberTwiceInOneBatchIsOneRequest() {
    Program installer = program(Role.INSTALLER);
    send(installer, row("C-1", "0.3").repeat(20));

    assertThat(total(installer)).isEqualTo(1);
  }

  private static int total(Program installer) {
    return installer.get("/api/v1/requests?state=all").json().path("total").asInt();
  }

  @Test
  void theCallerIsTheOwnerAndNobodyElseSeesThem() {
    Program installer = program(Role.INSTALLER);
    JsonNode taken = send(installer, row("D-1", "0.3")).lines().get(0);
    String own = "/api/v1/requests/" + taken.path("id").asString();

    assertThat(installer.get(own).json().path("trackingCode"))
        .isEqualTo(taken.path("trackingCode"));
    assertThat(program(Role.INSTALLER).get(own).status()).isEqualTo(404);
    assertThat(program(Role.PLANNER).get(own).status()).isEqualTo(200);
  }

  @Test
  void documentsAreTakenLikeRows() {
    String document =
        "{\"ref\":\"E-1\",\"location\":{\"type\":\"Point\",\"coordinates\":["
            + AT_D1
            + "]},\"kva\":0.3,\"use\":\"commercial\",\"applicant\":{\"kind\":\"enterprise\","
            + "\"name\":\"磷都茶业\",\"phone\":\"0851-87220000\"}}";
    Program installer = program(Role.INSTALLER);
    Reply array = installer.post(BATCH, "[" + document + "]");
    Reply lines =
        installer.post(BATCH, "application/x-ndjson", (document + "\n{\n").getBytes(UTF_8), "*/*");

    assertThat(array.lines().get(0).path("outcome").asString()).isEqualTo("HELD");
    assertThat(lines.lines())
        .extracting(line -> line.path("outcome").asString())
        .startsWith("REPEATED", "REFUSED");
  }

  /** Numbers that no place and no size can have, and fields that are none. */
  @ParameterizedTest
  @CsvSource({"1e999,kva", "-5,kva", "0,kva", "1e30,kva", "'[1]',kva", "'{}',kva", "true,kva"})
  void whatIsNoSizeIsNamedAndBreaksNothing(String kva, String parameter) {
    String document =
        "[{\"location\":{\"type\":\"Point\",\"coordinates\":[" + AT_D1 + "]},\"kva\":" + kva + "}]";
    JsonNode problem = program(Role.INSTALLER).post(BATCH, document).lines().get(0).path("problem");

    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
  }

  @Test
  void aSpreadsheetGetsASpreadsheet() {
    byte[] table =
        (HEADER + row("F-1", "0.3") + row("=F2", "x")).getBytes(Charset.forName("GB18030"));
    Reply reply = program(Role.INSTALLER).post(BATCH, CSV, table, CSV);

    assertThat(reply.header("Content-Type")).startsWith(CSV);
    List<String> lines = reply.body().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "\uFEFFrow,ref,outcome,id,trackingCode,status,dueOn,fastTrack,problem,field,value,expected");
    assertThat(lines.get(1)).startsWith("1,F-1,HELD,");
    assertThat(lines.get(2)).startsWith("2,'=F2,REFUSED,").contains(",kva,x,");
  }

  @Test
  void whatIsTooMuchIsRefusedBeforeAnythingIsDone() {
    Program installer = program(Role.INSTALLER);
    Reply rows = send(installer, row("", "0.1").repeat(10_001));
    Reply bytes = send(installer, "x".repeat(BatchBody.MOST_BYTES));

    assertThat(rows.status()).isEqualTo(413);
    assertThat(rows.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
    assertThat(bytes.status()).isEqualTo(413);
    assertThat(total(installer)).isZero();
  }

  @Test
  void whatCannotBeReadIsRefusedAsAWhole() {
    Program installer = program(Role.INSTALLER);

    assertThat(installer.post(BATCH, CSV, "nonsense\n1\n".getBytes(UTF_8), "*/*").status())
        .isEqualTo(400);
    assertThat(installer.post(BATCH, "{}").status()).isEqualTo(400);
    assertThat(installer.post(BATCH, "text/plain", new byte[0], "*/*").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS,401", "AUTHORITY,403", "INSTALLER,200", "PLANNER,200"})
  void installersAndPlannersApplyForMany(Role role, int status) {
    assertThat(send(program(role), row("", "0.1")).status()).isEqualTo(status);
    assertThat(program(role).get("/api/v1/requests.csv").status()).isEqualTo(status);
  }

  /** Several at once at one transformer: each is held once, and the sum is what there was. */
  @Test
  void manyRowsAreAllDecided() {
    String table =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(i -> row("M-" + i, "0.01"))
            .collect(Collectors.joining());
    Program installer = program(Role.INSTALLER);
    List<JsonNode> lines = send(installer, table).lines();

    assertThat(lines).hasSize(ROWS + 1);
    assertThat(lines.get(ROWS).path("held").asInt()).isEqualTo(ROWS);
    assertThat(lines.subList(0, ROWS).stream().map(line -> line.path("row").asInt()))
        .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
    assertThat(total(installer)).isEqualTo(ROWS);
  }

  @Test
  void theListIsATableToo() {
    Program installer = program(Role.INSTALLER);
    String named = row("G-1", "0.3").replace("磷都茶业", "=HYPERLINK(1)");
    JsonNode taken = send(installer, named + row("G-2", "0.4")).lines().get(0);
    Reply sheet = installer.get("/api/v1/requests.csv?use=commercial");

    assertThat(sheet.header("Content-Disposition"))
        .matches("attachment; filename=\"requests-.*\\.csv\"");
    assertThat(sheet.body().lines()).hasSize(3);
    assertThat(sheet.body().lines().filter(line -> line.startsWith(taken.path("id").asString())))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains(taken.path("trackingCode").asString(), ",'=HYPERLINK(1),", ",HELD,"));
    assertThat(installer.get("/api/v1/requests.csv?use=industrial").body().lines()).hasSize(1);
    assertThat(installer.get("/api/v1/requests.csv?use=x").status()).isEqualTo(400);
  }
}
