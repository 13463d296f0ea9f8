package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelLabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "人民路14号 收件人 13800000000|人民路14号",
        "人民路14号13800000000|人民路14号",
        "人民路14号 +86 138 0000 0000|人民路14号",
        "人民路14号 电话：0851-80000000|人民路14号",
        "收件人：张某，手机号：138-0000-0000，地址：人民路14号|人民路14号",
        "收货地址：人民路14号 邮编：550300|人民路14号",
        "550300 人民路14号|人民路14号",
        "[位置]人民路14号|人民路14号",
        "我的位置：人民路14号|人民路14号"
      })
  void addressAloneIsLeft(String label, String address) {
    assertThat(SearchText.of(ParcelLabel.removed(label))).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人民路14号",
        "马江村三组",
        "106.96 27.06",
        "人民路138号",
        "电话局",
        "位置村",
        "地址",
        "收件人",
        "13800000000",
        "550300",
        ""
      })
  void anAddressStaysAndSoDoesWhatWouldLeaveNothing(String text) {
    assertThat(ParcelLabel.removed(text)).isEqualTo(text);
  }
}
