package io.headroom.api;

import io.headroom.api.wire.AreaProperties;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.map.ConstrainedArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes constrained areas as rows of a table, as the reader may see them. */
final class AreaRows {
  private final AreaWriter writer;
  private final MapQuestion question;

  AreaRows(AreaWriter writer, MapQuestion question) {
    this.writer = writer;
    this.question = question;
  }

  AreaExport.Row write(ConstrainedArea area) {
    AreaProperties p = writer.properties(area);
    AreaProperties.BindingAsset binding = p.bindingAsset();
    HourOfYear hour = question.hour();
    List<@Nullable Object> values =
        Arrays.asList(
            p.id(),
            p.level(),
            p.name(),
            text(question.direction()),
            hour == null ? null : text(hour.season()),
            hour == null ? null : Double.valueOf(hour.hour()),
            p.grade().name(),
            name(p.zone()),
            String.valueOf(p.constrained()),
            p.availableKva(),
            p.band(),
            name(p.reason()),
            binding == null ? null : binding.id(),
            binding == null ? null : binding.kind().name(),
            binding == null ? null : binding.name(),
            written(p.since()),
            written(p.reliefOn()),
            p.customers() == null ? null : Double.valueOf(p.customers()),
            written(p.asOf()));
    return new AreaExport.Row(area.outline(), values);
  }

  private static String text(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static @Nullable String written(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
