package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

/** Visits to the published promises: what the page shows is what the interface serves. */
@Needs(Tool.CHROMIUM)
class StandardsPageIT {
  private static final int PHONE_WIDTH = 360;
  private static final double PIXEL = 1.5;

  private static Visitors visitors;
  private static JsonNode standards;
  private LookupPage page;

  @BeforeAll
  static void openTheHouse() throws Exception {
    visitors = Visitors.start();
    standards = visitors.server().standards();
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
    page.picture("standards-" + test.getTestMethod().orElseThrow().getName());
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requestsElsewhere()).isEmpty();
    page.close();
  }

  @Test
  void everyPromiseStandsWithItsDaysStagesAndDocuments() {
    page.visit("standards.html");
    Locator cards = page.at(".promise-card");
    assertThat(cards).hasCount(standards.path("services").size());

    for (int i = 0; i < standards.path("services").size(); i++) {
      JsonNode service = standards.path("services").path(i);
      Locator card = cards.nth(i);
      assertThat(card.locator("h2")).hasText(service.path("name").asString());
      assertThat(card.locator(".promise-days b")).hasText(service.path("workingDays").asString());
      assertThat(card.locator(".promise-stages li")).hasCount(service.path("stages").size());
      String document = service.path("documents").path(0).path("name").asString();
      assertThat(card.locator(".promise-bring").first()).containsText(document);
    }
  }

  @Test
  void greenChannelSaysWhatCountsHowLargeAndHowFast() {
    page.visit("standards.html");
    Locator rows = page.at(".programme-table tbody tr");
    assertThat(rows).hasCount(standards.path("fastTrack").size());

    for (int i = 0; i < standards.path("fastTrack").size(); i++) {
      JsonNode programme = standards.path("fastTrack").path(i);
      assertThat(rows.nth(i).locator(".at-days b"))
          .hasText(programme.path("workingDays").asString());
      String condition = programme.path("conditions").path(0).path("name").asString();
      assertThat(rows.nth(i).locator(".at-counts")).containsText(condition);
      assertThat(rows.nth(i).locator(".at-typical")).not().hasText("–");
    }
    assertThat(page.at(".programme-table")).not().containsText("3 红");
  }

  @Test
  void tariffIsDrawnToScale() {
    page.visit("standards.html");
    JsonNode periods = standards.at("/tariff/periods");
    assertThat(page.at(".tariff-bar")).hasCount(periods.size());
    double whole = page.at(".tariff-bars").boundingBox().width;

    for (int i = 0; i < periods.size(); i++) {
      JsonNode period = periods.path(i);
      BoundingBox bar = page.at(".tariff-bar").nth(i).boundingBox();
      int hours = period.path("toHour").asInt() - period.path("fromHour").asInt();
      assertThat(bar.width).as("width of %s", period).isCloseTo(whole * hours / 24, within(PIXEL));
      assertThat(bar.height / period.path("factor").asDouble())
          .as("height of %s", period)
          .isCloseTo(page.at(".tariff-bar").first().boundingBox().height / 0.4, within(PIXEL));
    }
    for (String word : List.of("谷", "平", "峰")) {
      assertThat(page.at(".tariff-words")).containsText(word);
    }
  }

  @Test
  void dateIsWorkedOutOverTheHolidays() {
    page.visit("standards.html");
    apply("2026-09-18", "HV_SINGLE");
    assertThat(page.at(".example-result b")).containsText("10 月 26 日（周一）");
    apply("2026-02-12", "LV_RESIDENT");
    assertThat(page.at(".example-result b")).containsText("2 月 24 日（周二）");
    assertThat(page.at(".example-result .tag-provisional")).hasCount(0);

    apply(firstDayOf(provisionalYear()), "HV_DUAL");
    assertThat(page.at(".example-result .tag-provisional")).hasText("暂定");
  }

  @Test
  void everyHolidayOfTheYearIsInItsCalendar() {
    page.visit("standards.html");
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    // The example is elsewhere, so that it covers no holiday.
    apply(firstDayOf(provisionalYear()), "LV_RESIDENT");
    page.at(".standard .fold summary").first().click();

    assertThat(page.at(".month")).hasCount(12);
    assertThat(page.at(".month .day-off")).hasCount((int) holidays(year));
    assertThat(page.at(".month .day-work")).hasCount((int) each(yearOf(year).path("work")).count());
    assertThat(page.at(".holidays")).containsText("国庆");
  }

  @Test
  void yearWithoutANoticeIsProvisional() {
    page.visit("standards.html");
    Locator next = page.at("input[name=calendar-year]").last();
    int year = Integer.parseInt(next.inputValue());
    next.check();

    assertThat(page.at(".standard > div .tag-provisional").first())
        .hasCount(yearOf(year).path("provisional").asBoolean() ? 1 : 0);
  }

  @Test
  void outageTargetIsThatOfThisYear() {
    JsonNode targets = standards.at("/outage/targets");
    JsonNode latest = targets.path(targets.size() - 1);
    page.visit("standards.html");

    assertThat(page.at(".outage-lead")).containsText(latest.path("year").asString());
    assertThat(page.at(".outage-targets b").first()).hasText(latest.path("urbanHours").asString());
    assertThat(page.at(".outage-targets b").last()).hasText(latest.path("ruralHours").asString());
  }

  @Test
  void footNamesRulesDataAndTheSource() {
    page.visit("standards.html");

    String version = standards.at("/rules/version").asString();
    assertThat(page.at(".as-of")).containsText("规则 " + version);
    assertThat(page.at(".as-of")).containsText("数据截至");
    assertThat(page.at(".as-of a")).hasAttribute("href", "/api/v1/service-standards");
    assertThat(page.at("#nav-standards")).hasAttribute("aria-current", "page");
  }

  @Test
  void whatIsNotThereIsSaidAndCanBeAskedAgain() {
    page.refuse("service-standards", 503);
    page.visit("standards.html");
    assertThat(page.at("#standards [role=alert]")).containsText("服务标准暂时取不到。");

    page.refuseNoLonger();
    page.at("#standards [role=alert] button").click();
    assertThat(page.at(".promise-card")).hasCount(4);
  }

  @Test
  void languageChangesInPlaceAndStaysInTheLink() {
    page.visit("standards.html");
    page.at("#lang-en").click();

    assertThat(page.at("#title h1")).hasText("What we promise you");
    assertThat(page.at(".promise-card h2").first()).hasText("Low voltage, home");
    assertThat(page.link()).isEqualTo("lang=en");
    assertThat(page.language()).isEqualTo("en");
  }

  @Test
  void nothingIsLostOnAPhone() {
    for (String language : List.of("zh", "en")) {
      page.close();
      page = visitors.withPhone().visit("standards.html?lang=" + language);
      assertThat(page.at(".promise-card")).hasCount(4);
      page.at(".standard .fold summary").first().tap();
      assertThat(page.at(".month").first()).isVisible();

      assertThat(page.width()).as(language).isEqualTo(PHONE_WIDTH);
      assertThat(sizes("#main *", "parseFloat(getComputedStyle(e).fontSize)"))
          .as("text, %s", language)
          .allMatch(size -> size >= 12);
      assertThat(sizes("#main :is(button, select, summary, input[type=date])", HEIGHT))
          .as("targets, %s", language)
          .isNotEmpty()
          .allMatch(height -> height >= 44);
    }
  }

  private static final String HEIGHT = "e.getBoundingClientRect().height";

  private List<Double> sizes(String elements, String measure) {
    Object figures = page.at(elements).evaluateAll("all => all.map((e) => " + measure + ")");
    return ((List<?>) figures).stream().map(figure -> ((Number) figure).doubleValue()).toList();
  }

  private void apply(String day, String kind) {
    page.at("#example-kind").selectOption(kind);
    page.at("#example-day").fill(day);
  }

  private static String firstDayOf(int year) {
    return year + "-01-04";
  }

  private static int provisionalYear() {
    return each(standards.at("/calendar/years"))
        .filter(year -> year.path("provisional").asBoolean())
        .mapToInt(year -> year.path("year").asInt())
        .min()
        .orElseThrow();
  }

  private static JsonNode yearOf(int wanted) {
    return each(standards.at("/calendar/years"))
        .filter(year -> year.path("year").asInt() == wanted)
        .findFirst()
        .orElseThrow();
  }

  private static long holidays(int year) {
    return each(yearOf(year).path("off"))
        .flatMap(
            run ->
                LocalDate.parse(run.path("from").asString())
                    .datesUntil(LocalDate.parse(run.path("to").asString()).plusDays(1)))
        .filter(day -> day.getYear() == year)
        .count();
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
