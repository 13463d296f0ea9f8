package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small county:
 *
 * <pre>
 *   开阳县 ─┬─ 冯三镇 ─── 马江村, 马江社区, 石头村
 *          ├─ 云开街道 ── 石头村, 长红村
 *          └─ 南江布依族苗族乡 ── 南江村, 吕家湾 (alias 老鹰岩)
 * </pre>
 */
class GazetteerTest {
  private static final String COUNTY = "520121";
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          List.of(
              town("103", "冯三镇", "Fengsan"),
              town("002", "云开街道", "Yunkai Subdistrict"),
              town("207", "南江布依族苗族乡", "Nanjiang Township"),
              village("1", "马江村", "103", "冯三镇"),
              village("2", "马江社区", "103", "冯三镇"),
              village("3", "石头村", "103", "冯三镇"),
              village("4", "石头村", "002", "云开街道"),
              village("5", "长红村", "002", "云开街道"),
              village("6", "南江村", "207", "南江布依族苗族乡"),
              new Entry(
                  "7",
                  "吕家湾",
                  "Eagle Rock",
                  "南江乡12号",
                  "community",
                  "207",
                  "南江布依族苗族乡",
                  List.of("老鹰岩"),
                  new Position(107, 27),
                  0)));

  private static Entry town(String code, String name, String nameEn) {
    return new Entry(
        code, name, nameEn, null, "town", COUNTY, "开阳县", List.of(), new Position(107, 27), 4000);
  }

  private static Entry village(String id, String name, String areaCode, String areaName) {
    return new Entry(
        id, name, null, null, "village", areaCode, areaName, List.of(), new Position(107, 27), 800);
  }

  private List<String> found(String query) {
    return GAZETTEER.search(PlaceQuestion.of(query), 10).stream()
        .map(match -> match.entry().id())
        .toList();
  }

  private List<String> resolved(String address) {
    return GAZETTEER.resolve(PlaceQuestion.of(address)).matches().stream()
        .map(match -> match.entry().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "马江村,1",
    "majiangcun,1",
    "Ma Jiang Cun,1",
    "MAJIANGCUN,1",
    "ｍａｊｉａｎｇｃｕｎ,1",
    "mǎ jiāng cūn,1",
    "mjc,1",
    "南江村,6",
    "changhongcun,5",
    "chc,5",
    "老鹰岩,7",
    "laoyingyan,7",
    "Eagle Rock,7",
    "吕家湾,7",
    "lvjiawan,7",
    "lǚjiāwān,7",
    "Fengsan,103",
    "fengsan town,103",
    "冯三,103",
    "Yunkai,002",
    "yunkai subdistrict,002",
    "南江乡,207",
    "南江布依族苗族乡,207",
    "南江乡12号,7"
  })
  void fullNameOfAnyKindIsClear(String address, String id) {
    assertThat(resolved(address)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({"石头村,3 4", "石头,3 4", "shitoucun,3 4", "stc,3 4", "马江,2 1", "南江,207 6"})
  void nameThatSeveralPlacesHaveFindsThemAll(String address, String ids) {
    assertThat(resolved(address)).containsExactlyInAnyOrder(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "冯三镇 石头村,3",
    "冯三镇石头村,3",
    "云开街道石头村,4",
    "云开石头,4",
    "冯三 马江村,1",
    "fengsan shitoucun,3",
    "Yunkai shitou,4",
    "fengsanzhen majiangcun,1",
    "fengsantown majiangcun,1",
    "南江乡南江村,6",
    "南江南江村,6",
    "开阳县冯三镇马江村,1",
    "开阳 冯三 马江村,1",
    "贵州省贵阳市开阳县云开街道石头村,4",
    "开阳县长红村,5",
    "贵州省开阳县石头村云开街道,",
    "'石头村, 云开街道',4",
    "'shitou, yunkai',4"
  })
  void areaInFrontOrBehindNarrows(String address, String id) {
    assertThat(resolved(address)).isEqualTo(id == null ? List.of() : List.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"云开街道马江村", "冯三镇长红村", "息烽县石头村", "石头村委", "江村", "x", "马江村马江村"})
  void nameThatIsNotThereIsNotResolved(String address) {
    assertThat(resolved(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "开阳县冯三镇马江村, village", // the market only lies there
    "冯三镇马江村, village",
    "开阳县冯三镇马江村农贸市场, market", // as a suggestion shows it: address and name
    "农贸市场, market"
  })
  void addressIsThatOfThePlaceWhoseNameItEndsWith(String address, String id) {
    Gazetteer village =
        Gazetteer.of(
            List.of(
                town("103", "冯三镇", "Fengsan"),
                at("开阳县冯三镇马江村", "village", "马江村"),
                at("开阳县冯三镇马江村", "market", "农贸市场")));

    assertThat(village.resolve(PlaceQuestion.of(address)).matches())
        .extracting(match -> match.entry().id())
        .containsExactly(id);
  }

  private static Entry at(String address, String id, String name) {
    return new Entry(
        id, name, null, address, "poi", "103", "冯三镇", List.of(), new Position(107, 27), 0);
  }

  @Test
  void beginningOfANameFindsItWithTheShorterFirst() {
    assertThat(found("马")).containsExactly("1", "2");
    assertThat(found("maj")).containsExactly("1", "2");
    assertThat(found("石")).containsExactlyInAnyOrder("3", "4");
    assertThat(found("冯三镇 石")).containsExactly("3");
    assertThat(found("yunkai sh")).containsExactly("4");
  }

  @Test
  void beginningIsWorthLessThanTheWholeAndInitialsLeast() {
    double whole = GAZETTEER.search(PlaceQuestion.of("石头村"), 1).get(0).score();
    double shortened = GAZETTEER.search(PlaceQuestion.of("石头"), 1).get(0).score();
    double pinyin = GAZETTEER.search(PlaceQuestion.of("shitoucun"), 1).get(0).score();
    double beginning = GAZETTEER.search(PlaceQuestion.of("石"), 1).get(0).score();
    double initials = GAZETTEER.search(PlaceQuestion.of("st"), 1).get(0).score();
    assertThat(whole).isEqualTo(1);
    assertThat(List.of(initials, beginning, pinyin, shortened, whole)).isSorted();
  }

  @Test
  void limitIsKeptAndCountsTheBestOnes() {
    assertThat(GAZETTEER.search(PlaceQuestion.of("马"), 1))
        .extracting(m -> m.entry().id())
        .containsExactly("1");
    assertThat(GAZETTEER.search(PlaceQuestion.of("石头村"), Integer.MAX_VALUE)).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GAZETTEER.search(PlaceQuestion.of("石"), 0));
  }

  @Test
  void matchCarriesTheEnglishNameOfItsArea() {
    assertThat(GAZETTEER.search(PlaceQuestion.of("马江村"), 1).get(0).areaNameEn())
        .isEqualTo("Fengsan");
    // The county is no place of its own here.
    assertThat(GAZETTEER.search(PlaceQuestion.of("冯三镇"), 1).get(0).areaNameEn()).isNull();
  }

  @Test
  void matchCarriesThePinyinOfTheName() {
    assertThat(GAZETTEER.resolve(PlaceQuestion.of("吕家湾")).matches().get(0).pinyin())
        .isEqualTo("lü jia wan");
    assertThat(GAZETTEER.resolve(PlaceQuestion.of("长红村")).matches().get(0).pinyin())
        .isEqualTo("chang hong cun");
  }

  static Stream<String> oddities() {
    return Stream.of(
        "",
        " ",
        "\u0000\u0001\u001b[2J",
        "\uD842",
        "𠮷",
        "%_*?'\"\\",
        "<script>",
        "\u202E村头石",
        "石".repeat(1_000_000),
        "南江".repeat(60),
        "ﷺ".repeat(119),
        "👍🏽",
        "\n\r\t,，;");
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void nothingThatIsTypedDoesHarm(String query) {
    assertThatCode(() -> GAZETTEER.search(PlaceQuestion.of(query), 10)).doesNotThrowAnyException();
    assertThat(GAZETTEER.resolve(PlaceQuestion.of(query)).matches()).isEmpty();
  }

  @Test
  void controlCharactersInAQuestionAreDropped() {
    assertThat(resolved("\u0000石\u200B头\u0007村\n")).containsExactlyInAnyOrder("3", "4");
  }

  @Test
  void emptyGazetteerFindsNothing() {
    Gazetteer empty = Gazetteer.of(List.of());
    assertThat(empty.search(PlaceQuestion.of("石头村"), 5)).isEmpty();
    assertThat(empty.resolve(PlaceQuestion.of("shitou")).matches()).isEmpty();
  }

  @Test
  void areasThatContainEachOtherDoNotGoRound() {
    Gazetteer circle =
        Gazetteer.of(
            List.of(
                village("a", "甲乙镇", "b", "丙丁镇"),
                village("b", "丙丁镇", "a", "甲乙镇"),
                village("c", "石头村", "a", "甲乙镇")));
    assertThat(circle.resolve(PlaceQuestion.of("丙丁镇甲乙镇石头村")).matches()).hasSize(1);
    assertThat(circle.resolve(PlaceQuestion.of("甲乙镇丙丁镇".repeat(9) + "石头")).matches()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void beginningsAgreeWithBruteForce(long seed) {
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      entries.add(village("id" + i, randomName(random), "", ""));
    }
    Gazetteer random400 = Gazetteer.of(entries);
    for (int question = 0; question < 60; question++) {
      String name = entries.get(random.nextInt(400)).name();
      String prefix = name.substring(0, 1 + random.nextInt(name.length()));
      TreeSet<String> expected = new TreeSet<>();
      entries.stream()
          .filter(entry -> entry.name().startsWith(prefix))
          .forEach(entry -> expected.add(entry.id()));
      List<Match> found = random400.search(PlaceQuestion.of(prefix), 1_000);
      assertThat(found.subList(0, expected.size()))
          .as("seed %d, question %s: the beginnings, before all else", seed, prefix)
          .extracting(match -> match.entry().id())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found.subList(expected.size(), found.size()))
          .as("seed %d, question %s: then what holds it", seed, prefix)
          .filteredOn(match -> match.unmatched() == null)
          .allMatch(match -> holdsInOrder(match.entry().name(), prefix));
    }
  }

  private static boolean holdsInOrder(String name, String part) {
    return name.matches(".*" + String.join(".*", part.split("")) + ".*");
  }

  private static String randomName(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      name.append("山水石头大小新田".charAt(random.nextInt(8)));
    }
    return name.toString();
  }
}
