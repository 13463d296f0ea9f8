package io.headroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Visits of those who work on requests: the bureau's planners and an installer. */
@Needs(Tool.CHROMIUM)
class StaffPageIT {
  private static final int PHONE_WIDTH = 360;
  private static final String INSTALLER = "anzhuang";
  private static final String HEADER =
      "ref,address,lon,lat,kva,use,applicantKind,applicantName,applicantPhone,queue\n";
  private static final Charset OF_CHINESE_SPREADSHEETS = Charset.forName("GB18030");

  private static Visitors visitors;
  private static String installerPassword;
  private final List<LookupPage> windows = new ArrayList<>();
  private LookupPage page;
  private String test = "";

  @BeforeAll
  static void openTheHouse() throws Exception {
    visitors = Visitors.start();
    try (LookupPage admin = visitors.atDesk()) {
      signIn(admin, "admin", visitors.server().adminPassword());
      installerPassword =
          (String)
              admin.evaluate(
                  """
                  async () => {
                    const { postJson } = await import('/src/api/session.js');
                    const installer = { name: '%s', displayName: '示例安装队', role: 'INSTALLER' };
                    return (await postJson('accounts', installer)).password;
                  }"""
                      .formatted(INSTALLER));
    }
  }

  @AfterAll
  static void closeTheHouse() throws Exception {
    if (visitors != null) {
      visitors.close();
    }
  }

  @BeforeEach
  void name(TestInfo info) {
    test = info.getTestMethod().orElseThrow().getName();
  }

  @AfterEach
  void leaveWithoutComplaint() {
    for (LookupPage window : windows) {
      window.picture("staff-" + test + (window == page ? "" : "-other"));
      assertThat(window.complaints()).isEmpty();
      assertThat(window.requestsElsewhere()).isEmpty();
      window.close();
    }
  }

  @Test
  void tableIsSentRowByRowAndItsBadRowsAreNamed() {
    page = installer();
    upload(site("A-1", 20) + site("A-2", 20).replace(",20,", ",abc,") + site("A-3", 15));
    assertThat(page.at(".batch-card")).containsText("3 行申请");
    page.at("#batch-send").click();

    assertThat(page.at(".batch-bar span")).hasText("办完了，3 行，共 3 行");
    assertThat(page.at(".batch-errors tbody tr")).hasCount(1);
    assertThat(page.at(".batch-errors tbody tr")).containsText("A-2");
    assertThat(page.at(".batch-errors .at-field")).hasText("kva");
    assertThat(page.at(".batch-errors .at-value")).hasText("abc");
    assertThat(counted("要改")).hasText("1");
  }

  @Test
  void correctedTableSentAgainCountsOnce() {
    page = installer();
    upload(site("B-1", 20) + site("B-2", 20).replace(",20,", ",-5,"));
    page.at("#batch-send").click();
    assertThat(counted("要改")).hasText("1");
    page.at(".batch-card .staff-small").click();
    upload(site("B-1", 20) + site("B-2", 20));
    page.at("#batch-send").click();

    assertThat(counted("以前传过")).hasText("1");
    assertThat(counted("要改")).hasText("0");
    page.at(".staff-tabs a").first().click();
    page.at("#inbox-search").fill("B-申请人");
    page.waitForLink("q=B-申请人");
    assertThat(rows()).hasCount(2);
  }

  @Test
  void tableOfAChineseSpreadsheetIsRead() {
    page = installer();
    page.visit("requests.html?list&tab=batch");
    choose((HEADER + site("C-1", 12)).getBytes(OF_CHINESE_SPREADSHEETS));
    page.at("#batch-send").click();
    assertThat(page.at(".batch-bar span")).hasText("办完了，1 行，共 1 行");

    page.visit("requests.html?list&q=" + ServedJar.encoded("C-申请人"));
    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("东兴文体广场停车场");
  }

  @Test
  void columnThatIsNotKnownIsSaidBeforeAnythingIsSent() {
    page = installer();
    page.visit("requests.html?list&tab=batch");
    choose("ref,colour\nX,red\n".getBytes(StandardCharsets.UTF_8));

    assertThat(page.at(".batch-note")).containsText("colour");
    assertThat(page.at("#batch-send")).isDisabled();
  }

  @Test
  void plannerAcceptsAndSaysWhyTheClockStops() {
    given("D", 1);
    page = planner();
    open("D");
    rows().first().locator(".row-open").focus();
    page.press("Enter");
    assertThat(page.at(".case h2")).containsText("东兴文体广场停车场");
    page.at("#do-ACCEPT").click();
    page.at("#do-it").click();
    assertThat(rows().first().locator(".at-status")).hasText("已受理");

    page.at("#do-PAUSE").click();
    page.at("#do-it").click();
    assertThat(page.at("#case-note:invalid")).hasCount(1);
    page.at("#case-note").fill("请补产权证明");
    page.at("#do-it").click();
    assertThat(page.at(".case .pill")).hasText("等客户");
    assertThat(page.at(".case-note")).containsText("请补产权证明");
    assertThat(rows().first().locator(".time-left")).hasAttribute("data-look", "PAUSED");
    assertThat(page.at(".trail li").first()).containsText("admin");
  }

