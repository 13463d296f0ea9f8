package io.headroom.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {
  private static final int MANY = 20_000;

  @Test
  void aCodeHasMoreThan128BitsAndEveryLetterAtEveryPlace() {
    int bits = 0;
    Set<String> seen = new HashSet<>();
    Set<String> placed = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      String code = TrackingCode.random().value();
      seen.add(code);
      for (int place = 0; place < code.length(); place++) {
        placed.add(place + ":" + code.charAt(place));
      }
      bits = code.length() * 5;
    }
    assertThat(bits).isGreaterThanOrEqualTo(128);
    assertThat(seen).hasSize(MANY);
    assertThat(placed).hasSize(bits / 5 * 32);
  }

  @Test
  void itIsReadAsPeopleTypeIt() {
    TrackingCode code = TrackingCode.random();
    String typed = code.value().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');

    assertThat(TrackingCode.read(" " + typed.substring(0, 9) + "-" + typed.substring(9)))
        .contains(code);
  }

  @Test
  void whatIsNoCodeIsNone() {
    assertThat(TrackingCode.read("")).isEmpty();
    assertThat(TrackingCode.read("U".repeat(26))).isEmpty();
    assertThat(TrackingCode.read("7".repeat(25))).isEmpty();
    assertThatThrownBy(() -> new TrackingCode("o".repeat(26))).hasMessage("not a tracking code");
  }

  /** A log must not give away what lets anybody act for the applicant. */
  @Test
  void itsTextDoesNotTellIt() {
    TrackingCode code = TrackingCode.random();
    assertThat(code.toString()).doesNotContain(code.value().substring(4));
  }
}
