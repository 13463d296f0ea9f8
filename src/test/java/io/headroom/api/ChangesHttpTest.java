package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The change feed of the sample county, and since when its areas are constrained. */
@TestPropertySource(properties = "headroom.dataset=gis-data/kaiyang.yml")
class ChangesHttpTest extends DeskServer {
  private static final String CHANGES = "/api/v1/changes";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @BeforeEach
  void waitForTheFirstView() {
    Program planner = program(Role.PLANNER);
    await(() -> !planner.get(CHANGES).json().path("changes").isEmpty());
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the first view was not written down").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static List<JsonNode> changes(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().path("changes").valueStream().toList();
  }

  /** The oracle is the map: what it shows as constrained, and nothing else, has a since. */
  @ParameterizedTest
  @CsvSource({"demand,feeder", "generation,feeder", "demand,transformer", "generation,transformer"})
  void everyConstrainedAreaIsSoSinceTheDateOfTheData(String direction, String level) {
    String question = "/api/v1/constraints?direction=" + direction + "&level=" + level;
    JsonNode areas = program(Role.PLANNER).get(question).json();
    assertThat(areas.path("features")).isNotEmpty();
    for (JsonNode area : areas.path("features")) {
      JsonNode properties = area.path("properties");
      JsonNode since = properties.path("since");
      if (properties.path("constrained").asBoolean()) {
        assertThat(since).as(properties.toString()).isEqualTo(properties.path("asOf"));
      } else {
        assertThat(since.isNull()).as(properties.toString()).isTrue();
      }
    }
  }

  @Test
  void theFirstViewHasWhatTheMapShows() {
    Program planner = program(Role.PLANNER);
    Set<String> onMap = new HashSet<>();
    for (String direction : List.of("demand", "generation")) {
      planner
          .get("/api/v1/constraints?level=feeder&direction=" + direction)
          .json()
          .path("features")
          .valueStream()
          .map(feature -> feature.path("properties"))
          .filter(area -> area.path("constrained").asBoolean())
          .forEach(area -> onMap.add(direction + " " + area.path("id").asString()));
    }
    List<JsonNode> told = changes(planner.get(CHANGES + "?limit=500"));

    assertThat(told)
        .filteredOn(change -> change.path("firstSeen").asBoolean())
        .extracting(
            change ->
                change.path("direction").asString().toLowerCase(Locale.ROOT)
                    + " "
                    + change.path("areaId").asString())
        .containsExactlyInAnyOrderElementsOf(onMap);
    assertThat(told)
        .allSatisfy(
            change -> assertThat(change.path("change").asString()).isEqualTo("CONSTRAINED"));
  }

  @Test
  void whatNobodyMaySeeIsInNobodysFeed() {
    String all = CHANGES + "?limit=500";
    Set<String> shown = new HashSet<>();
    program(Role.ANONYMOUS)
        .get("/api/v1/constraints?level=feeder")
        .json()
        .path("features")
        .forEach(area -> shown.add(area.path("properties").path("id").asString()));
    List<JsonNode> open = changes(program(Role.ANONYMOUS).get(all));

    assertThat(open).isNotEmpty();
    assertThat(shown)
        .containsAll(open.stream().map(change -> change.path("areaId").asString()).toList());
  }

  @Test
  void pagesFollowEachOther() {
    Program planner = program(Role.PLANNER);
    List<JsonNode> all = changes(planner.get(CHANGES + "?limit=500"));
    List<JsonNode> read = new ArrayList<>();
    String next = CHANGES + "?limit=1";
    while (next != null) {
      Reply page = planner.get(next);
      read.addAll(changes(page));
      next = page.json().path("next").isNull() ? null : page.json().path("next").asString();
    }
    assertThat(read).isEqualTo(all);
  }

  @Test
  void theNextPageKeepsTheOffsetThatWasAskedFor() {
    Program planner = program(Role.PLANNER);
    String next =
        planner
            .get(CHANGES + "?limit=1&since=2020-01-01T00:00:00%2B08:00")
            .json()
            .path("next")
            .asString();

    assertThat(next).contains("since=2020-01-01T00%3A00%3A00%2B08%3A00");
    assertThat(planner.get(next).status()).isEqualTo(200);
  }

