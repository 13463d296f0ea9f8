package io.headroom.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * One visitor's window: what can be done on the page, and where to read what it shows.
 *
 * <p>It also writes down what a healthy page never does: complain in the console, or ask another
 * host.
 */
final class LookupPage implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "browser");

  private final BrowserContext context;
  private final String address;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  LookupPage(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("exception: " + error));
    page.onRequest((Request request) -> requests.add(request.url()));
  }

  /**
   * From now on questions on a path below the interface wait for the test, which finds them here.
   */
  List<Route> held(String path) {
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile(".*/api/v1/" + path + "\\?.*"), held::add);
    return held;
  }

  void waitUntil(BooleanSupplier condition) {
    page.waitForCondition(condition);
  }

  /** A script that every page runs before its own. */
  LookupPage before(String script) {
    page.addInitScript(script);
    return this;
  }

  /** From now on the page's calendar stands still; its timers run. */
  void onTheDay(LocalDate day) {
    page.clock().setFixedTime(day + "T08:00:00+08:00");
  }

  /** Lets the page know where the device is, and that it may. */
  void standAt(double lon, double lat, double accuracyMetres) {
    context.grantPermissions(List.of("geolocation"));
    context.setGeolocation(new Geolocation(lat, lon).setAccuracy(accuracyMetres));
  }

  /** Pastes into the field that has the focus. */
  void paste(String text) {
    page.evaluate(
        """
        (text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          const pasted = { clipboardData, bubbles: true, cancelable: true };
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', pasted));
        }""",
        text);
  }

  /** What a script says about the page. */
  Object evaluate(String script) {
    return page.evaluate(script);
  }

  /** Opens a link of the page, given without the question mark. */
  LookupPage open(String link) {
    page.navigate(address + "/" + (link.isEmpty() ? "" : "?" + link));
    return this;
  }

  /** Opens another page of the site, by its path. */
  LookupPage visit(String path) {
    page.navigate(address + "/" + path);
    return this;
  }

  void reload() {
    page.reload();
  }

  /** From now on the interface answers on this path with a status and nothing more. */
  void refuse(String path, int status) {
    page.route(
        Pattern.compile(".*/api/v1/" + path + "$"),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("{}")));
  }

  /** From now on every vector tile of a layer is this one. */
  void answerTiles(String layer, byte[] tile) {
    page.route(
        Pattern.compile(".*/tiles/" + layer + "/.*"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/vnd.mapbox-vector-tile")
                    .setBodyBytes(tile)));
  }

  /** From now on the interface answers on this path with this document. */
  void answer(String path, String json) {
    page.route(
        Pattern.compile(".*/api/v1/" + path + "$"),
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json)));
  }

  /** The interface answers by itself again. */
  void refuseNoLonger() {
    page.unrouteAll();
  }

  /** Part of the address that is never sent to the server. */
  String fragment() {
    return String.valueOf(URI.create(page.url()).getFragment());
  }

  void type(String text) {
    search().pressSequentially(text);
    suggestions().first().waitFor();
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Types into whatever has the focus. */
  void write(String text) {
    page.keyboard().insertText(text);
  }

  void goBack() {
    page.goBack();
  }

  /** Clicks the map, at shares of its width and height. */
  void clickMap(double across, double down) {
    Locator map = at("#map");
    var box = map.boundingBox();
    map.click(new Locator.ClickOptions().setPosition(box.width * across, box.height * down));
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  Locator search() {
    return at("#search-input");
  }

  Locator suggestions() {
    return at("#search-list li");
  }

  Locator pill() {
    return at("#answer .live .pill");
  }

  Locator verdict() {
    return at("#answer .live .verdict");
  }

  Locator options() {
    return at("#options [role=option]");
  }

  Locator chosen() {
    return at("#options [role=option][aria-selected=true]");
  }

  Locator detail() {
    return at("#detail");
  }

  /** The supply path on the map. */
  Locator drawnPath() {
    return at(".leaflet-choice-pane path[stroke='#1f4e8c']");
  }

  /** Waits until something is drawn on the canvases of a pane of the map. */
  void waitUntilDrawn(String pane) {
    page.waitForFunction(
        """
        (pane) => [...document.querySelectorAll(`.leaflet-${pane}-pane canvas`)].some((canvas) => {
          const { width, height } = canvas;
          if (width === 0 || height === 0) return false;
          // A copy, for reading the map's own canvas would slow it down and be complained about.
          const copy = new OffscreenCanvas(width, height).getContext('2d', {
            willReadFrequently: true,
          });
          copy.drawImage(canvas, 0, 0);
          return copy.getImageData(0, 0, width, height).data.some((value) => value !== 0);
        })""",
        pane);
  }

  String language() {
    return (String) page.evaluate("document.documentElement.lang");
  }

  /** What the address bar asks, readable. */
  String link() {
    String query = URI.create(page.url()).getRawQuery();
    return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
  }

  void waitForLink(String part) {
    page.waitForURL(url -> URLDecoder.decode(url, StandardCharsets.UTF_8).contains(part));
  }

  /** How far the page reaches to the right, in pixels. */
  int width() {
    return (int) page.evaluate("document.documentElement.scrollWidth");
  }

  void waitForRequest(String part) {
    page.waitForCondition(() -> requests.stream().anyMatch(url -> url.contains(part)));
  }

  /** A part of an address, as a regular expression. */
  void waitForRequestLike(String part) {
    Pattern wanted = Pattern.compile(part);
    page.waitForCondition(() -> requests.stream().anyMatch(url -> wanted.matcher(url).find()));
  }

  /** Requests to anything but the server that served the page. */
  List<String> requestsElsewhere() {
    return requests.stream()
        .filter(url -> !url.startsWith(address + "/") && !url.startsWith("data:"))
        .toList();
  }

  /** Complaints, without the line that Chromium itself writes for every refused request. */
  List<String> complaints() {
    List<String> own = new ArrayList<>(complaints);
    own.removeIf(line -> line.startsWith("error: Failed to load resource"));
    return own;
  }

  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