  @Test
  void whoComesSecondReadsWhatIsPossibleNow() {
    given("E", 1);
    page = planner();
    LookupPage other = planner();
    open("E");
    rows().first().click();
    page.at("#do-ACCEPT").click();
    other.visit("requests.html?list&q=" + ServedJar.encoded("E-申请人"));
    other.at(".row-open").first().click();
    other.at("#do-ACCEPT").click();
    other.at("#do-it").click();
    assertThat(other.at(".inbox-table .at-status").nth(1)).hasText("已受理");

    page.at("#do-it").click();
    assertThat(page.at(".case .field-error")).hasText("这一步现在只能：勘查完成、暂停计时、不予办理。");
    assertThat(page.at("#do-SURVEY")).isVisible();
  }

  @Test
  void authorityIsAskedAndItsDecisionEntered() {
    given("F", 1);
    page = planner();
    open("F");
    rows().first().click();
    page.at("#approval-kind").selectOption("ROAD");
    page.at("#approval-days").fill("5");
    page.at(".case-ask button").click();
    assertThat(page.at(".case-approval")).containsText("道路");

    page.at("#approval-ROAD").click();
    page.at("#approval-GRANTED").click();
    assertThat(page.at(".case-approval")).containsText("同意");
  }

  @Test
  void rowsAreWalkedWithArrowsAndSortedByHeadings() {
    given("G", 3);
    page = planner();
    open("G");
    rows().first().locator(".row-open").focus();
    page.press("ArrowDown");
    assertThat(rows().nth(1).locator(".row-open")).isFocused();
    page.press("End");
    assertThat(rows().last().locator(".row-open")).isFocused();

    page.at("#sort-size").click();
    assertThat(page.at("th.at-size")).hasAttribute("aria-sort", "ascending");
    assertThat(sizes()).containsText(new String[] {"11", "12", "13"});
    page.at("#sort-size").click();
    assertThat(page.at("th.at-size")).hasAttribute("aria-sort", "descending");
    assertThat(sizes()).containsText(new String[] {"13", "12", "11"});
  }

  @Test
  void filtersStandInTheLinkAndSurviveAReload() {
    given("H", 1);
    page = planner();
    page.visit("requests.html?list");
    page.at("#count-fastTrack").click();
    page.waitForLink("fastTrack=true");
    page.at("select[data-filter=status]").selectOption("SUBMITTED");
    page.waitForLink("status=SUBMITTED");
    page.reload();

    assertThat(page.at("#inbox-search")).isVisible();
    assertThat(page.at("select[data-filter=status]")).hasValue("SUBMITTED");
    page.waitForRequestLike("requests\\?.*fastTrack=true");
    page.visit("requests.html?list&q=nobody-has-this-name");
    assertThat(page.at(".staff-empty")).containsText("没有符合条件的申请。");
    page.at(".staff-empty button").click();
    assertThat(rows().first()).isVisible();
  }

  @Test
  void oneClickLeadsToTheMapWithTheSameQuestion() {
    given("I", 1);
    page = planner();
    open("I");
    rows().first().locator(".row-map").click();

    page.waitForLink("use=ev-public");
    assertThat(page.at("#need-amount")).hasValue("11");
    assertThat(page.verdict()).isVisible();
  }

  @Test
  void installerSeesOwnRequestsAndWithdrawsOne() {
    given("J", 1);
    page = installer();
    page.visit("requests.html?list&q=" + ServedJar.encoded("J-申请人"));
    assertThat(page.at(".staff-head h1")).hasText("我的申请");
    assertThat(page.at(".staff-tabs")).not().containsText("指标");
    rows().first().click();
    assertThat(page.at("#do-ACCEPT")).hasCount(0);
    page.at("#do-WITHDRAW").click();
    page.at("#do-it").click();

    assertThat(page.at(".case .pill")).hasText("已撤回");
    assertThat(page.at(".staff-empty")).isVisible();
  }

  @Test
  void permitBecomesALeadThatGoesOn() {
    page = planner();
    page.evaluate(
        """
        async () => {
          const { postJson } = await import('/src/api/session.js');
          await postJson('permits', {
            permitNo: '520121202611260101', issuedOn: '2026-11-20', project: '紫江新城二期',
            developer: { name: '示例建设公司', phone: '0851-00000000' },
            address: '东兴文体广场停车场', kva: 120, use: 'commercial', supply: 'single',
          });
        }""");
    page.visit("requests.html?list&tab=leads");
    Locator lead = page.at(".leads-table tbody tr").filter(of("紫江新城二期"));
    assertThat(lead.locator(".at-verdict .glyph")).isVisible();
    assertThat(page.at(".lead-sums li")).not().hasCount(0);

    lead.locator("select").selectOption("CONTACTED");
    lead.locator("button").click();
    assertThat(lead.locator("select option").first()).hasText("已联系");
  }

