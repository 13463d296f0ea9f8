package io.headroom.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers put between the page and the interface, for what the sample county cannot show. */
final class StubbedAnswers {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Page page;

  StubbedAnswers(Page page) {
    this.page = page;
  }

  /** From now on the interface answers a path below its base with this text, whatever is asked. */
  void given(String path, int status, String body) {
    page.route(
        asking(path),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(body)));
  }

  /** From now on what the interface answers on a path reaches the page changed. */
  void changed(String path, Consumer<ObjectNode> change) {
    page.route(
        asking(path),
        route -> {
          ObjectNode answer = (ObjectNode) JSON.readTree(route.fetch().text());
          change.accept(answer);
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(answer.toString()));
        });
  }

  /** From now on answers on a path wait for the test, which finds them here. */
  List<Route> held(String path) {
    List<Route> held = new ArrayList<>();
    page.route(asking(path), held::add);
    return held;
  }

  private static Pattern asking(String path) {
    return Pattern.compile(".*/api/v1/" + path + "\\?.*");
  }
}
