package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.headroom.browser.PlaceAnswers.HOUSE;
import static io.headroom.browser.PlaceAnswers.LOST;
import static io.headroom.browser.PlaceAnswers.VILLAGE;
import static io.headroom.browser.PlaceAnswers.matchedAs;
import static io.headroom.browser.ServedJar.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits about places that are not known to the metre. */
@Needs(Tool.CHROMIUM)
class UncertainPlaceIT extends PlaceVisits {
  private static final String MAJIANG = "address=" + encoded("马江村") + "&kva=20";

  /** Counts how often the page asks where the device is. */
  private static final String ASKED_COUNTER =
      """
      window.asked = 0;
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...how) => { window.asked += 1; ask(...how); };
      """;

  @Test
  void roughPlaceIsACircleAndNotAPoint() {
    page.answers().changed("capacity", matchedAs(LOST));
    page.open(MAJIANG);

    assertThat(place()).containsText("没有找到“王家大院”，只找到它所在的马江村。");
    assertThat(place()).containsText("冯三镇 · 村");
    assertThat(place()).containsText(Pattern.compile("村级位置，约 800.m 内"));
    assertThat(circle()).hasCount(1);
    assertThat(circle()).not().hasAttribute("stroke-dasharray", Pattern.compile(".+"));
    assertThat(ring()).hasCount(0);
    assertThat(page.at(".pin-rough")).hasCount(1);
    assertThat(page.at(".legend-place")).containsText("在圆内，约 800");
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
    page.answers().changed("capacity", matchedAs(HOUSE));
    page.open(MAJIANG + "&lang=en");

    assertThat(place()).containsText("street number (estimate)");
    assertThat(place()).containsText(Pattern.compile("Street number, within about 50.m"));
    assertThat(place()).containsText("Worked out from the known numbers on either side");
    assertThat(page.at(".mark-spot")).hasText("Mark the exact spot on the map");
  }

  @Test
  void spotIsMarkedWithAClick() {
    page.answers().changed("capacity", matchedAs(VILLAGE));
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
    page.answers().changed("capacity", matchedAs(VILLAGE));
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
    page.answers().changed("capacity", matchedAs(LOST));
    page.open(MAJIANG);
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
    page.answers().changed("capacity", PlaceAnswers::whereabouts);
    page.open("lon=106.966&lat=27.06&kva=20");

    assertThat(page.search()).hasValue(Pattern.compile("云开街道.· 东兴社区西北约 230.m"));
    assertThat(place()).containsText("东兴社区西北约");
    assertThat(page.at("#answer .place-degrees")).hasText("106.96600, 27.06000");
    page.at("#lang-en").click();
    assertThat(place()).containsText("Yunkai Subdistrict · about");
    assertThat(place()).containsText("north-west of 东兴社区");
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
    assertThat(place()).containsText(Pattern.compile("您的设备给出的位置，约 150.m 内"));
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