  @Test
  void indicatorsAreOfThePeriodThatIsChosen() {
    page = planner();
    page.visit("requests.html?list&tab=indicators");
    assertThat(page.at(".indicator").first().locator("tbody tr")).hasCount(4);
    page.at(".period-quick .chip").last().click();

    page.waitForLink("from=");
    assertThat(page.at(".period-quick .chip").last()).hasAttribute("aria-pressed", "true");
    page.waitForRequestLike("indicators\\?from=\\d{4}-01-01&to=\\d{4}-12-31");
  }

  @Test
  void listOutOfReachIsSaidAndTheLastOneStays() {
    given("K", 1);
    page = planner();
    open("K");
    page.refuse("requests\\?.*", 503);
    page.at(".inbox-foot button").first().click();

    assertThat(page.at(".staff-problem")).containsText("申请数据暂时取不到");
    assertThat(rows()).hasCount(1);
    page.refuseNoLonger();
    page.at(".staff-problem button").click();
    assertThat(page.at(".staff-problem")).hasCount(0);
  }

  @Test
  void nothingIsLostOnAPhone() {
    given("L", 1);
    for (String language : List.of("zh", "en")) {
      page = signedIn(visitors.withPhone(), "admin", adminPassword());
      for (String view : List.of("", "&tab=leads", "&tab=indicators", "&tab=batch")) {
        page.visit("requests.html?list" + view + "&lang=" + language);
        assertThat(page.at(".staff-tabs [aria-current]")).isVisible();
        assertThat(page.at("#staff .staff-loading:visible")).hasCount(0);
        assertFits(view + " " + language);
      }
      page.visit("requests.html?list&lang=" + language);
      page.at(".row-open").first().tap();
      assertThat(page.at(".case-facts")).isVisible();
      assertFits("one request, " + language);
    }
  }

  private void assertFits(String view) {
    assertThat(page.width()).as(view).isEqualTo(PHONE_WIDTH);
    assertThat(measured("#staff *", "parseFloat(getComputedStyle(e).fontSize)"))
        .as("text of %s", view)
        .allMatch(size -> size >= 12);
    assertThat(measured("#staff :is(button, select, summary)", "e.getBoundingClientRect().height"))
        .as("targets of %s", view)
        .allMatch(height -> height == 0 || height >= 44);
  }

  private List<Double> measured(String elements, String measure) {
    Object figures = page.at(elements).evaluateAll("all => all.map((e) => " + measure + ")");
    return ((List<?>) figures).stream().map(figure -> ((Number) figure).doubleValue()).toList();
  }

  private Locator rows() {
    return page.at(".inbox .inbox-table tbody tr");
  }

  private Locator sizes() {
    return page.at(".inbox tbody .at-size b");
  }

  private Locator counted(String word) {
    return page.at(".batch-counts li").filter(of(word)).locator("b");
  }

  private static Locator.FilterOptions of(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Opens the inbox with the requests of one series. */
  private void open(String series) {
    page.visit("requests.html?list&q=" + ServedJar.encoded(series + "-申请人"));
    assertThat(rows().first()).isVisible();
  }

  /** So many requests of a series, the first of 11 kVA, each 1 kVA more than the one before. */
  private void given(String series, int count) {
    LookupPage before = page;
    page = installer();
    upload(
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> site(series + "-" + i, 10 + i))
            .reduce("", String::concat));
    page.at("#batch-send").click();
    assertThat(page.at(".batch-bar span")).containsText("办完了");
    page = before;
  }

  private static String site(String ref, int kva) {
    String series = ref.substring(0, ref.indexOf('-'));
    return "%s,东兴文体广场停车场,,,%d,ev-public,operator,%s-申请人,0851-00000000,true%n"
        .formatted(ref, kva, series);
  }

  private void upload(String rows) {
    page.visit("requests.html?list&tab=batch");
    choose((HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  private void choose(byte[] table) {
    page.at("#batch-file").setInputFiles(new FilePayload("sites.csv", "text/csv", table));
  }

  private LookupPage planner() {
    return signedIn(visitors.atDesk(), "admin", adminPassword());
  }

  private LookupPage installer() {
    return signedIn(visitors.atDesk(), INSTALLER, installerPassword);
  }

  private static String adminPassword() {
    try {
      return visitors.server().adminPassword();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LookupPage signedIn(LookupPage window, String name, String password) {
    windows.add(window);
    return signIn(window, name, password);
  }

  private static LookupPage signIn(LookupPage window, String name, String password) {
    window.visit("signin.html");
    window.evaluate(
        """
        async () => {
          const { signIn } = await import('/src/api/accounts.js');
          await signIn('%s', '%s');
        }"""
            .formatted(name, password));
    window.visit("requests.html?list");
    assertThat(window.at(".staff-tabs")).isVisible();
    return window;
  }
}
