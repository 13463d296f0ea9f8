package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visits to the what-if dock under the planners' map. */
@Needs(Tool.CHROMIUM)
class WhatIfDockIT extends PlannerVisits {
  private static final String AT_THE_TOWN = "106.966, 27.06";
  private static final Pattern TWO_FIGURES = Pattern.compile(".+→.+");

  private LookupPage page;

  @Test
  void stepIsAskedAtOnceAndSaysWhatItChanges() throws Exception {
    page = open(planner(), "");
    assertThat(page.at(".whatif-title")).containsText("假设方案 · 不影响对外答复");
    assertThat(page.at("#whatif-compare")).isDisabled();
    addLoad("4800");

    assertThat(page.at(".whatif-title small")).containsText("潮流已校核");
    assertThat(page.at(".whatif-totals dd").first()).hasText(Pattern.compile("\\d+.*"));
    page.at("#whatif-compare").click();
    Locator first = page.at(".whatif-table tbody tr").first();
    assertThat(first.locator(".at-headroom")).hasText(TWO_FIGURES);
    assertThat(first.locator("td.at-change")).containsText("−");
  }

  @Test
  void assetOfTheComparisonIsSelectedOnThePage() throws Exception {
    page = open(planner(), "");
    addLoad("4800");
    page.at("#whatif-compare").click();
    page.at(".whatif-table th.at-asset button").first().click();

    assertThat(page.at(".whatif-table tr.chosen")).hasCount(1);
    page.waitForLink("asset=");
    assertThat(page.at(".whatif-totals dt").nth(2)).containsText("余量 kVA");
  }

  @Test
  void whatCannotBeStandsUnderItsFieldAndIsNoStep() throws Exception {
    page = open(planner(), "");
    page.at("#whatif-add").click();
    page.at("#whatif-at").fill(AT_THE_TOWN);
    page.at("#whatif-kva").fill("many");
    page.at("#whatif-take").click();
    assertThat(page.at("#whatif-kva-error")).containsText("200,000");
    assertThat(page.at("#whatif-kva")).isFocused();

    page.at("#whatif-kva").fill("100");
    page.at("#whatif-at").fill("100.0, 20.0");
    page.at("#whatif-take").click();
    assertThat(page.at("#whatif-at-error")).containsText("1 km");
    assertThat(page.at("#whatif-at")).hasAttribute("aria-invalid", "true");
    assertThat(page.at(".whatif-chip")).hasCount(0);
  }

  @Test
  void stepsAreTakenBackAndDoneAgainByKeyboard() throws Exception {
    page = open(planner(), "");
    addLoad("100");
    addLoad("200");
    page.at("#whatif-compare").focus();
    page.press("Control+z");
    assertThat(page.at(".whatif-chip")).hasCount(1);
    page.press("Control+z");
    assertThat(page.at(".whatif-empty")).isVisible();
    page.press("Control+y");
    page.press("Control+Shift+z");
    assertThat(page.at(".whatif-chip")).hasCount(2);
    page.at("#whatif-drop-0").click();
    assertThat(page.at(".whatif-chip")).hasCount(1);
    assertThat(page.at(".whatif-chip")).containsText("200");
    page.at("#whatif-undo").click();
    assertThat(page.at(".whatif-chip")).hasCount(2);
  }

  @Test
  void stepIsChangedWhereItStands() throws Exception {
    page = open(planner(), "");
    addLoad("100");
    page.at("#whatif-step-0").click();
    assertThat(page.at("#whatif-kva")).hasValue("100");
    page.at("#whatif-kva").fill("300");
    page.at("#whatif-take").click();
    assertThat(page.at(".whatif-chip")).hasCount(1);
    assertThat(page.at(".whatif-chip")).containsText("300");
  }

  @Test
  void stepsThatNobodySavedAreThereAfterLeaving() throws Exception {
    page = open(planner(), "");
    addLoad("160");
    page.visit("standards.html");
    open(page, "");
    assertThat(page.at(".whatif-chip")).containsText("160");
    assertThat(page.at(".whatif-title small")).containsText("未保存");
  }

