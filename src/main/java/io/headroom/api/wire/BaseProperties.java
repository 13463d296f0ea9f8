package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Properties of a feature of the base map; absent where they do not apply. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaseProperties(
    String layer,
    @Nullable String code,
    @Nullable String name,
    @Nullable String nameEn,
    @JsonProperty("class") @Nullable String lineClass,
    @Nullable String kind) {}
