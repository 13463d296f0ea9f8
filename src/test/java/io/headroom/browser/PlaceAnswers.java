package io.headroom.browser;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Places of every sort as the interface writes them, for what the sample county has none of or what
 * would move whenever the sample does.
 */
final class PlaceAnswers {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String PLACE =
      """
      {"id":"stub-%1$s","name":"%1$s","address":"开阳县%2$s%1$s","kind":"%3$s","level":"%4$s",
       "accuracyMetres":%5$s,"pinyin":"%6$s","score":0.9,"interpolated":false,"unmatched":null,
       "location":{"type":"Point","coordinates":[106.995533,27.203036]},
       "area":{"code":"520121","name":"%2$s"}}""";

  static final ObjectNode VILLAGE =
      place("马江村", "冯三镇", "village", "VILLAGE", "800", "ma jiang cun");

  static final ObjectNode COMMUNITY =
      place("马江社区", "冯三镇", "community", "VILLAGE", "600", "ma jiang she qu");

  static final ObjectNode HOUSE =
      with(
          place("开州大道99号", "硒城街道", "address", "HOUSE_NUMBER", "45", "kai zhou da dao"),
          house -> house.put("interpolated", true));

  static final ObjectNode LOST = with(VILLAGE, village -> village.put("unmatched", "王家大院"));

  static final ObjectNode LONG_NAME =
      place(
          "开阳县第一中学东兴校区学生宿舍",
          "云开街道",
          "poi",
          "POI",
          "0",
          "kai yang xian di yi zhong xue dong xing xiao qu");

  static final ObjectNode POSITION =
      with(
          place("106.96600, 27.06000", "云开街道", "position", "POSITION", "0", ""),
          position -> position.put("address", ""));

  /** What lies around a point that was clicked. */
  static final JsonNode WHEREABOUTS =
      JSON.readTree(
          """
          {"areas":[{"code":"520121","name":"开阳县","nameEn":"Kaiyang County","level":"COUNTY"},
                    {"name":"云开街道","nameEn":"Yunkai Subdistrict","level":"TOWN"}],
           "nearest":{"name":"东兴社区","kind":"community","level":"VILLAGE","accuracyMetres":900,
                      "distanceMetres":231.0,"direction":"NORTH_WEST"}}""");

  private PlaceAnswers() {}

  private static ObjectNode place(String... words) {
    return (ObjectNode) JSON.readTree(PLACE.formatted((Object[]) words));
  }

  private static ObjectNode with(ObjectNode place, Consumer<ObjectNode> change) {
    ObjectNode changed = place.deepCopy();
    change.accept(changed);
    return changed;
  }

  /** A list of suggestions. */
  static String suggestions(ObjectNode... places) {
    return with(
            JSON.createObjectNode(), answer -> answer.putArray("places").addAll(List.of(places)))
        .toString();
  }

  /** A refusal of a text that names no place here. */
  static String notFound(Consumer<ObjectNode> more, ObjectNode... places) {
    return with(
            (ObjectNode) JSON.readTree(suggestions(places)),
            problem -> {
              problem.put("type", "urn:headroom:problem:place-not-found").put("status", 404);
              more.accept(problem);
            })
        .toString();
  }

  /** Whatever place was found, this is how it was matched. */
  static Consumer<ObjectNode> matchedAs(ObjectNode place) {
    return answer -> {
      if (answer.at("/query/matchedPlace").isObject()) {
        ((ObjectNode) answer.path("query")).set("matchedPlace", place);
      }
    };
  }

  /** Whatever point was asked about, this is where it lies. */
  static void whereabouts(ObjectNode answer) {
    ((ObjectNode) answer.path("query")).set("whereabouts", WHEREABOUTS);
  }

  /** Whatever places there are to choose from, each is a village of this radius. */
  static Consumer<ObjectNode> villagesOf(int accuracyMetres) {
    return answer -> {
      for (JsonNode place : answer.path("places")) {
        ((ObjectNode) place).put("level", "VILLAGE").put("accuracyMetres", accuracyMetres);
      }
    };
  }
}
