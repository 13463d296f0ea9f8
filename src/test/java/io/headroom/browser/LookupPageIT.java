package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.headroom.browser.ServedJar.encoded;
import static io.headroom.fixtures.GridAssertions.TENTH_TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Visits to the look-up page, as its readers make them. */
@Needs(Tool.CHROMIUM)
class LookupPageIT {
  /** A question that the sample county can say yes to. */
  private static final String CAR_PARK =
      "address=" + encoded("东兴文体广场停车场") + "&kva=100&use=ev-public";

  private static Visitors visitors;
  private LookupPage page;

  @BeforeAll
  static void openTheHouse() throws Exception {
    visitors = Visitors.start();
  }

  @AfterAll
  static void closeTheHouse() throws Exception {
    if (visitors != null) {
      visitors.close();
    }
  }

  @BeforeEach
  void comeIn() {
    page = visitors.atDesk();
  }

  @AfterEach
  void leaveWithoutComplaint(TestInfo test) {
    page.picture(test.getTestMethod().orElseThrow().getName());
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requestsElsewhere()).isEmpty();
    page.close();
  }

  @Test
  void firstVisitShowsTheQuestionThreeExamplesAndTheCounty() {
    page.open("");

    assertThat(page.at("#hero h1")).hasText("这里还能接多少电？");
    assertThat(page.at(".example")).hasCount(3);
    assertThat(page.at(".promise dd"))
        .hasText(new String[] {"3 个工作日", "15 个工作日", "22 个工作日", "30 个工作日"});
    assertThat(page.at(".map-corner")).containsText("示例电网");
    assertThat(page.at(".legend")).containsText("负载低于 80%");
    page.waitUntilDrawn("areas");
    page.waitUntilDrawn("lines");
    page.waitUntilDrawn("names");
  }

  @Test
  void everyExampleHasAnAnswer() throws Exception {
    for (JsonNode example : visitors.server().dataset().path("examples")) {
      page.open("");
      page.at(".example").filter(withText(example.path("label").asString())).click();
      assertThat(page.verdict()).not().isEmpty();
      assertThat(page.options().first()).isVisible();
    }
  }

  @Test
  void placeIsFoundByPinyinWithTheKeyboardAlone() {
    page.open("");
    page.at(".example").first().waitFor();
    page.press("/");
    page.type("dongxing");
    assertThat(page.suggestions().first()).containsText("东兴社区");
    assertThat(page.suggestions().first()).containsText("云开街道 · 社区");

    page.press("ArrowDown");
    page.press("Enter");

    assertThat(page.verdict()).not().isEmpty();
    assertThat(page.search()).hasValue("东兴社区");
    assertThat(page.link()).contains("云开街道东兴社区");
  }

  @Test
  void placeIsFoundByItsChineseNameAndEscapeClosesTheList() {
    page.open("");
    page.type("马江");
    assertThat(page.suggestions().first()).containsText("冯三镇");

    page.press("Escape");
    assertThat(page.at("#search-list")).isHidden();
    page.press("End");
    page.type("村");
    page.suggestions().first().click();

    assertThat(page.verdict()).not().isEmpty();
  }

  @Test
  void clickOnTheMapAsksAboutThatPlace() {
    page.open("");
    page.waitUntilDrawn("areas");
    page.clickMap(0.55, 0.5);

    page.waitForLink("lon=");
    assertThat(page.verdict()).not().isEmpty();
    assertThat(page.at("#answer .place-degrees"))
        .hasText(Pattern.compile("10[67]\\.\\d{5}, 2[67]\\.\\d{5}"));
    assertThat(page.search()).not().isEmpty();
    assertThat(page.at(".pin")).hasCount(1);
  }

  @Test
  void answerSaysWhatTheInterfaceSays() throws Exception {
    JsonNode answer = visitors.server().answerTo(CAR_PARK);
    JsonNode best = answer.path("options").path(0);
    page.open(CAR_PARK);

    assertThat(page.pill()).hasText("可以接入");
    assertThat(page.verdict()).containsText(figure(best));
    assertThat(page.verdict()).containsText("100 kVA".replace(' ', '\u00a0'));
    // The service line is what is tightest here: the page says so in volts.
    assertThat(page.at("#answer .why")).containsText("末端电压");
    long limit = (long) Math.floor(best.at("/voltage/limitPu").asDouble() * 380);
    assertThat(page.at("#answer .why")).containsText(String.valueOf(limit));
    assertThat(page.at("#answer .as-of")).containsText(answer.at("/dataset/asOf").asString());
    assertThat(page.at("#answer .as-of")).containsText(answer.at("/rules/version").asString());
    assertThat(page.options()).hasCount(answer.path("options").size());
  }

  @Test
  void chosenPointShowsItsPathItsDateAndTheFastTrack() throws Exception {
    JsonNode answer = visitors.server().answerTo(CAR_PARK);
    page.open(CAR_PARK);

    // No level of the path is the tightest where the voltage is.
    assertThat(page.detail().locator(".level.binding")).hasCount(0);
    assertThat(page.detail()).containsText("电压校核");
    assertThat(page.detail().locator(".levels > .level .part-request").first()).isVisible();
    assertThat(page.detail().locator(".bar-key")).containsText("您的");
    LocalDate due = LocalDate.parse(answer.at("/service/dueOn").asString());
    assertThat(page.detail().locator(".due b"))
        .containsText(due.getMonthValue() + " 月 " + due.getDayOfMonth() + " 日");
    assertThat(page.detail().locator(".fast")).containsText("绿色通道");
    assertThat(page.detail().locator(".fast .passed"))
        .hasCount(answer.at("/fastTrack/reasons").size());
  }

  @Test
  void figuresOfEveryLevelAddUpForTheReader() {
    page.open(CAR_PARK);
    page.detail().locator(".path > .fold summary").first().click();

    for (var row : page.detail().locator(".path tbody tr").all()) {
      // rated, limit, peak, committed, headroom, coefficient, available
      double[] figures =
          row.locator("td").allInnerTexts().stream()
              .map(text -> text.replace(",", ""))
              .mapToDouble(Double::parseDouble)
              .toArray();
      assertThat(figures[1] - figures[2] - figures[3])
          .isCloseTo(figures[4], within(TENTH_TOLERANCE));
    }
  }

  @Test
  void anotherPointIsChosenInTheListAndDrawnOnTheMap() {
    page.open(CAR_PARK);
    String first = page.drawnPath().first().getAttribute("d");
    page.options().nth(1).click();

    assertThat(page.chosen()).hasAttribute("data-rank", "2");
    assertThat(page.detail().locator(".detail-head .rank")).hasText("2");
    assertThat(page.drawnPath().first()).not().hasAttribute("d", first);
    assertThat(page.link()).contains("option=2");

    page.press("1");
    assertThat(page.chosen()).hasAttribute("data-rank", "1");
  }

  @Test
  void pageSpeaksEnglishAndChineseAgain() {
    page.open(CAR_PARK);
    assertThat(page.pill()).hasText("可以接入");
    page.at("#lang-en").click();

    assertThat(page.pill()).hasText("Available");
    assertThat(page.verdict()).containsText("enough for the");
    assertThat(page.at("#need-use option:checked")).hasText("Public EV");
    assertThat(page.language()).isEqualTo("en");
    assertThat(page.link()).contains("lang=en");

    page.at("#lang-zh").click();
    assertThat(page.pill()).hasText("可以接入");
    assertThat(page.language()).isEqualTo("zh-CN");
  }

  @Test
  void linkBringsEverythingBack() {
    page.open(CAR_PARK + "&option=2&lang=en&layer=generation");

    assertThat(page.chosen()).hasAttribute("data-rank", "2");
    assertThat(page.search()).hasValue("东兴文体广场停车场");
    assertThat(page.at("#need-amount")).hasValue("100");
    assertThat(page.at("#need-use")).hasValue("ev-public");
    assertThat(page.at(".layer-switch input[value=generation]")).isChecked();
    assertThat(page.pill()).hasText("Available");
  }

  @Test
  void backReturnsToTheQuestionBefore() {
    page.open("");
    page.waitUntilDrawn("areas");
    page.clickMap(0.55, 0.5);
    assertThat(page.verdict()).not().isEmpty();
    String earlier = page.link();
    page.at("#need-amount").fill("20");
    page.waitForLink("kva=20");

    page.goBack();
    page.waitForLink(earlier);
    assertThat(page.at("#need-amount")).hasValue("");
    page.goBack();
    assertThat(page.at("#hero p")).isVisible();
    assertThat(page.verdict()).hasCount(0);
  }

  @Test
  void impossibleAmountIsSaidUnderItsFieldAndTheAnswerStays() {
    page.open(CAR_PARK);
    assertThat(page.pill()).hasText("可以接入");
    page.at("#need-amount").fill("260000");

    assertThat(page.at("#need-error")).hasText("请填 0 到 200,000 之间的数。您填的是 260000。");
    assertThat(page.at("#need-amount")).hasAttribute("aria-invalid", "true");
    assertThat(page.pill()).hasText("可以接入");

    page.at("#need-amount").fill("20");
    assertThat(page.at("#need-error")).isHidden();
  }

  @Test
  void dualSupplyAtLowVoltageIsSaidUnderItsField() {
    page.open(CAR_PARK);
    page.at("#need-supply").selectOption("dual");

    assertThat(page.at("#need-error")).containsText("双电源只用于高压供电");
  }

  @Test
  void dualSupplyShowsTheSecondSupply() {
    page.open("lon=106.9529&lat=27.0304&kva=400&supply=dual");

    assertThat(page.detail().locator(".reserve h3")).containsText("第二路电源");
    assertThat(page.detail().locator(".reserve .level").first()).isVisible();
  }

  @Test
  void unknownPlaceIsSaidAndWhatWasTypedStays() {
    page.open("");
    page.search().fill("月球背面");
    page.press("Enter");

    assertThat(page.verdict()).hasText("没有找到“月球背面”。");
    assertThat(page.search()).hasValue("月球背面");
  }

  @Test
  void placeFarOutsideIsSaidWithTheCountysName() {
    page.open("lon=106.2&lat=26.1&kva=100");

    assertThat(page.verdict()).hasText("这里不在开阳县供电范围内。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"石头村", "大坝村"})
  void oneOfTwoVillagesOfANameIsChosen(String name) {
    page.open("address=" + encoded(name) + "&kva=20");

    assertThat(page.verdict()).hasText("“" + name + "”有 2 处，您指的是哪一处？");
    assertThat(page.at(".pin")).hasCount(2);
    page.at(".candidates button").nth(1).click();

    assertThat(page.pill()).not().hasText("请选一个地点");
    assertThat(page.at("#need-amount")).hasValue("20");
  }

  @Test
  void solarLayerAsksForZonesAndRenamesTheLegend() {
    page.open("");
    page.waitUntilDrawn("areas");
    page.at(".layer-switch label").last().click();

    assertThat(page.at(".legend")).containsText("暂停");
    page.waitForLink("layer=generation");
    assertThat(page.at(".legend-head")).containsText("光伏");
    page.waitForRequest("direction=generation");
  }

  @Test
  void onAPhoneTheAnswerLiesInASheet() {
    page.close();
    page = visitors.withPhone().open(CAR_PARK);

    assertThat(page.pill()).isVisible();
    assertThat(page.at(".tile"))
        .hasText(new Pattern[] {Pattern.compile("最迟通电.*月.*日.*"), Pattern.compile("绿色通道符合.*")});
    assertThat(page.width()).isEqualTo(360);

    assertThat(page.at("#sheet")).hasAttribute("data-position", "half");
    page.at("#sheet-handle").tap();
    assertThat(page.at("#sheet")).hasAttribute("data-position", "full");
    assertThat(page.at("#sheet-handle")).hasAttribute("aria-expanded", "true");
    page.at("#sheet-handle").tap();
    assertThat(page.at("#sheet")).hasAttribute("data-position", "peek");
    assertThat(page.at("#sheet-handle")).hasAttribute("aria-expanded", "false");
    assertThat(page.verdict()).isVisible();
  }

  @Test
  void phonePageNeverScrollsSideways() {
    page.close();
    page = visitors.withPhone();
    for (String link : List.of("", "lang=en", "address=石头村", "address=月球背面&lang=en", CAR_PARK)) {
      page.open(link);
      page.waitUntilDrawn("names");

      assertThat(page.width()).as(link).isEqualTo(360);
    }
  }

  @Test
  void pageFilesAreAskedForAgainAndSentOnlyWhenChanged() throws Exception {
    page.open("");
    for (String file : new String[] {"/", "/src/main.js", "/styles/tokens.css", "/i18n/zh.json"}) {
      var first = visitors.server().get(file);
      assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(visitors.server().get(file, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    assertThat(visitors.server().get("/test/state.test.js").statusCode())
        .as("tests of the page stay at home")
        .isEqualTo(404);
  }

  /** What the page writes for the capacity of an option between 10 kVA and 10 MVA. */
  private static String figure(JsonNode option) {
    long kva = (long) Math.floor(option.path("availableKva").asDouble());
    return String.format(Locale.ROOT, "%,d\u00a0kVA", kva);
  }

  private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }
}
