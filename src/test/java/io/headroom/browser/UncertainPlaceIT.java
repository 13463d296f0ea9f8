package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.headroom.browser.ServedJar.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits about places that are not known to the metre. */
@Needs(Tool.CHROMIUM)
class UncertainPlaceIT extends PlaceVisits {
  private static final String MAJIANG = "kva=20&address=" + encoded("马江村");
  private static final String LOST = "kva=20&address=" + encoded("冯三镇马江村王家大院");
  private static final String NUMBER = "kva=20&address=" + encoded("云开街道人民路39号");

  /** Counts how often the page asks where the device is. */
  private static final String ASKED_COUNTER =
      """
      window.asked = 0;
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...how) => { window.asked += 1; ask(...how); };
      """;

  @Test
  void roughPlaceIsACircleAndNotAPoint() {
    page.open(LOST);

    assertThat(place()).containsText("没有找到“王家大院”，按它所在的地方查：");
    assertThat(place()).containsText(Pattern.compile("马江村冯三镇.· 村"));
    assertThat(circle()).hasCount(1);
    assertThat(circle()).not().hasAttribute("stroke-dasharray", Pattern.compile(".+"));
    assertThat(ring()).hasCount(0);
    assertThat(page.at(".pin-rough")).hasCount(1);
    assertThat(page.at(".legend-place")).containsText(Pattern.compile("在圆内，约 4.km"));
  }

  @Test
  void radiusIsToldOnceInAnAnswer() {
    for (String link : List.of(MAJIANG, NUMBER, "lon=106.97&lat=27.06&accuracyMetres=141")) {
      page.open(link);
      page.options().first().waitFor();
      String radius = Pattern.compile("\\d+.k?m 以?内").pattern();

      assertThat(page.at("#answer").innerText())
          .as(link)
          .containsOnlyOnce("内")
          .containsPattern(radius);
    }
  }

  @Test
  void markingTheSpotIsTheFirstWayOnWhereItDecides() {
    page.open("kva=200&address=" + encoded("马江村"));

    assertThat(page.verdict()).hasText(Pattern.compile("这一带能接 0–.*，多少要看准确位置。"));
    assertThat(page.at("#answer .actions button").first()).hasText("在地图上点出准确位置");
    assertThat(page.at("#answer .fixes")).hasCount(0);
    assertThat(page.detail()).containsText("离中心");
    assertThat(page.detail()).not().containsText("路径约");
  }

  @Test
  void exactPlaceHasItsRingAndNoCircle() {
    page.open("lon=106.966&lat=27.06&kva=100");
    page.options().first().waitFor();

    assertThat(ring()).hasCount(1);
    assertThat(circle()).hasCount(0);
    assertThat(page.at(".pin-rough")).hasCount(0);
    assertThat(page.at(".mark-spot")).hasCount(0);
    assertThat(page.at(".legend-place")).hasCount(0);
  }

  @Test
  void numberBetweenKnownNumbersSaysSo() {
    page.open(NUMBER + "&lang=en");

    assertThat(place()).containsText(Pattern.compile("Yunkai Subdistrict.· street number"));
    assertThat(place()).containsText("Worked out from the numbers on either side");
    assertThat(page.at(".mark-spot")).hasText("Mark the exact spot on the map");
  }

  @Test
  void spotIsMarkedWithAClick() {
    page.open(MAJIANG);
    page.at(".mark-spot").click();
    assertThat(page.at(".map-mark")).containsText("请点一下准确的位置。");
    page.clickMap(0.5, 0.6);

    page.waitForLink("lon=");
    assertThat(page.at(".map-mark")).isHidden();
    assertThat(page.at(".mark-spot")).hasCount(0);
    assertThat(page.at("#need-amount")).hasValue("20");
  }

  @Test
  void spotIsMarkedWithKeysAlone() {
    page.open(MAJIANG);
    page.at(".mark-spot").focus();
    page.press("Enter");
    assertThat(page.at("#map")).isFocused();
    assertThat(page.at(".map-cross")).isVisible();
    page.press("Escape");
    assertThat(page.at(".mark-spot")).isFocused();

    page.press("Enter");
    page.press("ArrowRight");
    page.press("Enter");
    page.waitForLink("lon=");
    assertThat(page.at("#answer .place-degrees")).hasText(Pattern.compile("1\\d\\d\\.\\d{5}, .*"));
  }

