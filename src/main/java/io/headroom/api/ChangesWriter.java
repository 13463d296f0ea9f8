package io.headroom.api;

import io.headroom.api.wire.ChangesView.Change;
import io.headroom.api.wire.ChangesView.Kind;
import io.headroom.api.wire.ChangesView.Town;
import io.headroom.network.AdministrativeArea;
import io.headroom.planning.opening.ConstraintChange;
import io.headroom.topology.Assets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what became constrained and free as the reader may see it. */
final class ChangesWriter {
  private static final String LEVEL = "FEEDER";

  private final Disclosure disclosure;
  private final Assets assets;
  private final Map<String, AdministrativeArea> towns;
  private final ZoneId zone;

  ChangesWriter(Published published, ZoneId zone) {
    this.disclosure = published.disclosure();
    this.assets = published.snapshot().forest().assets();
    this.towns =
        published.snapshot().dataset().areas().stream()
            .filter(area -> area.level() == AdministrativeArea.Level.TOWN)
            .collect(Collectors.toMap(AdministrativeArea::code, town -> town, (a, b) -> a));
    this.zone = zone;
  }

  /** What nobody knows any more might be what nobody may see. */
  boolean shows(ConstraintChange change) {
    int asset = assets.find(change.area().kind(), change.area().id());
    return !disclosure.isPublic() || (asset >= 0 && disclosure.shows(asset));
  }

  Change write(ConstraintChange change) {
    boolean exact = isExact(change.binding());
    double kva = change.availableKva();
    return new Change(
        change.number(),
        change.at().atZone(zone).toOffsetDateTime(),
        change.area().id(),
        LEVEL,
        change.name(),
        townsOf(change),
        change.area().direction(),
        change.constrained() ? Kind.CONSTRAINED : Kind.FREE,
        change.firstSeen(),
        change.since(),
        change.grade(),
        change.constrained() ? change.reason() : null,
        Figures.available(exact ? kva : Disclosure.floor(kva, Double.NaN)),
        exact ? null : Disclosure.band(kva),
        change.datasetVersion());
  }

  private boolean isExact(ConstraintChange.@Nullable Binding binding) {
    if (binding == null || !disclosure.isPublic()) {
      return true;
    }
    int asset = assets.find(binding.kind(), binding.id());
    return asset >= 0 && disclosure.shows(asset);
  }

  private List<Town> townsOf(ConstraintChange change) {
    return change.towns().stream()
        .flatMap(code -> Optional.ofNullable(towns.get(code)).stream())
        .map(town -> new Town(town.code(), town.name(), town.nameEn()))
        .toList();
  }
}