  @Test
  void openPointMovesToOneOfTheChoicesAroundTheFeeder() throws Exception {
    page = open(planner(), "");
    page.at("#whatif-add").click();
    page.at("label:has([value=MOVE_OPEN_POINT])").click();
    assertThat(page.at("#whatif-close")).isDisabled();
    page.at("#whatif-around").fill("F57");
    page.at("#whatif-around-list [role=option]").first().click();
    moveOpenPoint("F57-K04");
    assertThat(page.at(".whatif-chip")).hasCount(1);

    page.at("#whatif-step-0").click();
    assertThat(page.at("#whatif-close")).hasValue("F57-K08");
    assertThat(page.at("#whatif-open")).hasValue("F57-K04");
    moveOpenPoint("F57-K02");
    assertThat(page.at(".whatif-chip")).hasCount(1);
    page.at("#whatif-step-0").click();
    assertThat(page.at("#whatif-open")).hasValue("F57-K02");
  }

  /** Closes the tie of F57 and opens one of its sections' switches, which leaves a tree. */
  private void moveOpenPoint(String open) {
    assertThat(page.at("#whatif-close")).isEnabled();
    page.at("#whatif-close").selectOption("F57-K08");
    page.at("#whatif-open").selectOption(open);
    page.at("#whatif-take").click();
    assertThat(page.at("#whatif-take")).hasCount(0);
  }

  @Test
  void solarStepShowsWhatItTakesAndMovesNoDemand() throws Exception {
    page = open(planner(), "");
    page.at("#whatif-add").click();
    page.at("label:has([value=ADD_GENERATION])").click();
    page.at("#whatif-at").fill(AT_THE_TOWN);
    page.at("#whatif-kw").fill("900");
    page.at("#whatif-take").click();
    assertThat(page.at(".whatif-chip")).hasCount(1);
    assertThat(page.at(".whatif-totals")).containsText("光伏分区变差");

    page.at("#whatif-compare").click();
    Locator first = page.at(".whatif-table tbody tr").first();
    assertThat(first.locator("td.at-solarRoom")).hasText(TWO_FIGURES);
    assertThat(first.locator("td.at-solarChange")).containsText("−");
    assertThat(first.locator("td.at-change")).hasText("0");
  }

  @Test
  void whatAStepBuildsIsAPlaceForTheNext() throws Exception {
    page = open(planner(), "asset=F57");
    page.at("#whatif-add").click();
    page.at("label:has([value=ADD_FEEDER])").click();
    page.at("#whatif-to").fill("F57-L003");
    page.at("#whatif-to-list [role=option]").first().click();
    page.at("#whatif-name").fill("新一线");
    assertThat(withBay()).isAttached();
    page.at("#whatif-mainTransformerId").selectOption(withBay().getAttribute("value"));
    Locator strongest = page.at("#whatif-conductor option").last();
    page.at("#whatif-conductor").selectOption(strongest.getAttribute("value"));
    page.at("#whatif-open").selectOption("F57-K00");
    page.at("#whatif-take").click();
    assertThat(page.at(".whatif-chip")).hasCount(1);

    page.at("#whatif-add").click();
    page.at(".whatif-made [data-id=what-if-0-feeder]").click();
    page.at("#whatif-kva").fill("100");
    page.at("#whatif-take").click();
    assertThat(page.at(".whatif-chip")).hasCount(2);
  }