  @Test
  void onAPhoneTheSheetMakesWayForMarking() {
    takePhone();
    page.open(LOST);
    assertNothingIsSmall("#answer *", "#answer button");
    page.at(".mark-spot").tap();

    assertThat(page.at("#sheet")).hasAttribute("data-position", "peek");
    assertThat(page.at(".mark-keys")).isHidden();
    assertNothingIsSmall(".map-mark *", ".map-mark button");
    assertThat(page.width()).isEqualTo(PHONE_WIDTH);
    page.at(".map-mark button").tap();
    assertThat(page.at("#sheet")).hasAttribute("data-position", "half");
  }

  @Test
  void clickedPointIsToldInWords() {
    page.open("lon=106.966&lat=27.06&kva=20");

    Pattern words = Pattern.compile("硒城街道.· .+(东|南|西|北)面约 \\d+.m");
    assertThat(page.search()).hasValue(words);
    assertThat(place()).containsText(words);
    assertThat(page.at("#answer .place-degrees")).hasText("106.96600, 27.06000");
    page.at("#lang-en").click();
    assertThat(place()).containsText(Pattern.compile("Xicheng Subdistrict.· about \\d+.m .+ of"));
  }

  @Test
  void pressOnTheMapShowsNoCross() {
    page.open("lon=106.966&lat=27.06&kva=20");
    page.options().first().waitFor();
    page.clickMap(0.6, 0.35);
    assertThat(page.at("#map")).isFocused();

    assertThat(page.at(".map-cross")).isHidden();
    page.press("ArrowRight");
    assertThat(page.at(".map-cross")).isVisible();
  }

  @Test
  void ownPositionIsAskedForOnlyWhenWanted() {
    page.standAt(106.97, 27.06, 140.4);
    page.before(ASKED_COUNTER).open("");
    page.at(".example").first().waitFor();
    assertThat(page.evaluate("window.asked")).isEqualTo(0);
    page.at(".search-locate").click();

    page.waitForLink("accuracyMetres=141");
    page.waitForRequestLike("capacity\\?lon=106.97&lat=27.06&accuracyMetres=141");
    assertThat(place()).containsText(Pattern.compile("您的设备给出的位置"));
    assertThat(circle()).hasCount(1);
  }

  @Test
  void withoutHttpsThePlainReasonIsSaid() {
    page.before("Object.defineProperty(window, 'isSecureContext', { value: false });");
    page.before(ASKED_COUNTER).open("lang=en");
    page.at(".search-locate").click();

    assertThat(status()).containsText("begins with https");
    assertThat(status()).containsText("Enter an address or click the map.");
    assertThat(page.evaluate("window.asked")).isEqualTo(0);
    page.search().fill("x");
    assertThat(status()).not().containsText("https");
  }

  @ParameterizedTest
  @CsvSource({"1,没有获准", "2,取不到位置", "3,等了 10 秒"})
  void everyRefusalOfTheDeviceHasItsSentence(int code, String words) {
    page.before(
            """
            navigator.geolocation.getCurrentPosition =
              (found, failed) => failed({ code: %d });"""
                .formatted(code))
        .open("");
    page.at(".search-locate").click();

    assertThat(status()).containsText(words);
    assertThat(status()).isVisible();
  }

  @Test
  void positionFarAwayIsSaidWithTheCountysName() {
    page.standAt(116.4, 39.9, 20);
    page.open("");
    page.at(".example").first().waitFor();
    page.at(".search-locate").click();

    assertThat(status()).containsText("您现在离开阳县超过 50 km");
    assertThat(page.link()).doesNotContain("lon=");
  }

  private Locator circle() {
    return page.at("path.accuracy");
  }

  private Locator ring() {
    return page.at(".leaflet-choice-pane path[stroke-dasharray='2 5']");
  }

  private Locator status() {
    return page.at(".search-status");
  }
}
