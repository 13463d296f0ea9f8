package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

/** Being told of room, planned outages on an answer, and the page of open data, in a browser. */
@Needs(Tool.CHROMIUM)
class OpeningPageIT {
  private static final int PHONE_WIDTH = 360;

  /** In the country, where nobody has this much left. */
  private static final String FULL = "lon=107.05&lat=27.15&kva=9000&use=commercial";

  private static final String OUTAGES =
      """
      {"outages":[{"id":"O1","assetName":"10kV 城西线","startsAt":"2026-12-03T08:00:00+08:00",
        "endsAt":"2026-12-03T12:00:00+08:00","reason":"更换导线",
        "announcedAt":"2026-11-25T09:00:00+08:00","noticeDays":6,"inTime":true,
        "status":"UPCOMING","customers":120}],"asOf":"2026-10-31"}""";

  /** Over the whole county. */
  private static final String OUTAGE_MAP =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon",
        "coordinates":[[[106,26],[108,26],[108,28],[106,28],[106,26]]]},"properties":{"id":"O1",
        "startsAt":"2026-12-03T08:00:00+08:00","endsAt":"2026-12-03T12:00:00+08:00",
        "reason":"更换导线","status":"UPCOMING","customers":120}}]}""";

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
    page.picture("opening-" + test.getTestMethod().orElseThrow().getName());
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requestsElsewhere()).isEmpty();
    page.close();
  }

  private Locator button() {
    return page.at("#subscribe-button");
  }

  private Locator email() {
    return page.at("#subscribe-email");
  }

  private void subscribe(String address) {
    button().click();
    page.write(address);
    page.press("Enter");
    assertThat(page.at(".subscribe-card h2")).hasText("登记好了");
  }

  @Test
  void whoIsToldNoAsksToBeToldAndEndsItByTheLink() {
    page.open(FULL);
    subscribe("li@example.com");
    assertThat(page.at(".subscribe-card h2")).isFocused();
    assertThat(page.at(".subscribe-card")).containsText("9,000");
    assertThat(page.at(".subscribe-card")).containsText("li@example.com");

    page.at(".subscribe-card a").click();
    assertThat(page.at(".unsubscribe-card h2")).hasText("取消登记？");
    assertThat(page.at(".unsubscribe-card")).containsText("9,000");
    page.picture("opening-unsubscribe");
    assertThat(page.link()).as("the code does not stay in the address").doesNotContain("unsub");
    page.at(".unsubscribe-card .button").click();
    assertThat(page.at(".unsubscribe-card h2")).hasText("已经取消");
    assertThat(page.at(".unsubscribe-card h2")).isFocused();
  }

  @Test
  void aMistypedAddressIsNamedUnderItsField() {
    page.open(FULL);
    button().press("Enter");
    assertThat(email()).isFocused();
    page.write("li@example");
    page.press("Enter");

    assertThat(page.at("#subscribe-error")).containsText("name@example.com");
    assertThat(email()).hasAttribute("aria-invalid", "true");
    assertThat(email()).hasValue("li@example");
    assertThat(email()).isFocused();
    assertThat(email()).hasAttribute("aria-describedby", "subscribe-error subscribe-hint");
  }

  @Test
  void escapeClosesTheFormAndTheButtonHasTheFocusAgain() {
    page.open(FULL);
    assertThat(button()).hasAttribute("aria-expanded", "false");
    button().press("Enter");
    assertThat(email()).isFocused();
    assertThat(button()).hasAttribute("aria-expanded", "true");
    page.press("Escape");

    assertThat(page.at("#subscribe")).isHidden();
    assertThat(button()).isFocused();
    assertThat(button()).hasAttribute("aria-expanded", "false");
  }

  @Test
  void whatWasTypedStaysWhileTheServerIsAway() {
    page.open(FULL);
    page.refuse("subscriptions", 503);
    button().click();
    page.write("li@example.com");
    page.press("Enter");
    assertThat(page.at("#subscribe-error")).containsText("暂时登记不了");
    assertThat(email()).hasValue("li@example.com");

    page.refuseNoLonger();
    page.press("Enter");
    assertThat(page.at(".subscribe-card h2")).hasText("登记好了");
  }

  @Test
  void anotherQuestionClosesTheForm() {
    page.open(FULL);
    button().click();
    assertThat(email()).isFocused();
    page.at("#need-amount").fill("9100");
    page.at("#need-amount").press("Enter");

    assertThat(page.at("#subscribe")).isHidden();
    assertThat(page.verdict()).containsText("9,100");
  }

  @Test
  void whereThereIsRoomNobodyIsOfferedToWait() {
    page.open("lon=106.98&lat=27.05&kva=1&use=commercial");
    assertThat(page.pill()).hasText("可以接入");
    assertThat(button()).hasCount(0);
  }

  @Test
  void aCodeOfNobodySaysSo() {
    page.open("unsubscribe=0123456789ABCDEFGHJKMNPQRS");
    assertThat(page.at(".unsubscribe-card h2")).containsText("没有这次登记");
    assertThat(page.at(".unsubscribe-card .button")).hasCount(0);
  }

  @Test
  void aPhoneHasRoomForTheForm() {
    page.close();
    page = visitors.withPhone();
    page.open(FULL + "&lang=en");
    button().click();
    assertThat(email()).isFocused();
    page.write("li@example");
    page.press("Enter");
    assertThat(page.at("#subscribe-error")).isVisible();
    assertThat(page.width()).isEqualTo(PHONE_WIDTH);
    assertThat(email().boundingBox().height).isGreaterThanOrEqualTo(44);
  }

  @Test
  void aPlannedOutageStandsUnderTheAnswer() {
    page.onTheDay(LocalDate.of(2026, 11, 26));
    page.answer("outages\\?.*", OUTAGES);
    page.open(FULL);

    assertThat(page.at("#outage h2")).hasText("这里有计划停电");
    assertThat(page.at("#outage li")).hasCount(1);
    assertThat(page.at("#outage li")).containsText("12 月 3 日（周四） 08:00–12:00");
    assertThat(page.at("#outage li")).containsText("更换导线 · 11 月 25 日 公告");
    page.at("#lang-en").click();
    assertThat(page.at("#outage li")).containsText("Thu 3 Dec, 08:00–12:00");
  }

  @Test
  void aListOfOutagesThatMayNotBeWholeSaysSo() {
    page.answer("outages\\?.*", "{\"outages\":[],\"complete\":false}");
    page.open(FULL);
    assertThat(page.at("#outage")).containsText("计划停电暂时查不全");
  }

  @Test
  void whereThePowerWillBeOffIsOnTheMap() {
    page.onTheDay(LocalDate.of(2026, 11, 26));
    page.answer("outages/map", OUTAGE_MAP);
    page.open("");
    assertThat(page.at(".legend-outage")).containsText("计划停电");
    page.waitUntilDrawn("borders");

    page.at("#map").hover();
    assertThat(page.at(".tip-outage")).containsText("12 月 3 日（周四） 08:00–12:00 · 120 户");
  }

  @Test
  void withoutOutagesNothingIsSaidOfThem() {
    page.refuse("outages\\?.*", 503);
    page.refuse("outages/map", 503);
    page.open(FULL);
    assertThat(page.pill()).hasText("暂时不能接入");
    page.waitForRequest("/outages");
    assertThat(page.at("#outage")).isHidden();
  }

  @Test
  void openDataSaysWhatItIsAndWhatHasChanged() throws Exception {
    JsonNode dataset = visitors.server().dataset();
    page.visit("opendata.html");

    assertThat(page.at(".nav [aria-current=page]")).hasText("数据公开");
    assertThat(page.at(".dataset-card")).containsText(dataset.path("version").asString());
    assertThat(page.at(".dataset-card")).containsText(dataset.path("licence").asString());
    assertThat(page.at(".rule-steps li")).hasCount(6);
    assertThat(page.at(".limits li")).hasCount(6);
    assertThat(page.at(".issues-table tbody tr").first()).containsText("NO_PEAK");
    assertThat(page.at(".downloads a")).hasCount(6);
    assertThat(page.at("#download-ogc")).hasAttribute("href", "/ogc/features/v1");
    assertThat(page.at("#feed")).hasAttribute("href", Pattern.compile("format=atom"));
    assertThat(page.at(".changes li").first()).containsText("2026 年 10 月 31 日");
    page.at("#lang-en").click();
    assertThat(page.at("#title h1")).hasText("Open data");
    page.waitForLink("lang=en");
  }

  @Test
  void openDataFitsAPhone() {
    page.close();
    page = visitors.withPhone();
    page.visit("opendata.html");
    assertThat(page.at(".changes li").first()).isVisible();

    assertThat(page.width()).isEqualTo(PHONE_WIDTH);
    for (Locator link : page.at(".opendata a:visible").all()) {
      assertThat(link.boundingBox().height).as(link.innerText()).isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void withoutTheLogTheRestOfTheDataIsThere() {
    page.refuse("changes\\?.*", 503);
    page.visit("opendata.html");

    assertThat(page.at(".changes-none")).containsText("变化暂时取不到");
    assertThat(page.at(".dataset-card")).isVisible();
    page.refuseNoLonger();
    page.at(".changes-none .link").click();
    assertThat(page.at(".changes li").first()).isVisible();
  }
}
