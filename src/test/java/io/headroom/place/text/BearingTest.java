package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearingTest {
  private static Bearing bearing(String text) {
    return Objects.requireNonNull(Bearing.of(text), text);
  }

  /** The rose: each direction is an eighth of the circle on from the one before. */
  @Test
  void directionsStandClockwiseFromNorth() {
    String[] rose = {"北", "东北", "东", "东南", "南", "西南", "西", "西北"};
    for (int eighth = 0; eighth < rose.length; eighth++) {
      assertThat(bearing("县医院" + rose[eighth] + "侧20米"))
          .isEqualTo(new Bearing("县医院", 45.0 * eighth, 20));
      assertThat(bearing("县医院" + rose[eighth] + "面"))
          .isEqualTo(new Bearing("县医院", 45.0 * eighth, Double.NaN));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "县医院东侧20米, 县医院, 90, 20",
    "县医院往北走约100米处, 县医院, 0, 100",
    "县医院以西2公里, 县医院, 270, 2000",
    "县医院向南3里, 县医院, 180, 1500",
    "县医院的东北方向500m, 县医院, 45, 500",
    "县医院门口东侧20米, 县医院, 90, 20",
    "人民路14号往北50米, 人民路14号, 0, 50",
    "县医院附近300米, 县医院, NaN, 300",
    "县医院往前100米, 县医院, NaN, 100",
    "县医院往里走50米, 县医院, NaN, 50",
    "县医院前行1公里, 县医院, NaN, 1000",
    "马江小学对面, 马江小学, NaN, NaN",
    "马江小学斜对面, 马江小学, NaN, NaN",
    "马江小学大门口, 马江小学, NaN, NaN",
    "马江小学隔壁, 马江小学, NaN, NaN",
    "马江小学的后面, 马江小学, NaN, NaN"
  })
  void placeIsToldByItsLandmark(String text, String landmark, double degrees, double metres) {
    assertThat(Bearing.of(text)).isEqualTo(new Bearing(landmark, degrees, metres));
  }

  @ParameterizedTest
  @ValueSource(strings = {"马江村", "东侧20米", "附近", "20米", "往前100米", "北京路12号", "西南村", "门口", ""})
  void placeThatIsNamedItselfHasNoBearing(String text) {
    assertThat(Bearing.of(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"往双流方向500米, 500", "先100米再2公里, 2000", "旁边超市, 0", "米坪, 0", "'', 0"})
  void theLongestWayIsRead(String text, double metres) {
    assertThat(Bearing.longestIn(text)).isEqualTo(metres);
  }

  @ParameterizedTest
  @CsvSource({
    "往北50米, true",
    "往北第二个路口, true",
    "对面, true",
    "旁边超市, true",
    "东侧, true",
    "至55号, true",
    "55号, true",
    "和16号, true",
    "中山路53号, true",
    "'', false",
    "2单元301室, false",
    "2号门, false",
    "东兴超市, false",
    "门面, false",
    "菜鸟驿站, false"
  })
  void whatStandsBehindADoorMayLeadAwayFromIt(String rest, boolean away) {
    assertThat(Bearing.leadsAway(rest)).isEqualTo(away);
  }
}
