package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visits to the bureau's datasets: sent, checked, compared, put into service and back. */
@Needs(Tool.CHROMIUM)
class DatasetsPageIT extends PlannerVisits {
  private static final int PHONE_WIDTH = 360;
  private static final Path DELIVERY = Path.of("gis-data", "kaiyang.gpkg");

  private LookupPage page;

  @Test
  void strangerIsSentToSignInAndBack() {
    page = stranger();
    page.visit("datasets.html?tab=compare");
    assertThat(page.at(".ds-door .button-main"))
        .hasAttribute("href", Pattern.compile("signin\\.html\\?next=.*datasets\\.html.*compare"));
    assertThat(page.at("#ds-file")).hasCount(0);
  }

  @Test
  void versionInServiceIsShownWithItsIssuesOnTheMap() throws Exception {
    page = visit("");
    assertThat(page.at(".ds-versions-table tr.chosen")).containsText("在用");
    assertThat(page.at(".ds-one-head h2")).containsText("版本");
    assertThat(page.at("#code-NO_PEAK")).containsText("收下并标出");
    page.waitUntilDrawn("points");
    page.at("#code-NO_PEAK").click();
    assertThat(page.at("#code-NO_PEAK")).hasAttribute("aria-pressed", "true");
    Locator rows = page.at(".ds-versions .ds-one tbody .at-code");
    assertThat(rows.first()).hasText("最大负荷缺失或不全");
  }

  @Test
  void deliveryIsCheckedComparedPutIntoServiceAndTakenBack() throws Exception {
    page = visit("");
    String before = page.at(".ds-versions-table tr.chosen .ds-open").innerText();
    page.at("#ds-file").setInputFiles(DELIVERY);
    assertThat(page.at(".ds-job")).containsText("检查完了");
    assertThat(page.at(".ds-one-head")).containsText("可启用");
    String delivered = page.at(".ds-versions-table tr.chosen .ds-open").innerText();
    assertThat(delivered).isNotEqualTo(before);

    page.at("#ds-compare").click();
    page.waitForLink("tab=compare&from=" + before + "&to=" + delivered);
    assertThat(page.at(".ds-sums dd").first()).isVisible();
    page.goBack();
    page.at("#ds-activate").click();
    page.at("#ds-sure").click();
    assertThat(page.at(".ds-one-head")).containsText("在用");
    page.at("#ds-rollback").click();
    page.at("#ds-sure").click();
    assertThat(page.at("#version-" + before).locator("xpath=ancestor::tr")).containsText("在用");
    assertThat(page.at("#version-" + delivered).locator("xpath=ancestor::tr")).containsText("曾用");
  }

  @Test
  void fileOfAnotherKindIsNotSent() throws Exception {
    page = visit("");
    page.at("#ds-file").setInputFiles(file("notes.txt", "hello"));
    assertThat(page.at(".ds-drop-said")).containsText(".gpkg");
    assertThat(page.at(".ds-job")).hasCount(0);
  }

  @Test
  void deliveryThatCannotBeReadSaysSo() throws Exception {
    page = visit("");
    page.at("#ds-file").setInputFiles(file("broken.gpkg", "this is no GeoPackage"));
    assertThat(page.at(".ds-job .ds-note-OVERLOADED")).isVisible();
    assertThat(page.at("#ds-activate")).hasCount(0);
    assertThat(page.at(".ds-versions-table [data-look=NORMAL]")).hasText("在用");
  }

  @Test
  void phoneReadsItAllWithoutScrollingSideways() throws Exception {
    page = plannerWithPhone();
    for (String tab : new String[] {"", "?tab=compare", "?tab=outages"}) {
      page.visit("datasets.html" + tab);
      assertThat(page.at(".staff-tabs [aria-current]")).isVisible();
      assertThat(page.at(".staff-loading >> visible=true")).hasCount(0);
      assertThat(page.width()).as(tab).isLessThanOrEqualTo(PHONE_WIDTH);
    }
  }

  @Test
  void pageSpeaksEnglishToo() throws Exception {
    page = visit("?lang=en");
    assertThat(page.at(".ds-versions-table tr.chosen")).containsText("In service");
    page.at("#tab-outages").click();
    assertThat(page.at("h1")).hasText("Planned outages");
    page.waitForLink("tab=outages&lang=en");
  }

  private LookupPage visit(String query) throws Exception {
    LookupPage window = planner();
    window.visit("datasets.html" + query);
    assertThat(window.at(".ds-versions-table tbody tr").first()).isVisible();
    return window;
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
  }
}
