package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
  @ParameterizedTest
  @CsvSource({
    "開陽縣 馮三鎮 馬江村, 开阳县冯三镇马江村",
    "ＭＡＪＩＡＮＧ１２, majiang12",
    "mǎ jiāng cūn, majiangcun",
    "lǚjiāwān, lvjiawan",
    "人民路十二號, 人民路12号",
    "人民路１２－３号, 人民路12-3号",
    "人民路12—3号, 人民路12-3号",
    "马-江-村, 马江村",
    "'（开阳县）冯三镇・马江村！', 开阳县冯三镇马江村",
    "人民路/紫江路, 人民路与紫江路",
    "人民路 & 紫江路, 人民路与紫江路",
    "'中山路51、53号', 中山路51-53号",
    "人民路14 2单元, 人民路14-2单元",
    "人民路 14 号, 人民路14号"
  })
  void textsAreComparedInOneForm(String written, String compared) {
    assertThat(SearchText.of(written)).isEqualTo(compared);
  }

  @Test
  void partsStandBetweenBlanksCommasAndBrackets() {
    assertThat(SearchText.parts("石头村，云开街道（三组）\n开阳县")).containsExactly("石头村", "云开街道", "3组", "开阳县");
    assertThat(SearchText.reversed(List.of("石头村", "云开街道"))).isEqualTo("云开街道石头村");
    assertThat(SearchText.literal("马江村 三组")).isEqualTo("马江村三组");
  }

  @Test
  void whatIsLongerThanAnyNameIsEmpty() {
    assertThat(SearchText.of("村".repeat(SearchText.LONGEST))).hasSize(SearchText.LONGEST);
    assertThat(SearchText.of("村".repeat(SearchText.LONGEST + 1))).isEmpty();
    assertThat(SearchText.of("村 ".repeat(SearchText.LONGEST + 1))).isEmpty();
    assertThat(SearchText.parts("村".repeat(10_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOneFormHasNothingToFoldAndNothingToSeparate(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      String once = SearchText.of(text);
      assertThat(SearchText.of(once)).as("seed %d: %s", seed, text).isEqualTo(once);
      assertThat(once.codePoints())
          .as("seed %d: %s", seed, text)
          .allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
      assertThat(once).as("seed %d: %s", seed, text).hasSizeLessThanOrEqualTo(SearchText.LONGEST);
    }
  }

  private static String text(Random random) {
    String drawn = "马江鎮號路与 ,，-—・（）\t\u0000\u202E12三十３ｱAzǚéßØ<>&/\uD83D\uDE00\uD842";
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(30); length > 0; length--) {
      text.append(drawn.charAt(random.nextInt(drawn.length())));
    }
    return text.toString();
  }
}
