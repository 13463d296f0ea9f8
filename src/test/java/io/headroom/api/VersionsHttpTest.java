package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import io.headroom.app.HeadroomSettings;
import io.headroom.fixtures.SentCounty;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Deliveries over HTTP: sent, read, reported, put in service and taken back. */
class VersionsHttpTest extends VersionsServer {
  private static final String REQUESTS = "/api/v1/requests";
  private static final String D9 =
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[106.9301,27.0665]},"
          + "\"properties\":{\"id\":\"D9\",\"name\":\"新寨台变\",\"node\":\"N3\",\"rated_kva\":100,"
          + "\"ownership\":\"public\",\"setting\":\"rural\",\"profile\":\"RES_RURAL\"}}";

  @Autowired private HeadroomSettings settings;

  private static Part zip(SentCounty county) {
    return Part.file("county.zip", county.zip());
  }

  @Test
  void whatIsSentIsReadInTheBackgroundReportedAndListed() {
    Program planner = planner();
    String version = version(planner, zip(new SentCounty().ratedAtD1(400)));

    JsonNode listed = listed(planner, version);
    assertThat(listed.path("state").asString()).isEqualTo("READY");
    assertThat(listed.path("source").asString()).isEqualTo("UPLOAD");
    assertThat(listed.path("datasetId").asString()).isEqualTo("drawn");
    assertThat(listed.path("receivedBy").asString()).startsWith("planner-");
    assertThat(listed.path("counts").path("distributionTransformers").asInt()).isEqualTo(8);
    JsonNode report = planner.get(DATASETS + "/" + version + "/report").json();
    assertThat(report.path("accepted").asBoolean()).isTrue();
    assertThat(report.path("issues")).isEqualTo(listed.path("issues"));
    JsonNode issues = planner.get(DATASETS + "/" + version + "/issues").json();
    assertThat(issues.path("features")).isNotEmpty();
    assertThat(issues.path("features").get(0).path("properties").propertyNames())
        .containsExactly("code", "layer", "id", "detail");
  }

  @Test
  void theSameContentAgainIsTheSameVersionWhateverItIsCalled() {
    Program planner = planner();
    byte[] zip = new SentCounty().ratedAtD1(410).zip();
    String first = version(planner, Part.file("a.zip", zip));
    int versions = planner.get(DATASETS).json().path("versions").size();

    assertThat(version(planner, Part.file("b.zip", zip))).isEqualTo(first);
    assertThat(planner.get(DATASETS).json().path("versions")).hasSize(versions);
  }

  @ParameterizedTest
  @CsvSource({"GBK", "UTF-8"})
  void aFolderWithAChineseNameIsFoundInTheZip(String charset) {
    SentCounty county = new SentCounty().with("dataset.yml", "name: 画县", "name: 画县" + charset);
    byte[] zip = county.zip("开阳县电网/十月/", Charset.forName(charset));
    String version = version(planner(), Part.file("电网.zip", zip));

    assertThat(listed(planner(), version).path("name").asString()).isEqualTo("画县" + charset);
  }

  @Test
  void whatCannotBeReadIsRejectedWithItsReasonAndLeavesNothingBehind() throws IOException {
    Program planner = planner();
    JsonNode job =
        read(planner, Part.file("x.gpkg", "not a database".getBytes(StandardCharsets.UTF_8)));

    assertThat(job.path("state").asString()).isEqualTo("REJECTED");
    assertThat(job.path("detail").asString())
        .contains("x.gpkg is not a GeoPackage")
        .doesNotContain("scratch");
    String version = job.path("version").asString();
    JsonNode report = planner.get(DATASETS + "/" + version + "/report").json();
    assertThat(report.path("accepted").asBoolean()).isFalse();
    assertThat(report.path("reasons")).hasSize(1);
    assertThat(activate(planner, version).json().path("code").asString())
        .isEqualTo("REJECTED_VERSION");
    try (Stream<Path> left = Files.list(settings.data().resolve("scratch/deliveries"))) {
      assertThat(left).isEmpty();
    }
  }

  /** The next delivery is read all the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path: /etc/hostname | comes with the descriptor",
        "path: ../../../secret.gpkg | source.path",
        "params: {url: 'file:///etc/hostname'} | kind: postgis",
        "params: {headroom.postgis.host: x, headroom.postgis.user: '${PATH}'} | source.params",
        "params: {headroom.gpkg: /any/file.gpkg, headroom.postgis.host: x} | source.params"
      })
  void aDescriptorReachesForNothingThatDidNotComeWithIt(String source, String reason) {
    SentCounty county = new SentCounty().with("dataset.yml", "path: .", source);
    JsonNode job = read(planner(), zip(county));

    assertThat(job.path("state").asString()).isEqualTo("REJECTED");
    assertThat(job.path("detail").asString()).contains(reason);
    assertThat(version(planner(), zip(new SentCounty().ratedAtD1(420)))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path: /etc/hostname | comes with the descriptor",
        "params: {url: 'file:///etc/hostname', headroom.postgis.host: x} | addresses.params",
        "params: {headroom.postgis.host: x, headroom.postgis.user: '${NO_SUCH}'} | addresses.params"
      })
  void addressesComeWithTheirDescriptor(String addresses, String reason) {
    SentCounty county =
        new SentCounty()
            .with("dataset.yml", "id: drawn\n", "id: drawn\naddresses: {" + addresses + "}\n");
    JsonNode job = read(planner(), zip(county));

    assertThat(job.path("state").asString()).isEqualTo("REJECTED");
    assertThat(job.path("detail").asString()).contains(reason).doesNotContain("to be set");
  }

  @Test
  void aDescriptorOfItsOwnSaysHowAFileIsRead() {
    SentCounty county = new SentCounty();
    Part descriptor = Part.descriptor("id: renamed\nname: 改名县\nasOf: 2026-11-01\n");
    String version = version(planner(), zip(county), descriptor);

    assertThat(listed(planner(), version).path("datasetId").asString()).isEqualTo("renamed");
    assertThat(listed(planner(), version).path("asOf").asString()).isEqualTo("2026-11-01");
  }

  @ParameterizedTest
  @CsvSource({"file,notes.txt", "other,county.zip"})
  void anythingElseThanADeliveryIsRefusedByName(String part, String fileName) {
    Reply reply = send(planner(), new Part(part, fileName, new byte[] {1}));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(part);
  }

  @Test
  void onlyPlannersSendAndChange() {
    for (Role role : List.of(Role.ANONYMOUS, Role.INSTALLER, Role.AUTHORITY)) {
      Program somebody = program(role);
      int refusal = role == Role.ANONYMOUS ? 401 : 403;
      assertThat(send(somebody, zip(new SentCounty())).status()).isEqualTo(refusal);
      assertThat(somebody.get(DATASETS).status()).isEqualTo(refusal);
      assertThat(somebody.post(DATASETS + "/rollback", "{}").status()).isEqualTo(refusal);
    }
  }

  @Test
  void aVersionIsPutInServiceAndTakenBack() {
    Program planner = planner();
    String before = served(planner);
    String next = version(planner, zip(new SentCounty().ratedAtD1(500)));

    Reply activated = activate(planner, next);
    assertThat(activated.status()).as(activated.body()).isEqualTo(200);
    assertThat(activated.json().path("state").asString()).isEqualTo("IN_SERVICE");
    assertThat(served(planner)).isEqualTo(next);
    assertThat(availableAtD1(planner)).as("0.8 · 500 − 101.3 − 7.5").isEqualTo(291.2);
    assertThat(listed(planner, before).path("state").asString()).isEqualTo("RETIRED");
    assertThat(planner.get(DATASETS).json().path("previous").asString()).isEqualTo(before);

    String wrong = DATASETS + "/" + before + "/rollback";
    assertThat(planner.post(wrong, "{}").json().path("code").asString())
        .isEqualTo("NOT_IN_SERVICE");
    Reply back = planner.post(DATASETS + "/" + next + "/rollback", "{}");
    assertThat(back.json().path("version").asString()).as(back.body()).isEqualTo(before);
    assertThat(served(planner)).isEqualTo(before);
    assertThat(listed(planner, next).path("state").asString()).isEqualTo("RETIRED");
  }

  private static double availableAtD1(Program anybody) {
    JsonNode answer =
        anybody.get("/api/v1/capacity?lon=106.9605&lat=27.0608&use=residential").json();
    return answer.path("options").get(0).path("supplyPath").get(0).path("headroomKva").asDouble();
  }

  @Test
  void twoVersionsAreComparedRowByRowAndInWhatIsLeft() {
    Program planner = planner();
    String from = version(planner, zip(new SentCounty()));
    SentCounty changed =
        new SentCounty()
            .ratedAtD1(630)
            .without("distribution_transformer", "D6")
            .adding("distribution_transformer", D9);
    String to = version(planner, zip(changed));
    String path = DATASETS + "/" + to + "/diff?against=" + from;
    JsonNode diff = planner.get(path).json();

    assertThat(changes(diff))
        .containsExactly(
            "distribution_transformer D9 ADDED",
            "distribution_transformer D6 REMOVED",
            "distribution_transformer D1 CHANGED");
    assertThat(diff.path("total").asInt()).isEqualTo(3);
    assertThat(planner.get(path + "&change=CHANGED").json().path("rows").get(0).path("fields"))
        .hasToString("[{\"name\":\"rated_kva\",\"before\":\"315\",\"after\":\"630\"}]");
    assertThat(planner.get(path + "&layer=feeder").json().path("rows")).isEmpty();
    JsonNode moved = diff.path("capacity").path("moved").get(0);
    assertThat(moved.path("id").asString()).isEqualTo("D1");
    assertThat(moved.path("before").path("grade").asString()).isEqualTo("NORMAL");
    assertThat(moved.path("changeKva").asDouble()).isPositive();
    assertThat(planner.get(path + "&layer=rivers").status()).isEqualTo(400);
  }

  private static List<String> changes(JsonNode diff) {
    List<String> changes = new ArrayList<>();
    for (JsonNode row : diff.path("rows")) {
      changes.add(
          String.join(
              " ",
              row.path("layer").asString(),
              row.path("id").asString(),
              row.path("change").asString()));
    }
    return changes;
  }

  @Test
  void requestsWhoseAssetIsGoneAreAskedForAndThenWaitForTheUtility() {
    Program planner = planner();
    String before = served(planner);
    String applicant =
        ",\"applicant\":{\"kind\":\"enterprise\",\"name\":\"磷都茶业\",\"phone\":\"0851-87220000\"}";
    String point = "\"location\":{\"type\":\"Point\",\"coordinates\":[" + AT_D1 + "]}";
    Reply applied =
        planner.post(
            REQUESTS, "{" + point + ",\"kva\":20,\"use\":\"commercial\"" + applicant + "}");
    String id = applied.json().path("id").asString();
    assertThat(state(applied.json())).as(applied.body()).isEqualTo("HELD");
    String without =
        version(planner, zip(new SentCounty().without("distribution_transformer", "D1")));

    Reply refused = activate(planner, without);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("REQUESTS_LOST");
    JsonNode lost = refused.json().path("requestsLost");
    assertThat(lost).hasSize(1);
    assertThat(lost.get(0).path("id").asString()).isEqualTo(id);
    assertThat(lost.get(0).path("connectionPointId").asString()).isEqualTo("D1");
    assertThat(served(planner)).isEqualTo(before);

    String path = DATASETS + "/" + without + "/activate";
    assertThat(planner.post(path, "{\"acceptLost\":true}").status()).isEqualTo(200);
    JsonNode now = planner.get(REQUESTS + "/" + id).json();
    assertThat(state(now)).isEqualTo("NONE");
    assertThat(now.toString()).contains("ASSET_GONE").contains("D1 is not in dataset " + without);
    assertThat(planner.get(DATASETS).json().path("requestsLost").get(0).path("id").asString())
        .isEqualTo(id);

    planner.post(DATASETS + "/rollback", "{}");
    assertThat(planner.get(DATASETS).json().path("requestsLost")).isEmpty();
  }

  private static String state(JsonNode request) {
    return request.path("reservation").path("state").asString();
  }

  @Test
  void eventsTellHowFarADeliveryIsUntilItsEnd() {
    Program planner = planner();
    Reply taken = send(planner, zip(new SentCounty().ratedAtD1(430)));
    String events = planner.get(taken.header("Location") + "/events").body();

    assertThat(events).startsWith("event:progress\n").contains("\nevent:end\n");
    String last = events.substring(events.lastIndexOf("data:") + 5);
    assertThat(last).contains("\"state\":\"DONE\"").contains("\"percent\":100");
    assertThat(planner.get(DATASETS + "/jobs/none/events").status()).isEqualTo(404);
  }
}
