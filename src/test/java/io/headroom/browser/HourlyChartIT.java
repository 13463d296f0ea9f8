package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.headroom.browser.ServedJar.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

/** Visits to the chart of what fits at each hour of a day. */
@Needs(Tool.CHROMIUM)
class HourlyChartIT {
  /** At the pole of the transformer: no service line evens the hours out. */
  private static final String AT_POLE = "lon=106.98271&lat=27.04901&kva=100&use=ev-public";

  private static final String HOURS = "&include=hourly";
  private static final String ID = "/options/0/connectionPoint/id";
  private static final int HOURS_OF_A_DAY = 24;
  private static final int PHONE_WIDTH = 360;

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
    page.close();
  }

  @Test
  void chartOpensAtTheSeasonThatDecides() throws Exception {
    JsonNode tightest = tightest(hoursOf(AT_POLE));
    page.open(AT_POLE);

    assertThat(bars()).hasCount(HOURS_OF_A_DAY);
    assertThat(season(tightest.path("season").asString())).isChecked();
    int hour = lowestHour(tightest);
    String lowest = hour + "\u00a0时最紧，" + whole(kva(tightest, hour));
    assertThat(chart()).hasAttribute("aria-label", Pattern.compile(".*" + lowest + ".*"));
    assertThat(chart()).containsText("您要的 100");
  }

  @Test
  void tariffStandsUnderTheHoursWithTicksAtItsBorders() {
    page.open(AT_POLE);

    assertThat(chart().locator(".hour-tariff")).hasCount(6);
    for (String word : List.of("谷", "平", "峰")) {
      assertThat(chart()).containsText(word);
    }
    assertThat(chart().locator("> text").filter(only("8"))).hasCount(1);
    assertThat(chart().locator("> text").filter(only("9"))).hasCount(0);
  }

  @Test
  void seasonIsChosenWithTheArrowKeys() {
    page.open(AT_POLE);
    season("winter").focus();
    page.press("Space");
    page.press("ArrowRight");

    assertThat(season("spring")).isChecked();
    assertThat(season("spring")).isFocused();
    assertThat(chart()).hasAttribute("aria-label", Pattern.compile("春天.*"));
    page.press("ArrowLeft");
    assertThat(chart()).hasAttribute("aria-label", Pattern.compile("冬天.*"));
  }

  @Test
  void hoursAreAlsoATableThatAKeyOpens() throws Exception {
    JsonNode hourly = hoursOf(AT_POLE);
    page.open(AT_POLE);
    assertThat(rows().first()).isHidden();
    hours().locator("summary").focus();
    page.press("Enter");

    assertThat(rows()).hasCount(HOURS_OF_A_DAY);
    assertThat(rows().first()).isVisible();
    for (int hour : new int[] {0, 12, 20}) {
      List<String> said =
          seasons(hourly).map(season -> whole(Math.max(0, kva(season, hour)))).toList();
      List<String> cells = rows().nth(hour).locator("td").allInnerTexts();
      assertThat(cells.subList(1, cells.size()))
          .as("hour %d", hour)
          .zipSatisfy(said, (cell, figure) -> assertThat(cell).startsWith(figure));
    }
  }

  @Test
  void oneScaleHoldsEverySeason() {
    page.open(AT_POLE);
    Locator request = chart().locator(".hour-request");
    assertThat(bars()).hasCount(HOURS_OF_A_DAY);
    String line = request.getAttribute("d");

    for (String name : List.of("spring", "summer", "autumn")) {
      season(name).check();
      assertThat(request).hasAttribute("d", line);
    }
  }

  @Test
  void hoursThatAreShortHaveAPatternAndAreCounted() throws Exception {
    JsonNode winter = tightest(hoursOf(AT_POLE));
    // A little more than the worst hour gives, so that some hours do and some do not.
    double request = Math.ceil(kva(winter, lowestHour(winter))) + 1;
    String link = AT_POLE.replace("kva=100", "kva=" + (int) request) + "&voltage=lv";
    JsonNode options = visitors.server().answerTo(link + HOURS).path("options");
    int option = indexOf(visitors.server().answerTo(AT_POLE).at(ID), options);
    JsonNode day = tightest(options.path(option).path("hourly"));
    long few = IntStream.range(0, HOURS_OF_A_DAY).filter(h -> kva(day, h) < request).count();
    page.open(link);
    page.options().nth(option).click();

    assertThat(few).isBetween(1L, 23L);
    assertThat(chart().locator(".hour-short, .hour-over")).hasCount((int) few);
    assertThat(chart().locator(".hour-short, .hour-over").first())
        .hasAttribute("fill", Pattern.compile("url\\(#hours-.*"));
    assertThat(hours().locator(".hour-words p").first()).containsText("时不够您要的");
    assertThat(hours().locator(".bar-key")).containsText("不够");
  }

  @Test
  void voltageCheckIsSaidEitherWay() throws Exception {
    JsonNode voltage = visitors.server().answerTo(AT_POLE).path("options").path(0).path("voltage");
    page.open(AT_POLE);

    Locator line = page.detail().locator(".voltage-line");
    assertThat(line).containsText("电压校核");
    assertThat(line).containsText(voltage.path("checked").asBoolean() ? "下限" : "还没有核算");
  }

  @Test
  void chartFitsAPhoneInBothLanguages() {
    for (String language : List.of("zh", "en")) {
      page.close();
      page = visitors.withPhone().open(AT_POLE + "&lang=" + language);
      page.pill().waitFor();
      page.at("#sheet-handle").tap();
      hours().scrollIntoViewIfNeeded();
      hours().locator("summary").tap();
      assertThat(rows().first()).isVisible();

      assertThat(page.width()).as(language).isEqualTo(PHONE_WIDTH);
      BoundingBox box = chart().boundingBox();
      assertThat(box.x).isNotNegative();
      assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE_WIDTH);
      assertThat(box.width).isGreaterThan(PHONE_WIDTH * 0.8);
    }
  }

  @Test
  void linkAboutSolarShowsTheSolarLayer() {
    page.open("address=" + encoded("杠寨小学") + "&kw=30&use=rooftop-pv-household");

    assertThat(page.at(".layer-switch input[value=generation]")).isChecked();
    assertThat(page.at(".legend-head")).containsText("光伏");
    page.waitForRequest("direction=generation");
  }

  private Locator hours() {
    return page.detail().locator(".hours");
  }

  private Locator chart() {
    return hours().locator("svg.hour-bars");
  }

  private Locator bars() {
    return chart().locator(".hour-bar");
  }

  private Locator rows() {
    return hours().locator(".hour-table tbody tr");
  }

  private Locator season(String name) {
    return hours().locator("input[value=" + name + "]");
  }

  private static Locator.FilterOptions only(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$"));
  }

  private static JsonNode hoursOf(String link) throws Exception {
    return visitors.server().answerTo(link + HOURS).at("/options/0/hourly");
  }

  private static Stream<JsonNode> seasons(JsonNode hourly) {
    return StreamSupport.stream(hourly.spliterator(), false);
  }

  private static JsonNode tightest(JsonNode hourly) {
    return seasons(hourly)
        .reduce((a, b) -> kva(b, lowestHour(b)) < kva(a, lowestHour(a)) ? b : a)
        .orElseThrow();
  }

  private static int indexOf(JsonNode id, JsonNode options) {
    return IntStream.range(0, options.size())
        .filter(i -> options.path(i).at("/connectionPoint/id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static int lowestHour(JsonNode season) {
    return IntStream.range(0, HOURS_OF_A_DAY)
        .reduce((a, b) -> kva(season, b) < kva(season, a) ? b : a)
        .orElseThrow();
  }

  private static double kva(JsonNode season, int hour) {
    return season.path("availableKva").path(hour).asDouble();
  }

  /** What the page writes for a figure between 10 kVA and 10 MVA. */
  private static String whole(double kva) {
    return String.format(Locale.ROOT, "%,d", (long) Math.floor(kva));
  }
}
