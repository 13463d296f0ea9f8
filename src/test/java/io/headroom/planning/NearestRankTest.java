package io.headroom.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestRankTest {
  @ParameterizedTest
  @CsvSource({"1,50,1", "2,50,1", "3,50,2", "20,95,19", "21,95,20", "100,95,95", "7,100,7"})
  void ofTheFirstNumbersItIsTheRank(int count, int percent, int expected) {
    List<Integer> numbers = IntStream.rangeClosed(1, count).boxed().toList();
    assertThat(NearestRank.of(numbers, percent)).isEqualTo(expected);
  }

  /** The definition itself, by counting. */
  @Test
  void itIsTheLeastValueThatEnoughDoNotExceed() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Integer> values = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(40); i++) {
        values.add(random.nextInt(30));
      }
      int percent = 1 + random.nextInt(100);
      int expected =
          values.stream()
              .filter(
                  v ->
                      100 * values.stream().filter(w -> w <= v).count()
                          >= (long) percent * values.size())
              .min(Integer::compare)
              .orElseThrow();
      assertThat(NearestRank.of(values, percent)).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
