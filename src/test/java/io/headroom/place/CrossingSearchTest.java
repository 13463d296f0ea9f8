package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Position;
import io.headroom.place.index.IndexHome;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Roads of two towns 20 km apart; metres from the middle of each.
 *
 * <pre>
 *   town 1                     town 2
 *        │乙街                      │乙街
 *   ┌────┼────┐   丙路 (loop)   ────┼──── 甲路
 *   ─────┼──── 甲路                 │
 *   └────┼────┘
 *        │           丁路 (far)
 * </pre>
 */
class CrossingSearchTest {
  private static final Position ONE = new Position(107, 27);
  private static final Position TWO = new Position(107.2, 27);
  private static final Offset<Double> SOME_METRES = Offset.offset(2.0);
  private final List<Entry> entries = new ArrayList<>();
  private final List<RoadLine> lines = new ArrayList<>();

  private void road(String id, String name, String town, Position middle, double... xy) {
    LocalPlane plane = LocalPlane.at(middle);
    double[] lonLat = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      Position at = plane.positionOf(xy[i], xy[i + 1]);
      lonLat[i] = at.lon();
      lonLat[i + 1] = at.lat();
    }
    lines.add(new RoadLine(name, lonLat));
    Position first = new Position(lonLat[0], lonLat[1]);
    entries.add(new Entry(id, name, null, null, "road", town, town + "镇", List.of(), first, 1_000));
  }

  private Gazetteer gazetteer() {
    road("a1", "甲丙路", "东风", ONE, -500, 0, 500, 0);
    road("b1", "乙丙街", "东风", ONE, 0, -500, 0, 500);
    road("c1", "圆环路", "东风", ONE, -300, -200, 300, -200, 300, 200, -300, 200);
    road("a2", "甲丙路", "西山", TWO, -500, 0, 500, 0);
    road("b2", "乙丙街", "西山", TWO, 0, -500, 0, 500);
    road("d1", "丁字路", "北坪", ONE, 200, -100, 200, 900);
    road("e1", "远山路", "东风", ONE, -500, 900, 500, 900);
    return Gazetteer.of(new PlaceSources(entries, lines, List.of()), IndexHome.inMemory());
  }

  private List<Match> asked(String question) {
    return gazetteer().resolve(PlaceQuestion.of(question)).matches();
  }

  @Test
  void twoRoadsMeetOncePerTown() {
    List<Match> met = asked("甲丙路与乙丙街交叉口");
    assertThat(met)
        .extracting(match -> match.entry().areaCode())
        .containsExactlyInAnyOrder("东风", "西山");
    for (Match match : met) {
      Position middle = match.entry().areaCode().equals("东风") ? ONE : TWO;
      assertThat(LocalPlane.metres(middle, match.entry().location())).isCloseTo(0, SOME_METRES);
      assertThat(match.level()).isEqualTo(MatchLevel.CROSSING);
      assertThat(match.entry().accuracyMetres()).isEqualTo(15);
    }
  }

  @Test
  void roadsThatCrossTwiceAreTwoPlaces() {
    List<Match> met = asked("圆环路与乙丙街交叉口");
    assertThat(met).extracting(match -> match.entry().name()).containsOnly("圆环路与乙丙街交叉口");
    assertThat(met)
        .extracting(match -> Math.round(LocalPlane.at(ONE).of(match.entry().location()).y))
        .containsExactlyInAnyOrder(-200L, 200L);
  }

  @Test
  void roadsOfTwoTownshipsMeetAcrossTheBorder() {
    List<Match> met = asked("甲丙路与丁字路交叉口");
    assertThat(met).hasSize(1);
    assertThat(LocalPlane.at(ONE).of(met.get(0).entry().location()).x).isCloseTo(200, SOME_METRES);
  }

  @Test
  void roadsThatDoNotMeetHaveNoCrossing() {
    assertThat(asked("甲丙路与远山路交叉口")).isEmpty();
    assertThat(asked("甲丙路与甲丙路交叉口")).isEmpty();
    assertThat(asked("甲丙路与不明路交叉口")).isEmpty();
  }
}
