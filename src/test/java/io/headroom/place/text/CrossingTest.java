package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossingTest {
  @ParameterizedTest
  @CsvSource({
    "人民路与紫江路交叉口, 人民路, 紫江路",
    "人民路和紫江路交汇处, 人民路, 紫江路",
    "人民路跟开州大道路口, 人民路, 开州大道",
    "人民路与紫江路, 人民路, 紫江路",
    "人民路和紫江路, 人民路, 紫江路",
    "人民路紫江路十字路口, 人民路, 紫江路",
    "文庙街紫江路口, 文庙街, 紫江路",
    "renminluyuzijianglujiaochakou, renminlu, zijianglu"
  })
  void twoRoadsMeanTheirMeeting(String text, String first, String second) {
    assertThat(Crossing.of(text)).isEqualTo(new Crossing(first, second));
  }

  @ParameterizedTest
  @ValueSource(strings = {"人民路", "人民路路口", "人民路12号", "马江村与石头村", "人民路紫江路", "与紫江路交叉口", "和平路", ""})
  void anythingElseIsNoCrossing(String text) {
    assertThat(Crossing.of(text)).isNull();
  }
}
