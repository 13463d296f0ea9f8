package io.headroom.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPolicyTest {
  @Test
  void nothingFromElsewhereIsLoadedUnlessTilesAreSet() {
    String policy = ContentPolicy.of(List.of("<p>no script</p>"), null).header();

    assertThat(policy).contains("img-src 'self' data:;", "script-src 'self';");
    assertThat(policy).doesNotContain("http", "unsafe");
  }

  @Test
  void theImportMapOfAPageIsAllowedByItsHash() {
    String page = "<script type=\"importmap\">{}</script>";

    // printf '{}' | openssl dgst -sha256 -binary | base64
    assertThat(ContentPolicy.of(List.of(page, page), null).header())
        .contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';");
  }

  @ParameterizedTest
  @CsvSource({
    "https://tiles.example/{z}/{x}/{y}.png, https://tiles.example",
    "https://{s}.tiles.example/{z}/{x}/{y}.png, https://*.tiles.example",
    "https://t{s}.tianditu.gov.cn/vec_w/wmts?x={x}&tk=1, https://*.tianditu.gov.cn",
    "http://localhost:8081/{z}/{x}/{y}.png, http://localhost:8081"
  })
  void tilesMayComeFromTheirServerOnly(String tileUrl, String origin) {
    assertThat(ContentPolicy.of(List.of(), tileUrl).header())
        .contains("img-src 'self' data: " + origin + ";");
  }
}
