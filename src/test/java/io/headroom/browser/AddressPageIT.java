package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.headroom.browser.PlaceAnswers.COMMUNITY;
import static io.headroom.browser.PlaceAnswers.HOUSE;
import static io.headroom.browser.PlaceAnswers.LONG_NAME;
import static io.headroom.browser.PlaceAnswers.LOST;
import static io.headroom.browser.PlaceAnswers.POSITION;
import static io.headroom.browser.PlaceAnswers.VILLAGE;
import static io.headroom.browser.PlaceAnswers.notFound;
import static io.headroom.browser.PlaceAnswers.suggestions;
import static io.headroom.browser.PlaceAnswers.villagesOf;
import static io.headroom.browser.ServedJar.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visits of readers who write an address in their own way. */
@Needs(Tool.CHROMIUM)
class AddressPageIT extends PlaceVisits {
  @Test
  void suggestionsSayWhatWhereAndHowExactly() {
    page.answers().given("places", 200, suggestions(VILLAGE, COMMUNITY, HOUSE, LOST));
    page.open("");
    page.type("马江");

    assertThat(row(0)).containsText("冯三镇 · 村 · 只准到约 800 m");
    assertThat(row(0).locator("b")).hasText("马江");
    assertThat(row(1)).containsText("冯三镇 · 社区");
    assertThat(row(2)).containsText("硒城街道 · 门牌(估算)");
    assertThat(row(2)).not().containsText("只准到");
    assertThat(row(3)).containsText("没有找到“王家大院”，只找到它所在的马江村。");
  }

  @Test
  void fieldIsAComboboxForTheEyeAndTheEar() {
    page.answers().given("places", 200, suggestions(VILLAGE, COMMUNITY));
    page.open("");
    assertThat(page.search()).hasAttribute("role", "combobox");
    assertThat(page.search()).hasAttribute("aria-expanded", "false");
    page.press("/");
    page.type("majiang");
    page.press("ArrowUp");

    assertThat(page.search()).hasAttribute("aria-expanded", "true");
    assertThat(page.search()).hasAttribute("aria-activedescendant", "suggestion-1");
    assertThat(row(1)).hasAttribute("aria-selected", "true");
    assertThat(page.at(".search-status")).hasText("2 条建议，用上下键选择");
  }

  @Test
  void oldRowsStayUntilNewOnesArrive() {
    page.answers().given("places", 200, suggestions(VILLAGE, COMMUNITY));
    page.open("");
    page.type("马江");
    page.press("ArrowDown");
    List<Route> held = page.answers().held("places");
    page.search().pressSequentially("村");
    page.waitUntil(() -> !held.isEmpty());

    assertThat(page.suggestions()).hasCount(2);
    assertThat(row(0)).isVisible();
    assertThat(page.at("#search-list [aria-selected=true]")).hasCount(0);
    held.get(0).fulfill(new Route.FulfillOptions().setBody(suggestions(VILLAGE)));
    assertThat(page.suggestions()).hasCount(1);
  }

  @Test
  void onlyTheMapOfANeighbourhoodRanks() {
    page.open("");
    page.waitUntilDrawn("areas");
    page.type("马江");
    page.waitForRequestLike("q=" + encoded("马江") + "&limit=8$");

    page.open("lon=106.966&lat=27.06&kva=20");
    page.options().first().waitFor();
    page.search().focus();
    page.type("东兴");
    page.waitForRequestLike("q=" + encoded("东兴") + ".*&lon=106\\.\\d{3}&lat=27\\.\\d{3}$");
  }

  @Test
  void nameIsWholeOnAPhoneWhateverThePinyin() {
    takePhone();
    page.answers().given("places", 200, suggestions(LONG_NAME, VILLAGE, LOST));
    page.open("");
    page.search().tap();
    page.type("开阳");

    assertThat(row(0).locator(".suggestion-pinyin")).hasCount(0);
    assertThat(row(1).locator(".suggestion-pinyin")).hasText("ma jiang cun");
    assertThat(page.width()).isEqualTo(PHONE_WIDTH);
    assertNothingIsSmall("#search-list, #search-list *", "#search-list li");
  }

