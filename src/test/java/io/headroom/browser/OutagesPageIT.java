package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Visits of those who enter planned outages. */
@Needs(Tool.CHROMIUM)
class OutagesPageIT extends PlannerVisits {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  /** Beyond the longest holidays. */
  private static final LocalDate LATER = TODAY.plusDays(20);

  private LookupPage page;

  @Test
  void outageIsEnteredListedAndCalledOff() throws Exception {
    page = visit();
    assertThat(page.at(".ds-notice")).containsText("3 个工作日");
    fill(LATER, "更换配变");
    assertThat(page.at(".ds-notice [data-look=NORMAL]")).isVisible();
    page.at("#outage-enter").click();

    assertThat(page.at(".ds-good")).isVisible();
    Locator row = row("更换配变");
    assertThat(row).containsText("个工作日");
    Locator off = row.locator("button");
    off.click();
    assertThat(off).hasText("确定取消");
    off.click();
    assertThat(row).hasCount(0);
  }

  @Test
  void shortNoticeIsRefusedUntilItIsUrgent() throws Exception {
    page = visit();
    fill(TOMORROW, "紧急消缺");
    assertThat(page.at(".ds-notice [data-look=HEAVY]")).isVisible();
    page.at("#outage-enter").click();
    assertThat(page.at("#outage-startsAt-error")).containsText("紧急检修");
    assertThat(row("紧急消缺")).hasCount(0);

    page.at("#outage-urgent").check();
    page.at("#outage-enter").click();
    assertThat(row("紧急消缺")).containsText("只提前");
  }

  @Test
  void whatIsMissingIsSaidBeforeAnythingIsSent() throws Exception {
    page = visit();
    page.at("#outage-enter").click();
    assertThat(page.at("#outage-assetId-error")).isVisible();
    assertThat(page.at("#outage-assetId")).isFocused();
  }

  @Test
  void tableIsEnteredRowByRowAndItsBadRowsAreNamed() throws Exception {
    page = visit();
    String csv =
        "assetId,startsAt,endsAt,reason,announcedAt,urgent\n"
            + "F01,%1$sT08:00,%1$sT12:00,表内停电,,false\n".formatted(LATER)
            + "NOBODY,%1$sT08:00,%1$sT12:00,表内停电,,false\n".formatted(LATER);
    page.at("#outages-file")
        .setInputFiles(new FilePayload("停电.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));

    assertThat(page.at(".ds-panel .ds-note")).containsText("登记了 1 行，1 行要改");
    assertThat(page.at(".ds-panel tbody tr")).containsText("NOBODY");
    assertThat(row("表内停电")).hasCount(1);
  }

  private Locator row(String reason) {
    return page.at(".ds-outages-table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(reason));
  }

  private void fill(LocalDate day, String reason) {
    page.at("#outage-assetId").fill("F01");
    page.at("#outage-asset-list [role=option]").first().click();
    page.at("#outage-startsAt").fill(day + "T08:00");
    page.at("#outage-endsAt").fill(day + "T18:00");
    page.at("#outage-reason").fill(reason);
  }

  private LookupPage visit() throws Exception {
    LookupPage window = planner();
    window.visit("datasets.html?tab=outages");
    assertThat(window.at("#outage-enter")).isVisible();
    assertThat(window.at(".staff-loading >> visible=true")).hasCount(0);
    return window;
  }
}
