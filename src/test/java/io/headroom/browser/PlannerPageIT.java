package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visits to the planners' map: one state for the register, the map and the asset's panel. */
@Needs(Tool.CHROMIUM)
class PlannerPageIT extends PlannerVisits {
  private static final int PHONE_WIDTH = 360;
  private static final int FIRST = 8;

  private LookupPage page;

  @Test
  void strangerIsToldWhatItIsAndComesBackAfterSigningIn() {
    page = stranger();
    page.visit("planner.html?season=winter&hour=20");
    assertThat(page.at("#door h1")).hasText("受限地图给规划人员用");
    assertThat(page.at("#planner")).isHidden();
    assertThat(page.at("#door .button-main"))
        .hasAttribute("href", Pattern.compile("signin\\.html\\?next=.*planner\\.html.*hour.*20"));
  }

  @Test
  void rowThatIsSelectedIsSelectedOnTheMapAndInThePanel() throws Exception {
    page = open(planner(), "");
    Locator second = rows(page).nth(1);
    String name = nameIn(second).innerText();
    nameIn(second).focus();
    page.press("Enter");

    assertSelected(name, "2");
    assertThat(nameIn(rows(page).nth(1))).isFocused();
    page.reload();
    assertSelected(name, "2");
    page.at("#asset-close").click();
    assertThat(page.at("#register tr.chosen")).hasCount(0);
    assertThat(page.at(".rank-mark.chosen")).hasCount(0);
    page.goBack();
    assertSelected(name, "2");
  }

  @Test
  void numberOnTheMapSelectsTheRowOfThatNumber() throws Exception {
    page = open(planner(), "");
    assertThat(page.at(".rank-mark")).hasCount(FIRST);
    Locator third = page.at(".rank-mark").filter(exactly("3"));
    third.dispatchEvent("click");

    String name = nameIn(rows(page).nth(2)).innerText();
    assertSelected(name, "3");
  }

  private void assertSelected(String name, String number) {
    Locator chosen = page.at("#register tr.chosen");
    assertThat(chosen).hasCount(1);
    assertThat(nameIn(chosen)).hasText(name);
    assertThat(nameIn(chosen)).hasAttribute("aria-pressed", "true");
    assertThat(numberIn(chosen)).hasText(number);
    assertThat(page.at("#asset-title")).containsText(name);
    assertThat(page.at(".facts dd").first()).isVisible();
    assertThat(page.at(".rank-mark.chosen")).hasText(number);
    page.waitForLink("asset=");
  }

  @Test
  void mapIsDrawnFromTilesAndAreas() throws Exception {
    page = open(planner(), "");
    page.waitUntilDrawn("areas");
    page.waitUntilDrawn("lines");
    page.waitForRequestLike("/tiles/network/\\d+/\\d+/\\d+\\.mvt\\?direction=demand");
    assertThat(page.at(".leaflet-borders-pane path").first()).isAttached();
  }

  @Test
  void layersThatAreTakenAwayAreGoneAndStayGone() throws Exception {
    page = open(planner(), "");
    page.at("#layer-areas").click();
    page.waitForLink("layers=lines,transformers,substations");
    page.reload();
    assertThat(page.at("#layer-areas")).not().isChecked();
    assertThat(page.at("#layer-lines")).isChecked();
  }

  @Test
  void sliderAsksForTheHourAndMarksItInTheCharts() throws Exception {
    page = open(planner(), "");
    nameIn(rows(page).first()).click();
    assertThat(page.at(".season-chart .hour-bars")).hasCount(4);
    assertThat(page.at(".hour-now")).hasCount(0);
    page.at("#hour").focus();
    page.press("ArrowRight");

    assertThat(page.at("#season-winter")).isChecked();
    assertThat(page.at(".slider-words")).containsText("冬天 21–22 时");
    page.waitForRequestLike("map/states\\?.*season=winter&hour=21");
    assertThat(page.at(".hour-now")).hasCount(4);
    assertThat(page.at(".hour-now-chosen")).hasCount(1);
    page.waitForLink("season=winter&hour=21");
    page.at("#season-none").dispatchEvent("click");
    assertThat(page.at(".hour-now")).hasCount(0);
  }

