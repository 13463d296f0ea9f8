package io.headroom.app;

import io.headroom.api.Disclosure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of our own; {@code application.yml} explains each.
 *
 * @param data folder below which everything is written
 * @param dataset descriptor, folder or GeoPackage; null for the sample county
 * @param rateLimit questions a second and client address; 0 for no limit
 * @param rateLimitBurst questions that may come at once
 * @param placeIndex folder in which the index of places is kept; null for memory
 * @param tileUrl background map of an outside tile server; null for none
 * @param openRequestsPerPhone open requests of one phone number without an account; 0 for no limit
 * @param largestDelivery of a dataset that is uploaded
 */
@ConfigurationProperties("headroom")
public record HeadroomSettings(
    @DefaultValue(DATA) Path data,
    @Nullable String dataset,
    @DefaultValue("public") Disclosure.Level disclosure,
    @DefaultValue("20") double rateLimit,
    @DefaultValue("200") double rateLimitBurst,
    @Nullable String placeIndex,
    @Nullable String tileUrl,
    @DefaultValue("5") int openRequestsPerPhone,
    @DefaultValue("2GB") DataSize largestDelivery) {
  static final String DATA = "data";

  public HeadroomSettings {
    dataset = given(dataset);
    placeIndex = given(placeIndex);
    tileUrl = given(tileUrl);
    if (!(rateLimit >= 0) || Double.isInfinite(rateLimit)) {
      throw new IllegalArgumentException(
          "headroom.rate-limit must be 0 (no limit) or more, got " + rateLimit);
    }
    if (!(rateLimitBurst >= 1)) {
      throw new IllegalArgumentException(
          "headroom.rate-limit-burst must be at least 1, got " + rateLimitBurst);
    }
    if (openRequestsPerPhone < 0) {
      throw new IllegalArgumentException(
          "headroom.open-requests-per-phone must be 0 (no limit) or more, got "
              + openRequestsPerPhone);
    }
    if (tileUrl != null && !tileUrl.matches("https?://[^\\s;,'\"]+")) {
      throw new IllegalArgumentException(
          "headroom.tile-url must be an http(s) address with {z}, {x}, {y}, got " + tileUrl);
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
