package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {
  @ParameterizedTest
  @CsvSource({
    "石头村,石头", "马江社区,马江", "硒城街道,硒城", "楠木渡镇,楠木渡", "南龙乡,南龙", "南江布依族苗族乡,南江",
    "高寨苗族布依族乡,高寨", "鸡场坪彝族乡,鸡场坪", "开阳县,开阳", "白马新村社区,白马新村", "新村,新村", "乡,乡",
    "人民医院,人民医院", "道真仡佬族苗族自治县,道真"
  })
  void whatIsUsuallyLeftOutIsKnown(String name, String base) {
    assertThat(PlaceName.of(name).base()).isEqualTo(base);
  }

  @Test
  void townshipOfPeoplesIsAlsoWrittenWithoutThem() {
    assertThat(PlaceName.of("南江布依族苗族乡").areaForms()).containsExactly("南江布依族苗族乡", "南江", "南江乡");
    assertThat(PlaceName.of("冯三镇").areaForms()).containsExactly("冯三镇", "冯三");
  }
}
