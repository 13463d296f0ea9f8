package io.headroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.headroom.fixtures.Tool;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The served page and a browser to visit it with. */
final class Visitors implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 30_000;
  private static final int PHONE_WIDTH = 360;
  private static final int PHONE_HEIGHT = 740;

  private final ServedJar server;
  private final Playwright playwright;
  private final Browser browser;

  private Visitors(ServedJar server) {
    this.server = server;
    Map<String, String> ownBrowser = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ownBrowser));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Tool.CHROMIUM.get())
                    // Chromium refuses to run as root with a sandbox.
                    .setArgs(List.of("--no-sandbox")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  static Visitors start() throws IOException, InterruptedException {
    return new Visitors(ServedJar.start());
  }

  ServedJar server() {
    return server;
  }

  LookupPage atDesk() {
    return visit(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  LookupPage withPhone() {
    return visit(
        new Browser.NewContextOptions()
            .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  private LookupPage visit(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setLocale("zh-CN").setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new LookupPage(context, server.address());
  }

  /** A visit that opens what it wants. */
  BrowserContext plain(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    playwright.close();
    server.close();
  }
}
