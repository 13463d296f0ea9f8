package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.headroom.browser.ServedJar.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** What visits about connection requests have in common: one is applied for, and given back. */
abstract class RequestVisits extends PlaceVisits {
  static final String CAR_PARK = "address=" + encoded("东兴文体广场停车场") + "&use=ev-public";
  static final String SMALL = CAR_PARK + "&kva=20";
  static final String LARGE = CAR_PARK + "&kva=100";

  /** Seven groups, without the letters that look like another. */
  static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}");

  private static final int MOST_TABS = 40;

  void apply(String question) {
    page.visit("requests.html?apply&" + question);
    fillIn("充电公司");
    page.at("#submit:enabled").click();
    assertThat(page.at("#code-shown")).hasText(CODE);
  }

  void fillIn(String name) {
    page.at("label:has(#kind-operator)").click();
    page.at("#field-name").fill(name);
    page.at("#field-phone").fill("0851-87220000");
  }

  /** Leaves the grid as it was found. */
  void withdraw() {
    page.at("#withdraw").click();
    page.at("#withdraw-sure").click();
    assertThat(page.at("#withdraw")).hasCount(0);
    assertThat(page.at(".waiting-card")).hasAttribute("data-look", "NO_DATA");
  }

  void tabTo(String id) {
    Locator wanted = page.at("#" + id + ":focus");
    for (int presses = 0; wanted.count() == 0; presses++) {
      assertThat(presses).as("tabs before #" + id).isLessThan(MOST_TABS);
      page.press("Tab");
    }
  }
}