  @Test
  void pastedLinesBecomeOneLine() {
    page.open("");
    page.search().focus();
    page.paste("云开街道\n东兴社区\t文体广场\r\n");

    assertThat(page.search()).hasValue("云开街道 东兴社区 文体广场");
    page.waitForRequest("q=" + encoded("云开街道 东兴社区 文体广场"));
  }

  @Test
  void datumIsAskedOfBareCoordinatesAlone() {
    page.answers().given("places", 200, suggestions(POSITION));
    page.open("");
    page.type("马江");
    assertThat(datum()).isHidden();
    page.search().fill("106.966, 27.06");
    assertThat(datum()).isVisible();
    assertThat(row(0)).containsText("坐标 · 按 GPS（WGS 84）读");

    datum().locator("label").nth(1).click();
    assertThat(row(0)).containsText("坐标 · 按高德/腾讯（GCJ-02）读");
    page.waitForRequestLike("places.*&crs=gcj02");
  }

  @Test
  void datumGoesIntoTheQuestionAndTheLinkByKeysAlone() {
    page.answers().given("capacity", 404, notFound(problem -> {}));
    page.open("address=106.966,27.06");
    page.waitForRequest("capacity?address=106.966%2C27.06&use=");
    datum().locator("input").first().focus();
    page.press("ArrowRight");
    page.press("ArrowRight");

    page.waitForRequest("&crs=bd09");
    page.waitForLink("crs=bd09");
    assertThat(datum().locator("input").nth(2)).isChecked();
  }

  @Test
  void namesakeIsChosenByItsNumberAndBackReturnsToTheChoice() {
    page.answers().changed("capacity", villagesOf(1200));
    page.open("lon=106.966&lat=27.06&kva=20");
    page.options().first().waitFor();
    page.search().fill("石头村");
    page.press("Enter");

    assertThat(candidates().first()).containsText("云开街道 · 村 · 只准到约 1.2 km");
    assertThat(candidates().first()).containsText(Pattern.compile("距地图中心 .*m"));
    assertThat(page.at(".pin")).hasCount(2);
    page.at("#results").focus();
    page.press("2");
    page.waitForLink("高寨苗族布依族乡石头村");
    assertThat(page.pill()).not().hasText("请选一个地点");

    page.goBack();
    assertThat(candidates()).hasCount(2);
    candidates().first().focus();
    page.press("ArrowDown");
    assertThat(candidates().nth(1)).isFocused();
    page.press("Enter");
    page.waitForLink("高寨苗族布依族乡石头村");
  }

  @Test
  void choiceAmongNamesakesFitsAPhone() {
    for (String language : List.of("zh", "en")) {
      takePhone();
      page.answers().changed("capacity", villagesOf(1200));
      page.open("address=" + encoded("石头村") + "&lang=" + language);
      assertThat(candidates()).hasCount(2);

      assertThat(page.width()).as(language).isEqualTo(PHONE_WIDTH);
      assertNothingIsSmall("#answer *", "#answer button");
    }
  }

  @Test
  void guessIsClickedWhereNothingHasTheName() {
    page.answers().given("capacity", 404, notFound(problem -> {}, COMMUNITY, HOUSE));
    page.open("address=" + encoded("马江大队"));

    assertThat(page.verdict()).hasText("没有找到“马江大队”。");
    assertThat(page.at(".chip").first()).containsText("冯三镇 · 社区");
    page.at(".chip").first().click();
    page.waitForLink("冯三镇马江社区");
  }

  @Test
  void addressElsewhereIsOutsideTheCounty() {
    page.answers().given("capacity", 404, notFound(problem -> problem.put("outside", "北京市")));
    page.open("address=" + encoded("北京市朝阳区建国路1号"));

    assertThat(page.verdict()).hasText("这里不在开阳县供电范围内。");
    assertThat(page.at("#answer .why").first()).containsText("看起来是北京市的地址");
  }

  private Locator row(int index) {
    return page.suggestions().nth(index);
  }

  private Locator datum() {
    return page.at(".datum");
  }

  private Locator candidates() {
    return page.at(".candidates button");
  }
}
