package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits to a request by its tracking code: follow, keep the code, withdraw. */
@Needs(Tool.CHROMIUM)
class RequestPageIT extends RequestVisits {
  @Test
  void requestIsWithdrawnInTwoSteps() {
    apply(SMALL);
    page.at("#withdraw").click();
    assertThat(page.at("#withdraw-question")).containsText("20\u00a0kVA");
    page.press("Escape");
    assertThat(page.at("#withdraw-question")).hasCount(0);

    withdraw();
    assertThat(page.at(".details")).containsText("已还给大家");
    assertThat(page.at("#withdraw")).hasCount(0);
  }

  @Test
  void codeStandsWhereNoServerSeesItAndOpensTheRequestAgain() {
    apply(SMALL);
    String code = page.fragment();
    assertThat(page.at("#code-shown")).hasText(code.replaceAll("(.{4})", "$1 ").strip());
    page.visit("requests.html");
    page.at("#entry-code").fill(code.toLowerCase(Locale.ROOT).replaceAll("(.{5})", "$1-"));
    page.press("Enter");

    assertThat(page.at(".waiting-card .pill")).hasText("现在等供电局");
    assertThat(page.at("#code-shown")).hasCount(0);
    assertThat(page.fragment()).isEqualTo(code);
    withdraw();
  }

  @Test
  void codeIsKeptHereOnlyWhenAskedFor() {
    apply(SMALL);
    page.visit("requests.html");
    assertThat(page.at(".kept")).isHidden();
    page.goBack();
    page.at(".quiet[aria-pressed]").click();
    page.visit("requests.html");
    assertThat(page.at(".kept-list li")).containsText("东兴文体广场停车场");

    page.at(".kept-list a").click();
    withdraw();
    page.visit("requests.html");
    page.at(".kept-list button").click();
    assertThat(page.at(".kept")).isHidden();
  }

  @Test
  void wrongCodeIsSaidUnderItsFieldAndWhatWasTypedStays() {
    page.visit("requests.html");
    page.at("#entry-code").fill("ABC");
    page.press("Enter");
    assertThat(page.at("#entry-code-error")).hasText("查询码有 26 位，您填的有 3 位。");

    page.at("#entry-code").fill("0".repeat(26));
    page.press("Enter");
    assertThat(page.at("#entry-code-error")).hasText("没有这个查询码。请核对，或打 95598。");
    assertThat(page.at("#entry-code")).hasValue("0".repeat(26));
  }

  @Test
  void clockIsToldInWordsToThoseWhoHearIt() {
    apply(SMALL);
    assertThat(page.at(".clock > .unseen")).hasText(Pattern.compile(".*还剩 \\d+ 个工作日。"));
    assertThat(page.at(".calendar .week:not([aria-hidden=true])")).hasCount(0);
    int left = Integer.parseInt(page.at(".figure-left dd").innerText());
    assertThat(page.at(".segments .segment-left")).hasCount(left);
    assertThat(page.at(".calendar .day-left")).hasCount(left);
    withdraw();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lang=zh", "lang=en"})
  void onAPhoneNothingIsSmallAndNothingStandsOut(String language) {
    takePhone();
    page.visit("requests.html?apply&" + SMALL + "&" + language);
    fillIn("手机公司");
    page.at("#submit:enabled").waitFor();
    assertFitsAPhone("#apply-form .pill, #apply-form label, #apply-form .hint");
    page.at("#submit").tap();
    assertThat(page.at("#code-shown")).hasText(CODE);
    assertFitsAPhone(".follow p, .follow dd, .follow dt, .day small, .stage-line span");
    withdraw();

    page.visit("requests.html?" + language);
    assertThat(page.at("#entry-code")).isVisible();
    assertFitsAPhone(".entry p, .entry label");
  }

  @Test
  void pageSpeaksEnglish() {
    apply(SMALL);
    page.at("#lang-en").click();
    assertThat(page.at(".waiting-card .pill")).hasText("Waiting for the bureau");
    assertThat(page.language()).isEqualTo("en");
    page.reload();
    assertThat(page.at(".timeline h2")).hasText("How far it has come");
    page.at("#lang-zh").click();
    withdraw();
  }

  @Test
  void allPagesAreOneClickAwayAndTheOneShownIsMarked() {
    page.visit("requests.html");
    assertThat(page.at(".nav [aria-current=page]")).hasText("办电进度");
    page.at("#nav-opendata").click();
    assertThat(page.at("#title h1")).hasText("数据公开");
    page.at("#nav-requests").click();
    assertThat(page.at("#entry-code")).isVisible();
    assertThat(page.at("#nav-standards")).hasAttribute("href", "standards.html");
    page.at("#nav-lookup").click();
    assertThat(page.at("#hero h1")).isVisible();
  }

  private void assertFitsAPhone(String texts) {
    assertThat(page.width()).isEqualTo(PHONE_WIDTH);
    assertNothingIsSmall(texts, TOUCHED);
  }

  /** What a finger has to meet; of a choice that is its label. */
  private static final String TOUCHED =
      "main button:visible, main a:visible, main select:visible, main textarea:visible,"
          + " main input:not([type=radio]):not([type=checkbox]):visible, main label:has(input):visible,"
          + " .nav a:visible, .languages button:visible";
}
