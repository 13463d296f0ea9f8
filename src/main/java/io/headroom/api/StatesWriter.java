package io.headroom.api;

import io.headroom.api.wire.StatesView;
import io.headroom.capacity.Grade;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.map.AssetState;
import io.headroom.map.NetworkStates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes states as the reader may see them: what he may not is left out. */
final class StatesWriter {
  private final Published published;
  private final Disclosure disclosure;

  StatesWriter(Published published) {
    this.published = published;
    this.disclosure = published.disclosure();
  }

  StatesView write(MapQuestion question, NetworkStates.Found found) {
    HourOfYear hour = question.hour();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Map<String, Map<Grade, Integer>> counts = new LinkedHashMap<>();
    for (AssetState state : found.states()) {
      if (state.asset() < 0 || disclosure.shows(state.asset())) {
        rows.add(row(state));
        counts
            .computeIfAbsent(state.kind().name(), kind -> new EnumMap<>(Grade.class))
            .merge(state.grade(), 1, Integer::sum);
      }
    }
    return new StatesView(
        published.snapshot().identity().asOf(),
        question.direction(),
        hour == null ? null : hour.season().name().toLowerCase(Locale.ROOT),
        hour == null ? null : Integer.valueOf(hour.hour()),
        rows,
        counts,
        found.truncated());
  }

  private List<@Nullable Object> row(AssetState state) {
    Double kva = Figures.available(disclosed(state));
    return state.zone() == null
        ? Arrays.asList(state.id(), state.kind(), state.grade(), kva)
        : Arrays.asList(state.id(), state.kind(), state.grade(), kva, state.zone());
  }

  private double disclosed(AssetState state) {
    int binding = state.bindingAsset();
    return binding < 0 || disclosure.shows(binding)
        ? state.availableKva()
        : Disclosure.floor(state.availableKva(), Double.NaN);
  }
}
