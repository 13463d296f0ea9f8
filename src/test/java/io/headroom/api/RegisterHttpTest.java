package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.headroom.account.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The constraint register and the assets behind it, over a real server. */
class RegisterHttpTest extends DeskServer {
  private static final String REGISTER = "/api/v1/constraints/register";
  private static final String ASSETS = "/api/v1/assets";

  /** The drawn county's D4 of 200 kVA carries 214; everything else has room. */
  @Test
  void anOverloadedTransformerIsARowWithAPricedRemedy() {
    JsonNode register = program(Role.PLANNER).get(REGISTER).json();

    assertThat(register.path("direction").asString()).isEqualTo("demand");
    assertThat(register.path("requestsKnown").asBoolean()).isTrue();
    assertThat(register.path("costs").path("indicative").asBoolean()).isTrue();
    assertThat(register.path("costs").path("currency").asString()).isEqualTo("CNY");
    JsonNode row = row(register, "D4");
    assertThat(row.path("grade").asString()).isEqualTo("OVERLOADED");
    assertThat(row.path("availableKva").asDouble()).isEqualTo(-54);
    assertThat(row.path("overByKva").asDouble()).isEqualTo(54);
    assertThat(row.path("blocks").path("customers").asInt()).isEqualTo(88);
    assertThat(row.path("towns").get(0).path("name").asString()).isEqualTo("河东镇");
    // 0.8 · (315 − 200) is the first that lifts 54.
    assertThat(row.path("remedies").get(0).path("gainKva").asDouble()).isEqualTo(92);
    assertThat(row.path("remedies").get(0).path("cost").path("low").asDouble()).isEqualTo(63_000);
    JsonNode totals = register.path("totals");
    assertThat(totals.path("constraints").asInt()).isEqualTo(register.path("constraints").size());
  }

  private static JsonNode row(JsonNode register, String asset) {
    for (JsonNode row : register.path("constraints")) {
      if (row.path("assetId").asString().equals(asset)) {
        return row;
      }
    }
    throw new AssertionError(asset + " is not in " + register);
  }

  /** Twice what D1 has left, beside somebody who has taken it: the second waits, and is blocked. */
  @Test
  void whoeverWaitsIsBlocked() {
    Program planner = program(Role.PLANNER);
    JsonNode before = planner.get(REGISTER).json();
    Program installer = program(Role.INSTALLER);
    List<JsonNode> applied = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      applied.add(apply(installer, 70));
    }
    JsonNode after = planner.get(REGISTER).json();
    JsonNode asset = planner.get(ASSETS + "/D1").json();
    for (JsonNode one : applied) {
      installer.post("/api/v1/requests/" + one.path("id").asString() + "/withdraw", "{}");
    }

