package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatTest {
  @Test
  void aGovernmentIsCalledByItsAreaInAllItsForms() {
    assertThat(Seat.namesOf("冯三镇人民政府")).containsExactlyInAnyOrder("冯三镇政府", "冯三政府", "冯三人民政府");
    assertThat(Seat.namesOf("南江布依族苗族乡人民政府")).contains("南江布依族苗族乡政府", "南江乡政府", "南江政府", "南江乡人民政府");
    assertThat(Seat.namesOf("硒城街道办事处")).contains("硒城街道办", "硒城办事处", "硒城街道政府");
  }

  @ParameterizedTest
  @ValueSource(strings = {"人民政府", "镇人民政府", "办事处", "马江村村委会", "供电局办事处", ""})
  void withoutAnAreaItIsNone(String name) {
    assertThat(Seat.isGovernment(name)).isFalse();
    assertThat(Seat.namesOf(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "马江村委会, 马江村村委会",
    "马江村民委员会, 马江村村委会",
    "马江村村民委员会, 马江村村委会",
    "马江村村委会, 马江村村委会",
    "双永居委会, 双永社区居委会",
    "双永社区居委会, 双永社区居委会",
    "双永社区居民委员会, 双永社区居委会",
    "村委会, 村委会",
    "马江村, 马江村"
  })
  void aCommitteeHasOneUsualForm(String text, String usual) {
    assertThat(Seat.ofCommittee(text)).isEqualTo(usual);
  }
}