  @Test
  void filtersTakeRowsAndNumbersAwayAndCanBeCleared() throws Exception {
    page = open(planner(), "");
    String first = nameIn(rows(page).first()).innerText();
    page.at("#register-search").fill(first);
    page.waitForLink("q=" + first);
    assertThat(nameIn(rows(page).first())).hasText(first);
    assertThat(page.at(".rank-mark")).hasCount(rows(page).count());
    for (String grade : List.of("NORMAL", "HEAVY", "OVERLOADED", "NO_DATA")) {
      page.at("#grade-" + grade).click();
    }
    assertThat(page.at(".register-empty")).isVisible();
    assertThat(page.at("#away-csv[aria-disabled]:not([href])")).isVisible();
    page.at(".register-empty .button").click();
    assertThat(rows(page)).hasCount(FIRST);
    assertThat(page.at("#grade-HEAVY")).isChecked();
  }

  @Test
  void headingsSortAndTheRankingChangesTheColumns() throws Exception {
    page = open(planner(), "");
    assertThat(page.at("th.at-blocked")).hasAttribute("aria-sort", "descending");
    page.at("#sort-available").click();
    assertThat(page.at("th.at-available")).hasAttribute("aria-sort", "ascending");
    assertThat(page.at("#sort-available")).isFocused();
    assertThat(numberIn(rows(page).first())).hasText("1");

    page.at("#ranking-cost").dispatchEvent("click");
    assertThat(page.at("th.at-costPerKva")).hasAttribute("aria-sort", "ascending");
    assertThat(page.at("th.at-utilisation")).hasCount(0);
    page.waitForLink("rank=cost");
  }

  @Test
  void everythingCanBeDoneWithTheKeyboard() throws Exception {
    page = open(planner(), "");
    page.press("3");
    assertThat(numberIn(page.at("#register tr.chosen"))).hasText("3");
    page.press("/");
    assertThat(page.at("#register-search")).isFocused();
    nameIn(rows(page).first()).focus();
    page.press("End");
    assertThat(nameIn(rows(page).last())).isFocused();
    page.press("Enter");
    assertThat(page.at("#asset .facts")).isVisible();
    page.at("#asset-close").focus();
    page.press("Escape");
    assertThat(nameIn(rows(page).last())).isFocused();
    assertThat(page.at(".legend-head")).hasAttribute("aria-expanded", "false");
    page.press("l");
    assertThat(page.at(".legend-head")).hasAttribute("aria-expanded", "true");
  }

  @Test
  void panelLeadsUpAndDownTheGridAndIntoTheScenario() throws Exception {
    page = open(planner(), "");
    nameIn(rows(page).first()).click();
    Locator above = page.at("ol.chain .asset-link").last();
    String name = above.innerText();
    above.click();
    assertThat(page.at("#asset-title")).containsText(name);
    page.at("#asset-add").click();
    assertThat(page.at("#whatif .whatif-part")).isVisible();
  }

  @Test
  void downloadsHoldTheFilterAndThePictureIsTaken() throws Exception {
    page = planner();
    page.before(
        """
        HTMLAnchorElement.prototype.click = function () { window.taken = this; };
        const toBlob = HTMLCanvasElement.prototype.toBlob;
        HTMLCanvasElement.prototype.toBlob = function (done, type) {
          toBlob.call(this, (blob) => { window.bytes = blob.size; done(blob); }, type);
        };""");
    open(page, "season=winter&hour=20&grades=HEAVY,OVERLOADED");
    assertThat(page.at("#away-csv"))
        .hasAttribute(
            "href",
            Pattern.compile(
                "/api/v1/export/constraints\\.csv\\?.*grade=HEAVY&grade=OVERLOADED.*hour=20"));
    page.waitUntilDrawn("lines");
    page.at("#away-png").click();
    page.waitUntil(() -> page.evaluate("window.taken?.download ?? null") != null);

    assertThat((String) page.evaluate("window.taken.download")).endsWith(".png");
    int bytes = (int) page.evaluate("window.bytes");
    assertThat(bytes).as("a picture with a county on it").isGreaterThan(50_000);
  }

