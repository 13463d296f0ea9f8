package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
  @ParameterizedTest
  @CsvSource({
    "zhongshan, zongsan",
    "chang, can",
    "nanmudu, lanmudu",
    "lvjia, nvjia",
    "xincheng, xinceng",
    "jinzhong, jinzong",
    "majiang, majian"
  })
  void neighboursInTheSouthWestSoundAlike(String one, String other) {
    assertThat(Sounds.alike(one)).isEqualTo(Sounds.alike(other));
  }

  @ParameterizedTest
  @CsvSource({"majiang, maqiang", "fengsan, fengsi", "hua, fa", "dong, tong", "shan, shen"})
  void othersDoNot(String one, String other) {
    assertThat(Sounds.alike(one)).isNotEqualTo(Sounds.alike(other));
  }

  @ParameterizedTest
  @CsvSource({"zhongshanlu", "nanjiangcun", "lvjiawan", "fengsanzhen", "changnongnu"})
  void onceIsEnough(String pinyin) {
    assertThat(Sounds.alike(Sounds.alike(pinyin))).isEqualTo(Sounds.alike(pinyin));
  }
}
