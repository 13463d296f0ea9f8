package io.headroom.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailableCapacityTest {
  /** A load flow leaves a rest of its tolerance where there is nothing. */
  @ParameterizedTest
  @CsvSource({"-5, true", "0, true", "1e-7, true", "0.0999, true", "0.1, false", "NaN, false"})
  void whatReadsAsNothingIsNothing(double kva, boolean nothing) {
    AvailableCapacity capacity = new AvailableCapacity(kva, -1, null, List.of());
    assertThat(capacity.isNothing()).isEqualTo(nothing);
  }
}
