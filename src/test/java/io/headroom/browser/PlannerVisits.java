package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** Visits to the planners' map by somebody who may see it; each leaves a picture. */
abstract class PlannerVisits {
  private static Visitors visitors;
  private final List<LookupPage> windows = new ArrayList<>();

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

  @AfterEach
  void leaveWithoutComplaint(TestInfo test) {
    for (LookupPage window : windows) {
      window.picture("planner-" + test.getTestMethod().orElseThrow().getName());
      assertThat(window.complaints()).isEmpty();
      assertThat(window.requestsElsewhere()).isEmpty();
      window.close();
    }
  }

  static Visitors visitors() {
    return visitors;
  }

  /** A window of nobody in particular. */
  final LookupPage stranger() {
    return kept(visitors.atDesk());
  }

  final LookupPage planner() throws Exception {
    return signedIn(visitors.atDesk());
  }

  final LookupPage plannerWithPhone() throws Exception {
    return signedIn(visitors.withPhone());
  }

  private LookupPage kept(LookupPage window) {
    windows.add(window);
    return window;
  }

  private LookupPage signedIn(LookupPage window) throws Exception {
    kept(window).visit("signin.html");
    window.evaluate(
        """
        async () => {
          const { signIn } = await import('/src/api/accounts.js');
          await signIn('admin', '%s');
        }"""
            .formatted(visitors.server().adminPassword()));
    return window;
  }

  /** Opens the map with a link of its own, and waits for the register. */
  static LookupPage open(LookupPage page, String link) {
    page.visit("planner.html" + (link.isEmpty() ? "" : "?" + link));
    assertThat(rows(page).first()).isVisible();
    return page;
  }

  static Locator rows(LookupPage page) {
    return page.at("#register .register-table tbody tr");
  }

  static Locator nameIn(Locator row) {
    return row.locator(".row-select");
  }

  static Locator numberIn(Locator row) {
    return row.locator(".rank-dot");
  }
}
