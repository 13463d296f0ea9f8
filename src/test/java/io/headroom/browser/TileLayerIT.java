package io.headroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The canvas layer of vector tiles in a browser, on a page that has nothing else. */
@Needs(Tool.CHROMIUM)
class TileLayerIT {
  private static final String HEAD =
      "<!doctype html><meta charset=utf-8><link rel=stylesheet href=/webjars/leaflet/dist/leaflet.css>"
          + "<style>html,body,#map{height:100%;margin:0}</style>"
          + "<script type=importmap>"
          + "{\"imports\":{\"leaflet\":\"/webjars/leaflet/dist/leaflet-src.esm.js\"}}</script>"
          + "<div id=map></div>";
  private static final String SCRIPT =
      """
      import * as L from 'leaflet';
      import { createTileLayer } from '/src/map/tilelayer.js';
      window.map = L.map('map', { zoomSnap: 0.1, fadeAnimation: false, zoomAnimation: false });
      map.setView([27.06, 106.97], 14);
      window.colour = '#ff0000';
      window.told = [];
      const make = (layer, style) => createTileLayer({
        url: () => `/tiles/${layer}/{z}/{x}/{y}.mvt`, style,
        onHover: (feature) => told.push(['hover', feature?.id ?? null]),
        onClick: (feature, latlng) => told.push(['click', feature.id]),
      });
      window.transformers = make('transformers', ({ properties }) =>
        properties.grade === 'HEAVY' ? null : { sign: 'OVERLOADED', radius: 6 });
      window.areas = make('areas', () => ({ fillColor: colour, fillOpacity: 1 }));
      window.whole = (layer) => new Promise((done) => layer.once('load', done).addTo(map));
      window.place = (feature) => {
        const [lng, lat] = feature.toGeoJSON().geometry.coordinates;
        return L.latLng(lat, lng);
      };
      window.ready = true;
      """;

  /** Colour of the canvas in the middle of the map. */
  private static final String PIXEL =
      """
      () => {
        const holds = (box) =>
          box.left + 20 <= 450 && box.right - 20 > 450 && box.top + 20 <= 300 && box.bottom - 20 > 300;
        const canvas = [...document.querySelectorAll('#map canvas')]
          .find((one) => holds(one.getBoundingClientRect()));
        const box = canvas.getBoundingClientRect();
        const dots = (pixels) => Math.round(pixels * canvas.width / box.width);
        const { data } = canvas.getContext('2d')
          .getImageData(dots(450 - box.left), dots(300 - box.top), 1, 1);
        return [...data].slice(0, 3);
      }
      """;

  private static Visitors visitors;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void serve() throws Exception {
    visitors = Visitors.start();
  }

  @AfterAll
  static void stop() throws Exception {
    visitors.close();
  }

  @BeforeEach
  void open() {
    context =
        visitors.plain(
            new Browser.NewContextOptions().setViewportSize(900, 600).setDeviceScaleFactor(2));
    page = context.newPage();
    String address = visitors.server().address() + "/tile-layer-test.html";
    page.route(
        address,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(HEAD + "<script type=module>" + SCRIPT + "</script>")));
    page.navigate(address);
    page.waitForFunction("window.ready");
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void show(String layer) {
    page.evaluate("async (name) => { await whole(window[name]); }", layer);
  }

  @Test
  void everythingInViewIsReadWithItsAttributes() {
    show("transformers");
    Object ids = page.evaluate("transformers.features().map((f) => f.id ?? f.properties.grade)");

    assertThat((List<?>) ids).hasSizeGreaterThan(50);
    assertThat(page.evaluate("typeof window.module + typeof window.require"))
        .as("no trace of the libraries' module system")
        .isEqualTo("undefinedundefined");
  }

  @Test
  void aTileIsSentPacked() {
    String encoding =
        "fetch('/tiles/areas/10/816/432.mvt').then((r) => r.headers.get('Content-Encoding'))";

    assertThat(page.evaluate(encoding)).isEqualTo("gzip");
  }

  @Test
  void whatIsUnderThePointerIsTheFeatureDrawnThere() {
    show("transformers");
    Object same =
        page.evaluate(
            "transformers.features().filter((f) => f.properties.grade !== 'HEAVY')"
                + ".filter((f) => transformers.featureAt(place(f)) === null).length");

    assertThat(same).as("features not found where they are").isEqualTo(0);
    assertThat(
            page.evaluate(
                "transformers.features().filter((f) => f.properties.grade === 'HEAVY')"
                    + ".map((f) => transformers.featureAt(place(f)))"
                    + ".filter((f) => f?.properties.grade === 'HEAVY').length"))
        .as("what the style hides is not found")
        .isEqualTo(0);
  }

  @Test
  void hoverAndClickTellTheFeature() {
    show("transformers");
    page.evaluate(
        "window.one = transformers.features().find((f) => f.id && f.properties.grade !== 'HEAVY'"
            + " && map.getBounds().pad(-0.2).contains(place(f)))");
    Number x = (Number) page.evaluate("map.latLngToContainerPoint(place(one)).x");
    Number y = (Number) page.evaluate("map.latLngToContainerPoint(place(one)).y");
    page.mouse().move(x.doubleValue(), y.doubleValue());
    page.waitForFunction("told.some(([what, id]) => what === 'hover' && id !== null)");
    page.mouse().click(x.doubleValue(), y.doubleValue());
    page.waitForFunction("told.some(([what]) => what === 'click')");

    assertThat(page.evaluate("told.find(([what]) => what === 'click')[1]"))
        .isEqualTo(page.evaluate("transformers.featureAt(place(one)).id"));
  }

  @Test
  void restylingPaintsAnewWithoutFetching() {
    show("areas");
    assertThat(pixelInTheMiddle()).isEqualTo(List.of(255, 0, 0));
    page.evaluate("void (window.fetch = () => { throw new Error('fetched'); })");
    page.evaluate("colour = '#0000ff'; areas.restyle();");
    page.waitForFunction("(" + PIXEL + ")()[2] === 255");

    assertThat(pixelInTheMiddle()).isEqualTo(List.of(0, 0, 255));
  }

  private Object pixelInTheMiddle() {
    return page.evaluate(PIXEL);
  }

  @Test
  void tilesMeetAndCoverTheViewAtAnyZoom() {
    show("areas");
    page.evaluate("map.setZoom(14.4, { animate: false })");
    page.waitForFunction("!areas.isLoading()");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "tile-layer.png")));
    Object gaps =
        page.evaluate(
            """
            () => {
              const boxes = [...document.querySelectorAll('#map canvas')]
                .map((canvas) => canvas.getBoundingClientRect());
              let gaps = 0;
              for (let x = 5; x < 900; x += 10) {
                for (let y = 5; y < 600; y += 10) {
                  if (!boxes.some((b) => x >= b.left && x < b.right && y >= b.top && y < b.bottom))
                    gaps += 1;
                }
              }
              return gaps;
            }
            """);

    assertThat(gaps).isEqualTo(0);
  }

  @Test
  void tilesThatScrolledAwayAreNotWaitedFor() {
    page.evaluate(
        """
        () => {
          window.aborted = 0;
          window.fetch = (address, { signal }) => new Promise((_, refuse) => {
            signal.addEventListener('abort', () => {
              aborted += 1;
              refuse(new DOMException('gone', 'AbortError'));
            });
          });
          areas.addTo(map);
          map.setView([29, 110], 14, { animate: false });
          areas.remove();
        }
        """);
    page.waitForFunction("aborted > 6");

    assertThat((Integer) page.evaluate("aborted")).isGreaterThan(6);
  }
}
