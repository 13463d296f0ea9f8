package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import io.headroom.geo.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 18 townships and 136 villages of Kaiyang by their real names. */
@Needs(Tool.REFERENCE_DATA)
class KaiyangNamesTest {
  private static final Position SOMEWHERE = new Position(107, 27);
  private static final List<Entry> TOWNS = new ArrayList<>();
  private static final List<Entry> VILLAGES = new ArrayList<>();
  private static Gazetteer gazetteer;

  @BeforeAll
  static void readNames() throws IOException {
    for (String[] f : rows("townships.csv")) {
      TOWNS.add(entry(f[0], f[1], f[2], "town", "520121", "开阳县"));
    }
    for (String[] f : rows("villages.csv")) {
      VILLAGES.add(entry(f[0], f[1], null, "village", f[2], f[3]));
    }
    List<Entry> all = new ArrayList<>(TOWNS);
    all.addAll(VILLAGES);
    gazetteer = Gazetteer.of(all);
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(Tool.REFERENCE_DATA.get().resolve("kaiyang").resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  private static Entry entry(
      String id, String name, String nameEn, String kind, String areaCode, String areaName) {
    return new Entry(id, name, nameEn, null, kind, areaCode, areaName, List.of(), SOMEWHERE, 500);
  }

  private static List<Entry> resolved(String address) {
    return gazetteer.resolve(PlaceQuestion.of(address)).matches().stream()
        .map(Match::entry)
        .toList();
  }

  @Test
  void everyVillageIsFoundByItsName() {
    for (Entry village : VILLAGES) {
      assertThat(resolved(village.name())).as(village.name()).contains(village);
    }
  }

  @Test
  void everyVillageIsClearWithItsTownshipInFront() {
    for (Entry village : VILLAGES) {
      assertThat(resolved(village.areaName() + village.name())).containsExactly(village);
      assertThat(resolved("开阳县 " + village.areaName() + " " + village.name()))
          .containsExactly(village);
    }
  }

  @Test
  void everyVillageIsFoundByItsPinyinAndItsInitials() {
    for (Entry village : VILLAGES) {
      String spaced = gazetteer.resolve(PlaceQuestion.of(village.name())).matches().get(0).pinyin();
      assertThat(resolved(spaced)).as(spaced).contains(village);
      assertThat(resolved(spaced.replace(" ", ""))).as(spaced).contains(village);
      String initials = spaced.replaceAll("(\\w)\\w* ?", "$1");
      assertThat(gazetteer.search(PlaceQuestion.of(initials), 50))
          .as(initials)
          .extracting(Match::entry)
          .contains(village);
    }
  }

  @Test
  void pinyinOfEveryTownshipAgreesWithThePublishedOne() {
    for (Entry town : TOWNS) {
      String pinyin =
          gazetteer
              .resolve(PlaceQuestion.of(town.name()))
              .matches()
              .get(0)
              .pinyin()
              .replace(" ", "");
      assertThat(pinyin).startsWithIgnoringCase(town.nameEn());
      assertThat(resolved(town.nameEn())).contains(town);
    }
  }

  @Test
  void onlyStoneVillageAndBigDamExistTwice() {
    assertThat(VILLAGES)
        .filteredOn(village -> resolved(village.name()).size() > 1)
        .extracting(Entry::name)
        .containsExactlyInAnyOrder("石头村", "石头村", "大坝村", "大坝村");
  }

  @ParameterizedTest
  @CsvSource({
    "云开街道石头村,520121002203",
    "高寨苗族布依族乡石头村,520121208206",
    "高寨乡石头村,520121208206",
    "永温镇 大坝村,520121106203",
    "米坪乡大坝村,520121205204",
    "mipingxiang dabacun,520121205204",
    "Yongwen daba,520121106203",
    "南江社区,520121001001",
    "南江村,520121207200",
    "南江乡南江村,520121207200",
    "changhongcun,520121206204",
    "贵州省贵阳市开阳县冯三镇马江村,520121103200"
  })
  void nameIsMadeClearByWhatStandsBeforeIt(String address, String id) {
    assertThat(resolved(address)).extracting(Entry::id).containsExactly(id);
  }

  @Test
  void southRiverAloneMeansTheTownshipTheCommunityOrTheVillage() {
    assertThat(resolved("南江"))
        .extracting(Entry::name)
        .containsExactlyInAnyOrder("南江社区", "南江村", "南江布依族苗族乡");
  }
}