  @Test
  void nothingIsOlderThanWasAskedFor() {
    Program planner = program(Role.PLANNER);
    assertThat(changes(planner.get(CHANGES + "?since=2099-01-01"))).isEmpty();
    assertThat(changes(planner.get(CHANGES + "?since=2020-01-01T00:00:00Z"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "since=yesterday,since",
    "since=2026-13-01,since",
    "since=1969-12-31,since",
    "since=%2B12026-01-01T00:00:00Z,since",
    "limit=0,limit",
    "format=rss,format",
    "before=x,before"
  })
  void whatMakesNoSenseIsRefusedByItsName(String query, String parameter) {
    Reply reply = program(Role.ANONYMOUS).get(CHANGES + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }

  /** What RFC 4287 asks of a feed (§4.1.1) and of an entry (§4.1.2). */
  @Test
  void theFeedHasWhatAFeedMustHave() throws Exception {
    Reply reply = program(Role.PLANNER).get(CHANGES + "?format=atom&limit=3");
    assertThat(reply.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
    Element feed = parsed(reply.body()).getDocumentElement();
    List<Element> entries = children(feed, "entry");

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    mustHaveIdTitleUpdated(feed);
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(children(children(feed, "author").get(0), "name")).hasSize(1);
    assertThat(linksOf(feed, "self"))
        .hasSize(1)
        .allMatch(link -> link.endsWith("?format=atom&limit=3"));
    assertThat(entries).isNotEmpty();
    assertThat(entries).hasSizeLessThanOrEqualTo(3);
    entries.forEach(ChangesHttpTest::mustHaveIdTitleUpdated);
    assertThat(entries).allSatisfy(entry -> assertThat(children(entry, "content")).hasSize(1));
    assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    OffsetDateTime newest = OffsetDateTime.parse(text(entries.get(0), "updated"));
    assertThat(OffsetDateTime.parse(text(feed, "updated"))).isEqualTo(newest);
  }

  @Test
  void anEntryKeepsItsIdAndSaysTheSameAsTheJson() throws Exception {
    Program planner = program(Role.PLANNER);
    String all = CHANGES + "?limit=500";
    Element feed = parsed(planner.get(all + "&format=atom").body()).getDocumentElement();
    Element again = parsed(planner.get(all + "&format=atom&x=1").body()).getDocumentElement();
    List<JsonNode> told = changes(planner.get(all));
    List<Element> entries = children(feed, "entry");

    assertThat(text(again, "id")).isEqualTo(text(feed, "id"));
    assertThat(children(again, "entry").stream().map(entry -> text(entry, "id")))
        .containsExactlyElementsOf(entries.stream().map(entry -> text(entry, "id")).toList());
    assertThat(entries).hasSameSizeAs(told);
    for (int i = 0; i < told.size(); i++) {
      assertThat(text(entries.get(i), "title")).startsWith(told.get(i).path("name").asString());
      assertThat(text(entries.get(i), "updated")).isEqualTo(told.get(i).path("at").asString());
    }
  }

  @Test
  void theNextPageOfTheFeedIsAFeed() throws Exception {
    Program planner = program(Role.PLANNER);
    Element feed =
        parsed(planner.get(CHANGES + "?format=atom&limit=1").body()).getDocumentElement();
    URI next = URI.create(linksOf(feed, "next").get(0));
    Reply page = planner.get(next.getPath() + "?" + next.getQuery());

    assertThat(parsed(page.body()).getDocumentElement().getLocalName()).isEqualTo("feed");
  }

  private static void mustHaveIdTitleUpdated(Element of) {
    for (String name : List.of("id", "title", "updated")) {
      assertThat(children(of, name)).as(name).hasSize(1);
    }
    assertThat(URI.create(text(of, "id")).isAbsolute()).isTrue();
    assertThat(OffsetDateTime.parse(text(of, "updated"))).isNotNull();
    assertThat(text(of, "title")).isNotBlank();
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> children(Element of, String name) {
    return IntStream.range(0, of.getChildNodes().getLength())
        .mapToObj(of.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> ATOM.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
        .toList();
  }

  private static String text(Element of, String name) {
    return children(of, name).get(0).getTextContent();
  }

  private static List<String> linksOf(Element of, String rel) {
    return children(of, "link").stream()
        .filter(link -> rel.equals(link.getAttribute("rel")))
        .map(link -> link.getAttribute("href"))
        .toList();
  }
}
