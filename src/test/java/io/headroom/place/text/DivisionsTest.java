package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {
  private static final String KAIYANG = "520121";
  private final Divisions divisions = Divisions.shared();

  @ParameterizedTest
  @CsvSource({
    "贵州省贵阳市开阳县, 贵州省, true",
    "贵阳市开阳县, 贵阳市, true",
    "开阳县冯三镇, 开阳县, true",
    "北京市海淀区, 北京市, false",
    "息烽县石头村, 息烽县, false",
    "遵义市播州区, 遵义市, false",
    "内蒙古自治区呼和浩特市, 内蒙古自治区, false"
  })
  void divisionAtTheBeginningTellsWhetherItHoldsTheCounty(String text, String name, boolean ours) {
    Divisions.Start start = Objects.requireNonNull(divisions.startOf(text));
    assertThat(start.name()).isEqualTo(name);
    assertThat(start.length()).isEqualTo(name.length());
    assertThat(start.agreesWith(KAIYANG)).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "北京路12号", "遵义路", "马江村", "冯三镇", "开阳", "贵州"})
  void streetCalledAfterACityIsNoDivision(String text) {
    assertThat(divisions.startOf(text)).isNull();
  }

  @Test
  void aNameThatSeveralDivisionsHaveAgreesWithEach() {
    Divisions.Start drumTower = Objects.requireNonNull(divisions.startOf("鼓楼区中山路"));
    assertThat(drumTower.codes()).hasSizeGreaterThan(1);
    assertThat(drumTower.codes()).allMatch(drumTower::agreesWith);
    assertThat(drumTower.agreesWith(KAIYANG)).isFalse();
  }

  @Test
  void provinceAndPrefectureStandAboveACounty() {
    assertThat(divisions.above(KAIYANG)).containsExactly("贵州省", "贵阳市");
    assertThat(divisions.above("52")).isEmpty();
    assertThat(divisions.above("999999")).isEmpty();
  }
}
