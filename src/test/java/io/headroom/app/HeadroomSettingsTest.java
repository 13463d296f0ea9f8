package io.headroom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.api.Disclosure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class HeadroomSettingsTest {
  private static HeadroomSettings settings(double rate, double burst, String tiles) {
    return new HeadroomSettings(
        Path.of("data"),
        " ",
        Disclosure.Level.PUBLIC,
        rate,
        burst,
        " ",
        tiles,
        5,
        DataSize.ofGigabytes(2));
  }

  @Test
  void blankMeansNotSet() {
    assertThat(settings(20, 200, "").dataset()).isNull();
    assertThat(settings(20, 200, "").tileUrl()).isNull();
  }

  @Test
  void anImpossibleSettingIsNamedWithItsValue() {
    assertThatThrownBy(() -> settings(-1, 200, ""))
        .hasMessageContaining("headroom.rate-limit")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> settings(20, 0, "")).hasMessageContaining("headroom.rate-limit-burst");
    assertThatThrownBy(() -> settings(20, 200, "javascript:alert(1)"))
        .hasMessageContaining("headroom.tile-url");
  }
}
