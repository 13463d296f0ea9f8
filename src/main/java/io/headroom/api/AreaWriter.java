package io.headroom.api;

import io.headroom.api.wire.AreaProperties;
import io.headroom.api.wire.FeatureView;
import io.headroom.api.wire.GeometryView;
import io.headroom.map.ConstrainedArea;
import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes constrained areas as the reader may see them. */
final class AreaWriter {
  private final Published published;
  private final Disclosure disclosure;
  private final Assets assets;
  private final SinceWhen since;

  /** Since when an area is constrained; null when it is not, or nobody recorded it. */
  interface SinceWhen {
    @Nullable LocalDate of(String areaId);
  }

  AreaWriter(Published published, SinceWhen since) {
    this.since = since;
    this.published = published;
    this.disclosure = published.disclosure();
    this.assets = published.snapshot().forest().assets();
  }

  FeatureView<AreaProperties> write(ConstrainedArea area) {
    return new FeatureView<>(GeometryView.of(area.outline()), properties(area));
  }

  AreaProperties properties(ConstrainedArea area) {
    int binding = area.bindingAsset();
    boolean exact = binding < 0 || disclosure.shows(binding);
    double available =
        exact ? area.availableKva() : Disclosure.floor(area.availableKva(), Double.NaN);
    return new AreaProperties(
        area.id(),
        area.level().name().toLowerCase(Locale.ROOT),
        area.name(),
        area.grade(),
        area.zone(),
        area.constrained(),
        Figures.available(available),
        exact ? null : Disclosure.band(area.availableKva()),
        area.reason(),
        binding < 0 ? null : bindingAsset(binding),
        area.constrained() ? since.of(area.id()) : null,
        area.reliefOn(),
        customersOf(area),
        published.snapshot().identity().asOf(),
        mixOf(area.mix()));
  }

  private static AreaProperties.@Nullable Mix mixOf(ConstrainedArea.@Nullable Mix mix) {
    return mix == null
        ? null
        : new AreaProperties.Mix(
            mix.transformers(),
            Figures.hundredth((double) mix.constrained() / mix.transformers()),
            mix.worst());
  }

  private AreaProperties.BindingAsset bindingAsset(int asset) {
    return new AreaProperties.BindingAsset(
        disclosure.id(asset), assets.kind(asset), disclosure.name(asset).zh());
  }

  private static @Nullable Integer customersOf(ConstrainedArea area) {
    return area.customers() < 0 ? null : Integer.valueOf(area.customers());
  }
}
