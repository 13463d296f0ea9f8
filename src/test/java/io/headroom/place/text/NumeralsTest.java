package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  /** 105 → 一百零五, 110 → 一百一十, 12 → 十二, 20 → 二十. */
  private static String written(int value) {
    String hundreds = value >= 100 ? DIGITS[value / 100] + "百" : "";
    int rest = value % 100;
    if (rest == 0) {
      return value == 0 ? "零" : hundreds;
    }
    if (rest < 10) {
      return hundreds + (hundreds.isEmpty() ? "" : "零") + DIGITS[rest];
    }
    String tens = rest < 20 && hundreds.isEmpty() ? "十" : DIGITS[rest / 10] + "十";
    return hundreds + tens + (rest % 10 == 0 ? "" : DIGITS[rest % 10]);
  }

  @Test
  void everyNumberBelowAThousandIsReadAsItIsSpoken() {
    for (int value = 1; value < 1_000; value++) {
      assertThat(Numerals.valueOf(written(value))).as(written(value)).isEqualTo(value);
      assertThat(Numerals.canonical("人民路" + written(value) + "号")).isEqualTo("人民路" + value + "号");
    }
  }

  @Test
  void everyNumberBelowTenThousandIsReadDigitByDigit() {
    for (int value = 1; value < 10_000; value++) {
      StringBuilder spelled = new StringBuilder();
      Integer.toString(value).chars().forEach(digit -> spelled.append(DIGITS[digit - '0']));
      if (value > 9) {
        assertThat(Numerals.valueOf(spelled.toString())).as("%s", spelled).isEqualTo(value);
      }
    }
    assertThat(Numerals.valueOf("一二三四五")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "马江村三组, 马江村3组",
    "马江村第三组, 马江村3组",
    "马江村第3村民组, 马江村3组",
    "马江村三小组, 马江村3组",
    "马江村三队, 马江村3组",
    "中山家园三栋, 中山家园3栋",
    "中山家园3号楼, 中山家园3栋",
    "中山家园b座, 中山家园b栋",
    "人民路十四, 人民路14",
    "人民路no14, 人民路14",
    "龙岗1村, 龙岗一村",
    "开阳县第1中学, 开阳县第一中学",
    "三合村, 三合村",
    "十字村, 十字村",
    "八一路, 八一路",
    "四川, 四川",
    "马江村, 马江村"
  })
  void countedNumbersAreDigitsAndNamesAreCharacters(String text, String canonical) {
    assertThat(Numerals.canonical(text)).isEqualTo(canonical);
    assertThat(Numerals.canonical(canonical)).as("once is enough").isEqualTo(canonical);
  }
}
