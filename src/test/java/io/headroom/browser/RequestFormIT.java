package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Visits to the application form, from an answer to a request that is held. */
@Needs(Tool.CHROMIUM)
class RequestFormIT extends RequestVisits {
  /** A place of the sample county that no line comes near. */
  private static final String REMOTE = "lon=106.8105&lat=27.189&kva=60&use=commercial";

  @Test
  void answerLeadsToTheFormAndTheFormToTheRequest() throws Exception {
    double before = left(LARGE);
    page.open(LARGE);
    page.at(".apply-link").click();

    assertThat(page.at("#requests h1")).containsText("东兴文体广场停车场");
    assertThat(page.at("#need-amount")).hasValue("100");
    assertThat(page.at("#offers .verdict")).containsText("100\u00a0kVA");
    fillIn("充电公司");
    page.at("#submit").click();

    assertThat(page.at("#code-shown")).hasText(CODE);
    assertThat(page.at(".waiting-card .pill")).hasText("现在等供电局");
    assertThat(page.at(".details")).containsText("充电公司");
    assertThat(page.at(".day.mark-applied")).hasCount(1);
    assertThat(left(LARGE)).as("what others see from now on").isLessThan(before);
    withdraw();
    assertThat(left(LARGE)).as("after it was given back").isEqualTo(before);
  }

  @Test
  void mistakesAreSaidUnderTheirFieldsAndTheFirstHasTheFocus() {
    page.visit("requests.html?apply&" + SMALL);
    page.at("#submit:enabled").click();

    assertThat(page.at("#field-kind-error")).hasText("请选一项。");
    assertThat(page.at("#field-name-error")).hasText("请填姓名或单位名称。");
    assertThat(page.at("#kind-resident")).isFocused();
    fillIn("充电公司");
    assertThat(page.at(".field-error:visible")).hasCount(0);
  }

  @Test
  void nothingTypedIsLostWhenSomebodyElseIsFirst() throws Exception {
    page.visit("requests.html?apply&" + LARGE);
    assertThat(page.at("#offers .pill")).hasText("可以预留");
    fillIn("慢一步的公司");
    List<String> others = takeTheBestPoint();

    page.at("#submit").click();
    assertThat(page.at(".taken .verdict")).containsText("这个点刚被预留");
    assertThat(page.at("#field-name")).hasValue("慢一步的公司");
    page.at(".taken .button-main").click();

    assertThat(page.at("#code-shown")).hasText(CODE);
    withdraw();
    for (String code : others) {
      server().post("/api/v1/requests/" + code + "/withdraw", "{}");
    }
  }

  @Test
  void formOutlivesAServerThatIsAwayAndAReload() {
    page.visit("requests.html?apply&" + SMALL);
    fillIn("耐心的公司");
    page.refuse("requests", 503);
    page.at("#submit:enabled").click();
    assertThat(page.at(".note-bad")).containsText("申请暂时提交不了，查询不受影响。已为您保留内容。");

    page.reload();
    assertThat(page.at("#field-name")).hasValue("耐心的公司");
    assertThat(page.at("#kind-operator")).isChecked();
    page.refuseNoLonger();
    page.at("#submit:enabled").click();
    assertThat(page.at("#code-shown")).hasText(CODE);
    withdraw();
  }

  @Test
  void placeOutOfReachIsAppliedForWithASurveyFirst() {
    page.open(REMOTE);
    assertThat(page.at(".apply-link")).hasText("仍要申请（先现场勘查）");
    page.at(".apply-link").click();
    assertThat(page.at("#offers .verdict")).hasText("现在不预留，先现场勘查。");
    fillIn("山上的人家");
    page.at("#submit").click();

    assertThat(page.at(".waiting-card .why")).containsText("没有预留容量");
    withdraw();
  }

  @Test
  void everythingCanBeDoneWithTheKeyboard() {
    page.visit("requests.html?apply&" + SMALL);
    page.at("#submit:enabled").waitFor();
    tabTo("kind-resident");
    page.press("ArrowRight");
    page.press("ArrowRight");
    assertThat(page.at("#kind-operator")).isChecked();
    tabTo("field-name");
    page.write("键盘公司");
    tabTo("field-phone");
    page.write("0851-87220000");
    tabTo("submit");
    page.press("Enter");

    assertThat(page.at("#code-title")).isFocused();
    tabTo("withdraw");
    page.press("Enter");
    assertThat(page.at("#withdraw-note")).isFocused();
    tabTo("withdraw-sure");
    page.press("Enter");
    assertThat(page.at(".waiting-card .pill")).hasText("已撤回");
  }

  /** What the best option of this question could still give. */
  private static double left(String question) throws Exception {
    return best(question).path("availableKva").asDouble();
  }

  private static JsonNode best(String question) throws Exception {
    return server().answerTo(question).path("options").path(0);
  }

  /** Others reserve at the point that is best now, until it is not enough for one more. */
  private static List<String> takeTheBestPoint() throws Exception {
    String point = best(LARGE).at("/connectionPoint/id").asString();
    List<String> codes = new ArrayList<>();
    while (best(LARGE).at("/connectionPoint/id").asString().equals(point)) {
      JsonNode taken = server().post("/api/v1/requests", bodyAt(point));
      codes.add(taken.path("trackingCode").asString());
      assertThat(codes).as("reservations at one point").hasSizeLessThan(10);
    }
    return codes;
  }

  private static String bodyAt(String point) {
    return """
        {"address": "东兴文体广场停车场", "kva": 100, "use": "ev-public", "supply": "single",
         "connectionPointId": "%s",
         "applicant": {"kind": "operator", "name": "快一步的公司", "phone": "0851-87221111"}}"""
        .formatted(point);
  }
}
