package io.headroom.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is being built below one substation and has not been applied for yet.
 *
 * @param leads how many sites
 * @param kva added up as reported; how much of it comes at once is not known yet
 */
public record PlannedLoad(Precheck.Supply substation, int leads, double kva) {

  /** The most first; sites without a substation in reach and plants stand in none. */
  public static List<PlannedLoad> of(List<Lead> leads) {
    Map<String, PlannedLoad> sums = new LinkedHashMap<>();
    for (Lead lead : leads) {
      Precheck.Supply supply = lead.precheck().supply();
      boolean counts = lead.state().isPlanned() && !lead.permit().load().use().isGeneration();
      if (supply != null && counts) {
        PlannedLoad one = new PlannedLoad(supply, 1, lead.permit().load().kva());
        sums.merge(supply.id(), one, PlannedLoad::plus);
      }
    }
    List<PlannedLoad> all = new ArrayList<>(sums.values());
    all.sort(
        Comparator.comparingDouble(PlannedLoad::kva)
            .reversed()
            .thenComparing(load -> load.substation().id()));
    return all;
  }

  private PlannedLoad plus(PlannedLoad more) {
    return new PlannedLoad(substation, leads + more.leads, kva + more.kva);
  }
}
