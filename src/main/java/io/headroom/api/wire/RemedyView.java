package io.headroom.api.wire;

import io.headroom.lookup.Remedy;
import org.jspecify.annotations.Nullable;

/** Work that would relieve the limit. */
public record RemedyView(
    Remedy.Kind kind,
    @Nullable String assetId,
    @Nullable Double gainKva,
    String detail,
    String detailEn) {}
