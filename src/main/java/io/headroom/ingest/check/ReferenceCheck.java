package io.headroom.ingest.check;

import io.headroom.network.Commitment;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Reinforcement;
import io.headroom.topology.Assets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Refuses promises, outages and projects for assets that were not delivered. */
public final class ReferenceCheck {
  private final IssueLog issues;
  private final Assets assets;
  private final Set<String> switching = new HashSet<>();

  public ReferenceCheck(Assets assets, IssueLog issues) {
    this.assets = assets;
    this.issues = issues;
    Network network = assets.network();
    network.substations().forEach(substation -> switching.add(substation.id()));
    network.switches().forEach(row -> switching.add(row.id()));
    network.switchingStations().forEach(station -> switching.add(station.id()));
  }

  public List<Commitment> commitments(List<Commitment> rows) {
    return known("commitment", rows, Commitment::id, Commitment::assetId, this::carriesPower);
  }

  public List<Reinforcement> reinforcements(List<Reinforcement> rows) {
    return known(
        "reinforcement", rows, Reinforcement::id, Reinforcement::assetId, this::carriesPower);
  }

  /** An outage may also name a switch or a station. */
  public List<PlannedOutage> outages(List<PlannedOutage> rows) {
    Predicate<String> any = id -> carriesPower(id) || switching.contains(id);
    return known("planned_outage", rows, PlannedOutage::id, PlannedOutage::assetId, any);
  }

  private boolean carriesPower(String id) {
    return assets.find(id) >= 0;
  }

  private <T> List<T> known(
      String layer,
      List<T> rows,
      Function<T, String> id,
      Function<T, String> assetId,
      Predicate<String> exists) {
    return rows.stream()
        .filter(
            row -> {
              boolean found = exists.test(assetId.apply(row));
              if (!found) {
                String detail = "asset_id \"" + assetId.apply(row) + "\" is not a delivered asset";
                issues.add(
                    new ImportIssue(
                        IssueCode.UNKNOWN_REFERENCE, layer, id.apply(row), null, detail));
              }
              return found;
            })
        .toList();
  }
}
