package io.headroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How the planners' map moves with 20,000 transformers in view, seven times a county's. */
@Needs(Tool.CHROMIUM)
class PlannerFramesIT extends PlannerVisits {
  private static final int IN_VIEW = 20_000;
  private static final double TILE_SIDE_PX = 256;

  /** Ten frames a second at worst, drawn without a graphics card on a machine with other work. */
  private static final double MEDIAN_MS = 100;

  private static final String RECORDER =
      """
      window.frames = async (moves) => {
        const gaps = [];
        let running = true;
        let before = performance.now();
        const tick = (now) => {
          gaps.push(now - before);
          before = now;
          if (running) requestAnimationFrame(tick);
        };
        requestAnimationFrame((now) => { before = now; requestAnimationFrame(tick); });
        for (const move of moves) {
          move();
          await new Promise((done) => setTimeout(done, 30));
        }
        running = false;
        return gaps.sort((a, b) => a - b);
      };
      """;

  private static final String PANNING =
      """
      () => {
        const map = document.getElementById('map');
        const { left, top, width, height } = map.getBoundingClientRect();
        const at = (type, x, y) => () => map.dispatchEvent(
          new MouseEvent(type, { clientX: left + x, clientY: top + y, button: 0, bubbles: true }));
        const ways = Array.from({ length: 90 }, (_, i) => at(
          'mousemove', width / 2 + 90 * Math.sin(i / 9), height / 2 + 90 * Math.cos(i / 7) - 90));
        return frames([
          at('mousedown', width / 2, height / 2), ...ways, at('mouseup', width / 2, height / 2)]);
      }""";

  private static final String ZOOMING =
      """
      () => {
        const press = (name) => () => document.querySelector(`.map-buttons .${name}`).click();
        const wait = Array.from({ length: 20 }, () => () => {});
        return frames([press('plus'), ...wait, press('minus'), ...wait, press('plus'), ...wait,
          press('minus'), ...wait]);
      }""";

  private static final String SLIDING =
      """
      () => {
        const slider = document.getElementById('hour');
        const slide = (hour) => () => {
          slider.value = String(hour);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        };
        // At every third hour it rests for long enough to be repainted.
        const rest = Array.from({ length: 8 }, () => () => {});
        return frames(Array.from({ length: 48 }, (_, i) => i % 24)
          .flatMap((hour) => [slide(hour), ...(hour % 3 === 0 ? rest : [])]));
      }""";

  @Test
  void twentyThousandTransformersMoveSmoothly() throws Exception {
    LookupPage page = planner().before(RECORDER);
    page.answerTiles("transformers", CrowdedTile.bytes());
    open(page, "at=106.97,27.06,14&season=winter&hour=0");
    page.waitUntilDrawn("points");
    BoundingBox map = page.at("#map").boundingBox();
    double inView = map.width * map.height / (TILE_SIDE_PX * TILE_SIDE_PX) * CrowdedTile.POINTS;
    assertThat(inView).as("transformers in view").isGreaterThan(IN_VIEW);

    StringBuilder figures = new StringBuilder();
    for (Movement movement : MOVEMENTS) {
      List<Double> gaps = gaps(page, movement.script());
      figures.append(line(movement.name(), gaps));
      assertThat(share(gaps, 0.5))
          .as("median frame of %s, of %d frames", movement.name(), gaps.size())
          .isLessThan(MEDIAN_MS);
    }
    Path report = Files.createDirectories(Path.of("target", "browser")).resolve("frames.txt");
    Files.writeString(report, figures, StandardCharsets.UTF_8);
  }

  private record Movement(String name, String script) {}

  private static final List<Movement> MOVEMENTS =
      List.of(
          new Movement("panning", PANNING),
          new Movement("zooming", ZOOMING),
          new Movement("sliding", SLIDING));

  private static List<Double> gaps(LookupPage page, String script) {
    return ((List<?>) page.evaluate(script))
        .stream().map(gap -> ((Number) gap).doubleValue()).toList();
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get((int) Math.floor(share * (sorted.size() - 1)));
  }

  private static String line(String name, List<Double> gaps) {
    return String.format(
        Locale.ROOT,
        "%-8s %4d frames, median %5.1f ms, 95 %% within %6.1f ms, slowest %6.1f ms%n",
        name,
        gaps.size(),
        share(gaps, 0.5),
        share(gaps, 0.95),
        share(gaps, 1));
  }
}
