package io.headroom.api.wire;

import io.headroom.request.PlannedLoad;
import java.util.List;

/**
 * What is being built, and where it will want power.
 *
 * @param substations by what is planned below them, the most first
 */
public record LeadsView(List<LeadView> leads, List<Planned> substations) {

  /** What is planned below one substation and not applied for yet. */
  public record Planned(String id, String name, int leads, double plannedKva) {
    public static Planned of(PlannedLoad load) {
      return new Planned(
          load.substation().id(), load.substation().name(), load.leads(), load.kva());
    }
  }
}
