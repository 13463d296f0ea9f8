package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseNumberTest {
  @ParameterizedTest
  @CsvSource({
    "人民路12号, 人民路, 12, 0, ''",
    "人民路12号附3号, 人民路, 12, 3, ''",
    "人民路12号附3, 人民路, 12, 3, ''",
    "人民路12附3号, 人民路, 12, 3, ''",
    "人民路12-3号, 人民路, 12, 3, ''",
    "人民路12之3号, 人民路, 12, 3, ''",
    "人民路12, 人民路, 12, 0, ''",
    "人民路12-3, 人民路, 12, 3, ''",
    "人民路12附3, 人民路, 12, 3, ''",
    "马江村3组15号, 马江村3组, 15, 0, ''",
    "马江村3组15, 马江村3组, 15, 0, ''",
    "人民路12号紫江花园3栋, 人民路, 12, 0, 紫江花园3栋",
    "renminlu12hao, renminlu, 12, 0, ''",
    "renminlu12haofu3hao, renminlu, 12, 3, ''",
    "renminlu12, renminlu, 12, 0, ''"
  })
  void numberCountsAlongItsCarrier(String text, String carrier, int number, int sub, String rest) {
    assertThat(HouseNumber.of(text)).isEqualTo(new HouseNumber(carrier, number, sub, rest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"人民路", "12号", "路12号", "马江村3组", "中山家园3栋", "人民路999999", "人民路号", "g75", ""})
  void nameWithoutADoorHasNone(String text) {
    assertThat(HouseNumber.of(text)).isNull();
  }

  @Test
  void plateIsReadAsItIsShown() {
    for (String shown : new String[] {"12号", "12号附3号"}) {
      HouseNumber door = Objects.requireNonNull(HouseNumber.of("人民路" + shown));
      assertThat(door.plate()).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "人民路12号往北50米, true",
    "人民路12号对面, true",
    "人民路12号至18号, true",
    "人民路12号贵州省贵阳市, true",
    "renminlu12haowangbei, true",
    "renminlu12hao18hao, true",
    "renminlu12hao2danyuan, false",
    "renminlu12hao, false",
    "人民路12号, false",
    "人民路12号2单元, false",
    "人民路12号云开超市, false"
  })
  void whatLeadsOnFromADoorIsNotTheDoor(String text, boolean on) {
    assertThat(Objects.requireNonNull(HouseNumber.of(text)).leadsOn()).isEqualTo(on);
  }
}
