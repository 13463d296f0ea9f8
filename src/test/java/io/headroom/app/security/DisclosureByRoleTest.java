package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same question by different readers. */
class DisclosureByRoleTest extends GatedServer {
  /** D3 serves three customers; D7 and D8 are dedicated. */
  private static final String AT_D3 = "/api/v1/capacity?lon=106.9302&lat=27.0661&kva=10&limit=1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        AT_D3,
        "/api/v1/map/network?zoom=16",
        "/api/v1/constraints?level=transformer",
        "/api/v1/constraints?level=feeder&direction=generation",
        "/api/v1/dataset/report"
      })
  void whatAPlannerReadsNobodyElseDoes(String question) {
    String before = visitor().get(question).response().body();
    Visitor planner = signedIn(Role.PLANNER);
    String full = planner.get(question).response().body();
    String program = program(person(Role.PLANNER)).get(question).response().body();

    assertThat(program).isEqualTo(full);
    for (Role role : List.of(Role.INSTALLER, Role.AUTHORITY)) {
      assertThat(signedIn(role).get(question).response().body()).as("%s", role).isEqualTo(before);
    }
    assertThat(visitor().get(question).response().body()).as("byte for byte").isEqualTo(before);
  }

  @Test
  void aPlannerReadsNamesAndFiguresOfSmallAndDedicatedAssets() {
    Visitor planner = signedIn(Role.PLANNER);
    String network = planner.get("/api/v1/map/network?zoom=16").response().body();
    String answer = planner.get(AT_D3).response().body();

    assertThat(network).contains("\"D3\"", "\"D7\"", "\"D8\"", "\"F3\"");
    assertThat(answer).contains("\"D3\"").doesNotContain("\"peakKva\":null");
    assertThat(visitor().get(AT_D3).response().body()).doesNotContain("\"D3\"");
    assertThat(planner.get("/api/v1/constraints?level=transformer").response().body())
        .contains("\"D8\"");
    planner.with("X-XSRF-TOKEN", planner.csrf()).send("POST", "/sign-out", "");
    assertThat(planner.get(AT_D3).response().body()).doesNotContain("\"D3\"");
  }

  @Test
  void aPlannersGisGetsTheFeaturesThatAreHiddenFromOthers() {
    String items = "/ogc/features/v1/collections/transformers/items";
    Visitor planner = program(person(Role.PLANNER));
    for (String hidden : List.of("/D3", "/D7", "/D8")) {
      assertThat(visitor().get(items + hidden).response().statusCode()).as(hidden).isEqualTo(404);
      assertThat(planner.get(items + hidden).response().statusCode()).as(hidden).isEqualTo(200);
    }
    assertThat(visitor().get(items).response().body()).doesNotContain("\"D3\"", "\"D7\"");
    assertThat(visitor().get(items + "?f=html").response().body()).doesNotContain("D7");
    assertThat(planner.get(items).response().body()).contains("\"D3\"", "\"D7\"");
    String sections = "/ogc/features/v1/collections/sections/items";
    assertThat(visitor().get(sections).response().statusCode()).isEqualTo(404);
    assertThat(planner.get(sections).response().body()).contains("LineString", "lengthMetres");
  }
}
