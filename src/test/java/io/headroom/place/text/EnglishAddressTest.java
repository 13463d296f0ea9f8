package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No. 12 Renmin Road, Yunkai Subdistrict, Kaiyang County|kaiyangxianyunkaijiedaorenminlu12hao",
        "12 Renmin Rd, Yunkai|yunkairenminlu12hao",
        "Renmin Road No.12-3|renminlu12hao",
        "Group 3, Majiang Village, Fengsan Town|fengsanzhenmajiangcun3zu",
        "Building 3, Zhongshan Jiayuan|zhongshanjiayuan3dong",
        "Xicheng Sub-district|xichengjiedao",
        "Kaizhou Avenue|kaizhoudadao",
        "Huancheng North Road|huanchengbeilu",
        "corner of Zhongshan Road and Wenmiao Street, Xicheng"
            + "|xichengzhongshanluyuwenmiaojiejiaochakou",
        "Zhongshan Road & Wenmiao Street|zhongshanluyuwenmiaojiejiaochakou"
      })
  void largestPartComesFirst(String english, String pinyin) {
    assertThat(EnglishAddress.isEnglish(english)).isTrue();
    assertThat(EnglishAddress.toPinyin(english)).isEqualTo(pinyin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"majiangcun", "renminlu 12 hao", "马江村", "", "12", "Kaiyang", "stone"})
  void pinyinIsNoEnglish(String text) {
    assertThat(EnglishAddress.isEnglish(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {121, 10_000})
  void endlessTextIsNone(int length) {
    assertThat(EnglishAddress.isEnglish("road ".repeat(length))).isFalse();
    assertThat(EnglishAddress.toPinyin("road ".repeat(length))).isEmpty();
  }
}
