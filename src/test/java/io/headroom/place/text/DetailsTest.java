package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {
  @ParameterizedTest
  @CsvSource({
    "中山家园3栋2单元502室, 中山家园3栋",
    "中山家园3栋2单元502, 中山家园3栋",
    "中山家园3栋2单元5楼502, 中山家园3栋",
    "中山家园3栋a单元, 中山家园3栋",
    "中山家园3栋502, 中山家园3栋",
    "人民路14号2楼, 人民路14号",
    "人民路14号负1层, 人民路14号",
    "人民路14号301室, 人民路14号",
    "人民路14号3f, 人民路14号",
    "人民路14-2单元, 人民路14",
    "马江村三组18户, 马江村三组"
  })
  void staircaseFloorAndRoomAreLeftOut(String text, String building) {
    assertThat(Details.removed(text)).isEqualTo(building);
  }

  @ParameterizedTest
  @ValueSource(strings = {"人民路14号", "中山家园3栋", "马江村3组", "人民路14", "鼓楼", "人民路14-2号", "龙岗一村", ""})
  void whatIsOutsideStays(String text) {
    assertThat(Details.removed(text)).isEqualTo(text);
  }
}