  /** The nearest main transformer that a feeder can start from. */
  private Locator withBay() {
    return page.at("#whatif-mainTransformerId option")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("空间隔 [1-9]")))
        .first();
  }

  @Test
  void remedyOpensTheStepThatItIs() throws Exception {
    page = open(planner(), "asset=S11T1");
    remedy("换成").click();
    assertThat(page.at("form[data-kind=REPLACE_TRANSFORMER]")).isVisible();
    assertThat(page.at("#whatif-assetId")).not().hasValue("");
    remedy("转供").click();
    assertThat(page.at("form[data-kind=MOVE_OPEN_POINT]")).isVisible();
    assertThat(page.at("#whatif-close")).hasValue(Pattern.compile(".+-K\\d+"));
    remedy("新建一回").click();
    assertThat(page.at("#whatif-mainTransformerId")).hasValue(Pattern.compile("S.+T\\d"));
  }

  @Test
  void remedyThatIsNoStepIsSaidToBeNone() throws Exception {
    page = open(planner(), "asset=F20-L002");
    remedy("LGJ-120").click();
    assertThat(page.at(".whatif-part[role=alert]")).containsText("没法在这里试算");
    assertThat(page.at("#whatif-cannot-close")).isFocused();
    assertThat(page.at("#whatif-take")).hasCount(0);
  }

  private Locator remedy(String what) {
    return page.at(".remedies li")
        .filter(new Locator.FilterOptions().setHasText(what))
        .first()
        .locator("button");
  }

  @Test
  void stepKeepsWhatWasTypedInAnotherLanguage() throws Exception {
    page = open(planner(), "");
    page.at("#whatif-add").click();
    page.at("#whatif-at").fill(AT_THE_TOWN);
    page.at("#whatif-kva").fill("31");
    page.at("#whatif-use").selectOption("industrial");
    page.at("#lang-en").click();
    assertThat(page.at("label[for=whatif-kva]")).hasText("How much");
    assertThat(page.at("#whatif-at")).hasValue(AT_THE_TOWN);
    assertThat(page.at("#whatif-kva")).hasValue("31");
    assertThat(page.at("#whatif-use")).hasValue("industrial");
  }

  @Test
  void spotOnTheMapIsThePlaceOfAStep() throws Exception {
    page = open(planner(), "");
    page.at("#whatif-add").click();
    page.at(".whatif-spot").click();
    page.clickMap(0.5, 0.4);
    assertThat(page.at("#whatif-at")).hasValue(Pattern.compile("10\\d\\.\\d{6}, 2\\d\\.\\d{6}"));
    assertThat(page.at(".whatif-spot")).hasAttribute("aria-pressed", "false");
    assertThat(page.link()).doesNotContain("asset=");
  }

  @Test
  void scenarioIsSavedUnderANameThatNobodyElseHas() throws Exception {
    page = open(planner(), "");
    addLoad("250");
    save("冬季转供");
    assertThat(page.at(".whatif-name")).hasText("冬季转供");
    page.at("#whatif-scenarios").click();
    page.at("#whatif-anew").click();
    addLoad("90");
    page.at("#whatif-save").click();
    page.at("#whatif-scenario-name").fill("冬季转供");
    page.at("#whatif-keep").click();
    assertThat(page.at("#whatif-scenario-name-error")).containsText("同名");
    page.at("#whatif-scenario-name").fill("另一个");
    page.at("#whatif-keep").click();
    assertThat(page.at(".whatif-name")).hasText("另一个");

    page.at("#whatif-scenarios").click();
    kept("冬季转供").locator("[data-do=open]").click();
    assertThat(page.at(".whatif-chip")).containsText("250");
    drop("冬季转供");
    drop("另一个");
    assertThat(page.at(".whatif-chip")).containsText("250");
  }

  private Locator kept(String name) {
    return page.at(".whatif-list > li").filter(new Locator.FilterOptions().setHasText(name));
  }

  private void drop(String name) {
    if (page.at(".whatif-list").count() == 0) {
      page.at("#whatif-scenarios").click();
    }
    Locator button = kept(name).locator("[data-do=delete]");
    button.click();
    button.click();
    assertThat(kept(name)).hasCount(0);
  }

  private void save(String name) {
    page.at("#whatif-save").click();
    page.at("#whatif-scenario-name").fill(name);
    page.at("#whatif-keep").click();
    assertThat(page.at("#whatif-scenario-name")).hasCount(0);
  }

  private void addLoad(String kva) {
    int steps = page.at(".whatif-chip").count();
    page.at("#whatif-add").click();
    page.at("#whatif-at").fill(AT_THE_TOWN);
    page.at("#whatif-kva").fill(kva);
    page.at("#whatif-take").click();
    assertThat(page.at(".whatif-chip")).hasCount(steps + 1);
  }

  @Test
  void dockSpeaksEnglishToo() throws Exception {
    page = open(planner(), "lang=en");
    addLoad("480");
    page.at("#whatif-compare").click();
    assertThat(page.at("#whatif-compare-title")).containsText("Before and after");
    assertThat(page.at(".whatif-title")).containsText("answers to others stay as they are");
    assertThat(page.width()).isLessThanOrEqualTo(1280);
  }
}
