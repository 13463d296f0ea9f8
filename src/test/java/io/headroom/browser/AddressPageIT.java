package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
  private static final int MOST_SUGGESTIONS = 8;

  private static final String GAODE_LINK =
      "https://uri.amap.com/marker?position=106.969654,27.057142&name=x";

  @Test
  void suggestionsSayWhatWhereAndHowExactly() {
    page.open("");
    page.type("马江");
    assertThat(row(0)).containsText("冯三镇 · 村 · 只准到约 4 km");
    assertThat(row(0).locator("b")).hasText("马江");
    assertThat(row(1)).containsText("冯三镇 · 社区 · 只准到约 1.5 km");

    page.search().fill("云开街道人民路39号");
    assertThat(row(0)).containsText("人民路39号ren min lu 39 hao云开街道 · 门牌 · 估算");
    assertThat(row(0)).not().containsText("只准到");

    page.search().fill("冯三镇马江村王家大院");
    assertThat(page.suggestions()).hasCount(1);
    assertThat(row(0)).containsText("没有找到“王家大院”");
    assertThat(row(0)).containsText("冯三镇 · 村");
  }

  @Test
  void suggestionsNameTownshipsInEnglish() {
    page.open("lang=en");
    page.type("马江");

    assertThat(row(0)).containsText("Fengsan Town · village · within about 4 km");
  }

  @Test
  void fieldIsAComboboxForTheEyeAndTheEar() {
    page.open("");
    assertThat(page.search()).hasAttribute("role", "combobox");
    assertThat(page.search()).hasAttribute("aria-expanded", "false");
    page.press("/");
    page.type("majiang");
    assertThat(page.suggestions()).hasCount(MOST_SUGGESTIONS);
    page.press("ArrowUp");

    assertThat(page.search()).hasAttribute("aria-expanded", "true");
    assertThat(page.search()).hasAttribute("aria-activedescendant", "suggestion-7");
    assertThat(row(7)).hasAttribute("aria-selected", "true");
    assertThat(page.at(".search-status")).hasText("8 条建议，用上下键选择");
  }

  @Test
  void oldRowsStayUntilNewOnesArrive() {
    page.open("");
    page.type("马江社");
    page.press("ArrowDown");
    List<Route> held = page.held("places");
    page.search().fill("冯三镇马江村王家大院");
    page.waitUntil(() -> !held.isEmpty());

    assertThat(row(0)).containsText("马江社区");
    assertThat(page.at("#search-list [aria-selected=true]")).hasCount(0);
    held.get(0).resume();
    assertThat(row(0)).containsText("没有找到“王家大院”");
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
    page.open("");
    page.search().tap();
    page.type("高寨苗族布依族乡便民服务中心");
    assertThat(row(0).locator(".suggestion-pinyin")).hasCount(0);
    page.search().fill("马江村");
    assertThat(row(0).locator(".suggestion-pinyin")).hasText("ma jiang cun");

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
    page.open("");
    page.type("马江");
    assertThat(datum()).isHidden();
    page.search().fill("106.966, 27.06");
    assertThat(datum()).isVisible();
    assertThat(row(0)).containsText("106.96600, 27.06000硒城街道 · 坐标 · 按 GPS（WGS 84）读");

    datum().locator("label").nth(1).click();
    assertThat(row(0)).containsText("坐标 · 由高德/腾讯（GCJ-02）换算");
    page.waitForRequestLike("places.*&crs=gcj02");
  }

  @Test
  void onAPhoneTheDatumMakesWayForTheAnswer() {
    takePhone();
    page.open("kva=20");
    page.search().tap();
    page.type("106.96601, 27.06002");
    datum().locator("label").nth(1).tap();
    assertThat(row(0)).containsText("GCJ-02");
    row(0).tap();

    assertThat(place()).containsText("由高德/腾讯（GCJ-02）换算");
    assertThat(datum()).isHidden();
    page.search().tap();
    assertThat(datum()).isVisible();
  }

  @Test
  void datumGoesIntoTheQuestionAndTheLinkByKeysAlone() {
    page.open("address=106.966,27.06");
    page.waitForRequest("capacity?address=106.966%2C27.06&use=");
    datum().locator("input").first().focus();
    page.press("ArrowRight");
    page.press("ArrowRight");

    page.waitForRequest("&crs=bd09");
    page.waitForLink("crs=bd09");
    assertThat(datum().locator("input").nth(2)).isChecked();
    assertThat(place()).containsText("由百度（BD-09）换算");
  }

  @Test
  void sharedLinkOfAMapIsReadInItsOwnDatum() {
    page.open("lang=en&kva=20&address=" + encoded(GAODE_LINK));

    assertThat(place()).containsText("Xicheng Subdistrict");
    assertThat(place()).containsText("converted from Gaode/Tencent (GCJ-02)");
    assertThat(datum()).isHidden();
  }

  @Test
  void namesakeIsChosenByItsNumberAndBackReturnsToTheChoice() {
    page.open("lon=106.966&lat=27.06&kva=20");
    page.options().first().waitFor();
    page.search().fill("石头村");
    page.press("Enter");

    assertThat(candidates().first()).containsText("云开街道 · 村 · 只准到约 4 km");
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
  void whatNoNamesakeHasIsSaidOnce() {
    page.open("address=" + encoded("人民路99999号"));

    assertThat(page.verdict()).containsText("“人民路”有");
    assertThat(page.at("#answer .place-lost")).hasCount(1);
    assertThat(page.at("#answer .place-lost")).containsText("没有找到“99999号”");
  }

  @Test
  void choiceAmongNamesakesFitsAPhone() {
    for (String language : List.of("zh", "en")) {
      takePhone();
      page.open("address=" + encoded("石头村") + "&lang=" + language);
      assertThat(candidates()).hasCount(2);

      assertThat(page.width()).as(language).isEqualTo(PHONE_WIDTH);
      assertNothingIsSmall("#answer *", "#answer button");
    }
  }

  @Test
  void guessIsClickedWhereNothingHasTheName() {
    page.open("address=" + encoded("东兴社"));

    assertThat(page.verdict()).hasText("没有找到“东兴社”。");
    assertThat(page.at(".chip").first()).containsText("云开街道 · 社区");
    page.at(".chip").first().click();
    page.waitForLink("云开街道东兴社区");
  }

  @Test
  void addressElsewhereIsOutsideTheCounty() {
    page.open("address=" + encoded("北京市海淀区"));

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