  @Test
  void registerOutOfReachIsSaidAndComesBack() throws Exception {
    page = planner();
    page.refuse("constraints/register\\?.*", 503);
    page.visit("planner.html");
    assertThat(page.at("#register .staff-problem")).isVisible();
    page.refuseNoLonger();
    page.at("#register .staff-problem button").click();
    assertThat(rows(page).first()).isVisible();
  }

  @Test
  void bothLanguagesSayTheSameState() throws Exception {
    page = open(planner(), "town=&rank=cost");
    nameIn(rows(page).first()).click();
    page.at("#lang-en").click();
    assertThat(page.at("#register-title")).hasText("Register");
    assertThat(page.at("#lang-en")).isFocused();
    page.waitForLink("rank=cost");
    assertThat(page.at("#asset-title")).isVisible();
    assertThat(page.at("#nav-requests"))
        .hasAttribute("href", Pattern.compile("requests\\.html\\?list&lang=en"));
  }

  @Test
  void everyControlHasANameAndEveryIdIsOnce() throws Exception {
    page = open(planner(), "");
    nameIn(rows(page).first()).click();
    assertThat(page.at(".facts")).isVisible();
    Object nameless =
        page.evaluate(
            """
            () => [...document.querySelectorAll('button, a[href], input, select, [role=region]')]
              .filter((e) => e.checkVisibility() && !(e.innerText?.trim() || e.ariaLabel
                || e.getAttribute('aria-labelledby') || e.labels?.[0]?.innerText.trim() || e.title))
              .map((e) => e.outerHTML.slice(0, 120))""");
    assertThat((List<?>) nameless).isEmpty();
    Object twice =
        page.evaluate(
            """
            () => [...document.querySelectorAll('[id]')].map((e) => e.id)
              .filter((id, i, all) => all.indexOf(id) !== i)""");
    assertThat((List<?>) twice).isEmpty();
  }

  @Test
  void phoneReadsTheRegisterAsAList() throws Exception {
    for (String language : List.of("zh", "en")) {
      page = open(plannerWithPhone(), "lang=" + language);
      assertThat(page.at("#map")).isHidden();
      assertFits("register, " + language);
      nameIn(rows(page).first()).tap();
      assertThat(page.at(".facts")).isInViewport();
      assertThat(page.at("#whatif")).isHidden();
      page.at("#fold button").tap();
      assertThat(page.at("#layers")).isVisible();
      assertThat(page.at("#away-csv")).isVisible();
      assertThat(page.at("#away-png")).isHidden();
      assertFits("asset and filters, " + language);
    }
  }

  private void assertFits(String view) {
    assertThat(page.width()).as(view).isEqualTo(PHONE_WIDTH);
    assertThat(measured("#planner *", "parseFloat(getComputedStyle(e).fontSize)"))
        .as("text of %s", view)
        .allMatch(size -> size >= 12);
    String height = "e.checkVisibility() ? e.getBoundingClientRect().height : 0";
    assertThat(measured("#planner :is(button, select, summary)", height))
        .as("targets of %s", view)
        .allMatch(high -> high == 0 || high >= 44);
  }

  private List<Double> measured(String elements, String measure) {
    Object figures = page.at(elements).evaluateAll("all => all.map((e) => " + measure + ")");
    return ((List<?>) figures).stream().map(figure -> ((Number) figure).doubleValue()).toList();
  }

  private static Locator.FilterOptions exactly(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$"));
  }
}
