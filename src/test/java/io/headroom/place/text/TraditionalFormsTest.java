package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraditionalFormsTest {
  private static String simplified(String text) {
    StringBuilder simple = new StringBuilder();
    text.chars().forEach(c -> simple.append(TraditionalForms.simplified((char) c)));
    return simple.toString();
  }

  @Test
  void traditionalCharactersHaveTheirSimplifiedForm() {
    assertThat(simplified("開陽縣馮三鎮雲開街道雙流鎮龍崗禾豐佈依族")).isEqualTo("开阳县冯三镇云开街道双流镇龙岗禾丰布依族");
  }

  @Test
  void simplifiedCharactersAndAllElseStay() {
    String plain = "开阳县冯三镇云开街道楠木渡 abc 123 号。\uD842\uDFB7";
    assertThat(simplified(plain)).isEqualTo(plain);
  }

  @Test
  void onceIsEnough() {
    // ICU turns the last two of these into each other.
    String turned = "薴苎苧";
    for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
      char simple = TraditionalForms.simplified(c);
      if (turned.indexOf(c) >= 0) {
        continue;
      }
      assertThat(TraditionalForms.simplified(simple)).as("%s → %s", c, simple).isEqualTo(simple);
    }
  }
}
