package io.headroom.ingest;

import io.headroom.geo.Position;
import io.headroom.ingest.catalogue.ConductorCatalogue;
import io.headroom.ingest.catalogue.ProfileCatalogue;
import io.headroom.ingest.check.AreaLocator;
import io.headroom.ingest.check.OutlineCheck;
import io.headroom.ingest.connect.NetworkDraft;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Reinforcement;
import io.headroom.rules.RuleSet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything taken over from a delivery so far, layer after layer in reading order.
 *
 * <p>The order matters: conductors and profiles before the rows that name them, areas before the
 * assets that must lie inside them.
 */
final class DatasetDraft {
  final ConductorCatalogue conductors = new ConductorCatalogue();
  final ProfileCatalogue profiles = new ProfileCatalogue();
  final List<AdministrativeArea> areas = new ArrayList<>();
  final List<Commitment> commitments = new ArrayList<>();
  final List<PlannedOutage> outages = new ArrayList<>();
  final List<Reinforcement> reinforcements = new ArrayList<>();
  final List<MapLine> mapLines = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  final NetworkDraft network;

  private final IssueLog issues;
  private final NetworkRows rows;
  private final ProfileRows profileRows = new ProfileRows();
  private final Set<String> ids = new HashSet<>();
  private boolean linesMayShowUpperSide;
  private OutlineCheck outline;
  private AreaLocator locator = new AreaLocator(List.of());
  private @Nullable LocalDateTime newestPeak;

  DatasetDraft(Descriptor descriptor, RuleSet rules, IssueLog issues) {
    this.issues = issues;
    this.network = new NetworkDraft(issues);
    this.rows =
        new NetworkRows(
            conductors,
            profiles,
            descriptor.parallelGroups(),
            new PeakPlausibility(rules.implausiblePeakFrom(), issues));
    this.outline = new OutlineCheck(List.of(), issues);
  }

  /**
   * Says that lines come without node columns and transformers without {@code hv_node}, so that
   * only the map can show what feeds a substation.
   */
  void findUpperSides() {
    linesMayShowUpperSide = true;
  }

  @Nullable LocalDateTime newestPeak() {
    return newestPeak;
  }

  /** Takes a row over, or writes down why not. */
  void add(DeliveredRow row) {
    try {
      take(row);
    } catch (Refusal refusal) {
      issues.add(refusal.issue(row, Geometries.position(row.geometry())));
    }
  }

  /** To be called when all rows of a layer have been added. */
  void endLayer(String layer) {
    ids.clear();
    if (layer.equals("load_profile")) {
      profiles.replace(profileRows.build(issues));
    }
    if (layer.equals("administrative_area")) {
      outline = new OutlineCheck(areas, issues);
      locator = new AreaLocator(areas);
    }
  }

  private void take(DeliveredRow row) throws Refusal {
    switch (row.layer()) {
      case "conductor" -> conductors.put(CompanionRows.conductor(unrepeated(row, "code")));
      case "load_profile" -> profileRows.add(row);
      case "administrative_area" -> areas.add(CompanionRows.area(unrepeated(row, "code")));
      case "commitment" -> commitments.add(CompanionRows.commitment(unrepeated(row, "id")));
      case "planned_outage" -> outages.add(CompanionRows.outage(unrepeated(row, "id")));
      case "reinforcement" ->
          reinforcements.add(CompanionRows.reinforcement(unrepeated(row, "id")));
      case "water", "road" -> mapLines.add(CompanionRows.mapLine(unrepeated(row, "id")));
      case "place" -> places.add(CompanionRows.place(unrepeated(row, "id"), areaCodeOf(row)));
      default -> takeEquipment(row);
    }
  }

  /** The area that a place names, else the one it stands in; null outside them all. */
  private @Nullable String areaCodeOf(DeliveredRow row) {
    String named = row.find("area_code");
    Position position = Geometries.position(row.geometry());
    if (named != null || position == null || locator.isEmpty()) {
      return named;
    }
    String found = locator.find(position).orElse(null);
    if (found == null) {
      String detail = row.whence() + "stands in none of the administrative areas";
      issues.add(new ImportIssue(IssueCode.OUTSIDE_AREA, row.layer(), row.id(), position, detail));
    }
    return found;
  }

  private void takeEquipment(DeliveredRow row) throws Refusal {
    switch (row.layer()) {
      case "substation" -> network.add(rows.substation(row));
      case "power_transformer" -> take(rows.powerTransformer(row, linesMayShowUpperSide), row);
      case "line_section" -> network.add(rows.section(row));
      case "switch" -> network.add(rows.aSwitch(row));
      case "switching_station" -> network.add(rows.station(row));
      case "distribution_transformer" -> take(rows.transformer(row), row);
      case "generator" -> network.add(rows.generator(row));
      case "feeder" -> take(rows.feeder(row), row);
      default -> throw new IllegalStateException("nothing takes layer " + row.layer());
    }
    outline.check(row.layer(), row.id(), row.geometry());
  }

  private void take(PowerTransformer transformer, DeliveredRow row) {
    network.add(transformer, Geometries.position(row.geometry()));
    notePeak(row, row.number("peak_mva"), transformer.loading().coveragePercent());
  }

  private void take(DistributionTransformer transformer, DeliveredRow row) {
    network.add(transformer);
    notePeak(row, row.number("peak_kva"), transformer.loading().coveragePercent());
  }

  private void take(Feeder feeder, DeliveredRow row) {
    network.add(feeder);
    notePeak(row, row.number("peak_a"), feeder.coveragePercent());
  }

  private void notePeak(DeliveredRow row, double peak, double coveragePercent) {
    String lack = NetworkRows.lackOfPeak(peak, coveragePercent);
    if (lack != null) {
      issues.add(
          new ImportIssue(
              IssueCode.NO_PEAK, row.layer(), row.id(), Geometries.position(row.geometry()), lack));
    }
    LocalDateTime at = row.dateTime("peak_at");
    if (at != null && (newestPeak == null || at.isAfter(newestPeak))) {
      newestPeak = at;
    }
  }

  private DeliveredRow unrepeated(DeliveredRow row, String key) throws Refusal {
    if (!ids.add(row.text(key))) {
      throw new Refusal(IssueCode.DUPLICATE_ID, key + " used before");
    }
    return row;
  }
}