    List<String> states =
        applied.stream().map(one -> one.at("/reservation/state").asString()).toList();
    assertThat(states).contains("HELD", "QUEUED");
    int waiting = (int) states.stream().filter("QUEUED"::equals).count();
    assertThat(requests(after) - requests(before)).isEqualTo(waiting);
    assertThat(requests(planner.get(REGISTER).json())).isEqualTo(requests(before));
    assertThat(blocked(after) - blocked(before)).isEqualTo(70.0 * waiting);
    JsonNode row = row(after, "D1");
    assertThat(row.path("blocks").path("requests").asInt()).isPositive();
    assertThat(row.path("blocks").path("oldestAppliedOn").asString()).isNotEmpty();
    assertThat(asset.path("waiting").path("requests").asInt())
        .isEqualTo(row.path("blocks").path("requests").asInt());
    assertThat(asset.path("waiting").path("rows").get(0).path("kva").asDouble()).isEqualTo(70);
  }

  private static int requests(JsonNode register) {
    return register.path("totals").path("requests").asInt();
  }

  private static double blocked(JsonNode register) {
    return register.path("totals").path("blockedKva").asDouble();
  }

  private static JsonNode apply(Program installer, int kva) {
    String table =
        "lon,lat,kva,use,applicantKind,applicantName,applicantPhone,connectionPointId,queue\n"
            + AT_D1
            + ","
            + kva
            + ",commercial,enterprise,磷都茶业,13800000000,D1,true\n";
    Reply reply =
        installer.post(
            "/api/v1/requests/batch", "text/csv", table.getBytes(StandardCharsets.UTF_8), "*/*");
    JsonNode line = reply.lines().get(0);
    String id = line.path("id").asString();
    return installer.get("/api/v1/requests/" + id).json();
  }

  /** The same rows in the same order, whatever is asked for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&sort=cost",
        "&sort=available",
        "&direction=generation",
        "&grade=OVERLOADED",
        "&town=河东镇",
        "&q=d4"
      })
  void theTableSaysWhatTheDocumentSays(String query) {
    Program planner = program(Role.PLANNER);
    String encoded = query.replace("河东镇", "%E6%B2%B3%E4%B8%9C%E9%95%87");
    JsonNode document = planner.get(REGISTER + "?format=json" + encoded).json();
    Reply table = planner.get(REGISTER + "?format=csv" + encoded);

    assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(table.header("Cache-Control")).isEqualTo("no-store");
    List<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(table.body().substring(1)).stream().toList();
    assertThat(lines).hasSameSizeAs(document.path("constraints"));
    for (int i = 0; i < lines.size(); i++) {
      JsonNode row = document.path("constraints").get(i);
      assertThat(lines.get(i).getField("assetId")).isEqualTo(row.path("assetId").asString());
      assertThat(lines.get(i).getField("rank")).isEqualTo(String.valueOf(i + 1));
      assertThat(lines.get(i).getField("availableKva"))
          .isEqualTo(row.path("availableKva").asString());
      assertThat(lines.get(i).getField("reason")).isEqualTo(row.path("reason").asString());
      assertThat(lines.get(i).getField("customers"))
          .isEqualTo(row.path("blocks").path("customers").asString());
      JsonNode remedy = row.path("remedy");
      assertThat(lines.get(i).getField("remedy"))
          .isEqualTo(remedy.isNull() ? "" : remedy.path("kind").asString());
    }
  }

  @Test
  void filtersLeaveOutTheRest() {
    Program planner = program(Role.PLANNER);

    assertThat(planner.get(REGISTER + "?grade=HEAVY&q=D4").json().path("constraints")).isEmpty();
    assertThat(planner.get(REGISTER + "?reason=DISTRIBUTION_TRANSFORMER").json().at("/constraints"))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.path("reason").asString()).isEqualTo("DISTRIBUTION_TRANSFORMER"));
  }

  @ParameterizedTest
  @CsvSource({
    "?direction=up,direction",
    "?grade=heavy,grade",
    "?reason=WEATHER,reason",
    "?sort=size,sort",
    "?format=xls,format"
  })
  void whatMakesNoSenseIsNamed(String query, String parameter) {
    Reply reply = program(Role.PLANNER).get(REGISTER + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {REGISTER, ASSETS, ASSETS + "/D4"})
  void plannersOnly(String path) {
    assertThat(program(Role.ANONYMOUS).get(path).status()).isEqualTo(401);
    assertThat(program(Role.INSTALLER).get(path).status()).isEqualTo(403);
    assertThat(program(Role.AUTHORITY).get(path).status()).isEqualTo(403);
    assertThat(program(Role.PLANNER).get(path).status()).isEqualTo(200);
    assertThat(program(Role.ADMIN).get(path).status()).isEqualTo(200);
  }

  @Test
  void anAssetIsDescribedUpwardsAndDownwards() {
    Program planner = program(Role.PLANNER);
    JsonNode feeder = planner.get(ASSETS + "/F2").json();

    assertThat(feeder.path("kind").asString()).isEqualTo("FEEDER");
    assertThat(feeder.path("below").path("transformers").asInt()).isEqualTo(4);
    assertThat(feeder.path("below").path("customers").asInt()).isEqualTo(88 + 40 + 51 + 1);
    assertThat(feeder.path("below").path("overloaded").asInt()).isPositive();
    assertThat(feeder.path("below").path("noData").asInt()).isZero();
    assertThat(feeder.path("below").path("assets").get(0).path("id").asString()).isEqualTo("D4");
    assertThat(feeder.path("reliefOn").asString()).isEqualTo("2099-03-31");
    assertThat(feeder.path("reinforcements").get(0).path("addsKva").asDouble()).isEqualTo(3000);
    assertThat(feeder.path("hourly")).hasSize(4);
    assertThat(feeder.path("hourly").get(0).path("availableKva")).hasSize(24);
    assertThat(feeder.path("path").get(0).path("assetId").asString()).isEqualTo("F2");
    assertThat(feeder.path("path").get(1).path("assetId").asString()).isEqualTo("T2");
    assertThat(feeder.path("utilisationLimit").asDouble()).isEqualTo(0.8);
    assertThat(feeder.path("peakAt").asString()).isEqualTo("2026-01-20T20:00:00+08:00");
    JsonNode whole = planner.get(ASSETS + "/S1?direction=generation").json();
    assertThat(whole.path("below").path("transformers").asInt()).isEqualTo(8);
    assertThat(whole.path("zone").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D99", "S1/9"})
  void noSuchAssetIsSaid(String id) {
    Reply reply = program(Role.PLANNER).get(ASSETS + "/" + id);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().path("type").asString())
        .isEqualTo("urn:headroom:problem:asset-not-found");
    assertThat(reply.json().path("detail").asString()).contains(id);
  }

  /** What is called just so first. */
  @ParameterizedTest
  @CsvSource({"F1,F1", "d4,D4", "%E7%A3%B7%E7%9F%BF,D8"})
  void assetsAreFoundByIdAndName(String text, String first) {
    JsonNode found = program(Role.PLANNER).get(ASSETS + "?q=" + text + "&limit=3").json();

    assertThat(found.path("assets").get(0).path("id").asString()).isEqualTo(first);
    assertThat(found.path("assets").size()).isLessThanOrEqualTo(3);
  }
}
