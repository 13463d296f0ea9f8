package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** What visits about places have in common: a house to visit, and a page that does not complain. */
abstract class PlaceVisits {
  static final int PHONE_WIDTH = 360;
  private static final double SMALLEST_TEXT_PIXELS = 12;
  private static final double SMALLEST_TARGET_PIXELS = 44;

  private static Visitors visitors;
  LookupPage page;

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
    assertThat(page.requestsElsewhere()).isEmpty();
    page.close();
  }

  static ServedJar server() {
    return visitors.server();
  }

  void takePhone() {
    page.close();
    page = visitors.withPhone();
  }

  /** Nothing too small to read, and nothing too low to touch. */
  void assertNothingIsSmall(String texts, String targets) {
    assertThat(page.at(texts).first()).isVisible();
    // While an answer is worked out there are words but nothing to touch.
    assertThat(page.at(targets).first()).isVisible();
    assertThat(measured(texts, "parseFloat(getComputedStyle(e).fontSize)"))
        .as(texts)
        .isNotEmpty()
        .allMatch(size -> size >= SMALLEST_TEXT_PIXELS);
    assertThat(measured(targets, "e.getBoundingClientRect().height"))
        .as(targets)
        .isNotEmpty()
        .allMatch(height -> height >= SMALLEST_TARGET_PIXELS);
  }

  /** All at once, for the page may draw itself anew at any time. */
  private List<Double> measured(String elements, String measure) {
    Object figures = page.at(elements).evaluateAll("all => all.map((e) => " + measure + ")");
    return ((List<?>) figures).stream().map(figure -> ((Number) figure).doubleValue()).toList();
  }

  Locator place() {
    return page.at("#answer .place");
  }
}
