package io.headroom.place.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TyposTest {
  @ParameterizedTest
  @CsvSource({
    "马江村三组, 马江村三组, true",
    "马江村三组, 马将村三组, true",
    "马江村三组, 马江三组, true",
    "马江村三组, 马江江村三组, true",
    "马江村三组, 江马村三组, true",
    "马江村三组, 马村江组三, false",
    "马江村三组, 马江, false",
    "majiangcun, majangcun, true",
    "majiangcun, mjaiangcun, true",
    "majiangcun, mjaingcun, false"
  })
  void oneSlipIsACharacterLeftOutAddedChangedOrTurned(String a, String b, boolean one) {
    assertThat(Typos.isOneSlip(a, b)).isEqualTo(one);
    assertThat(Typos.isOneSlip(b, a)).isEqualTo(one);
  }

  /** Few letters, so that short texts are often near each other. */
  private static String text(Random random, int shortest, int longest) {
    StringBuilder text = new StringBuilder();
    int length = shortest + random.nextInt(longest - shortest + 1);
    for (int i = 0; i < length; i++) {
      text.append("村组江".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void slipsAgreeWithTheDistanceOfDamerau(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      String a = text(random, 1, 7);
      String b = text(random, 1, 7);
      assertThat(Typos.isOneSlip(a, b))
          .as("seed %d: %s and %s", seed, a, b)
          .isEqualTo(distance(a, b) <= 1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void textsASlipApartHaveADeletionInCommon(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      String a = text(random, 3, 7);
      String b = text(random, 3, 7);
      if (distance(a, b) <= 1) {
        Set<String> common = new TreeSet<>(Typos.deletions(a));
        common.retainAll(Typos.deletions(b));
        assertThat(common).as("seed %d: %s and %s", seed, a, b).isNotEmpty();
      }
    }
  }

  @Test
  void shortAndEndlessTextsAllowNoSlip() {
    assertThat(Typos.allows("江村")).isFalse();
    assertThat(Typos.allows("马江村")).isTrue();
    assertThat(Typos.allows("maji")).isFalse();
    assertThat(Typos.allows("majia")).isTrue();
    assertThat(Typos.allows("a".repeat(41))).isFalse();
    assertThat(Typos.deletions("江村")).isEmpty();
    assertThat(Typos.deletions("")).isEmpty();
  }

  /** Optimal string alignment, by the book. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : least(d, i, j, a, b);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int least(int[][] d, int i, int j, String a, String b) {
    int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean turned =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return turned ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
