package io.headroom.capacity.hosting;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.ClearSkyYear;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.flow.TypicalNoon;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.GridDataset;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;

/** What every area is studied from. Immutable. */
record HostingBasis(
    GridLoads loads, HourlyLoading hours, RuleSet rules, TypicalNoon noon, ClearSkyYear sky) {

  static HostingBasis of(GridDataset dataset, GridLoads loads, RuleSet rules, HourlyLoading hours) {
    return new HostingBasis(
        loads, hours, rules, new TypicalNoon(hours, rules), new ClearSkyYear(dataset.profiles()));
  }

  HostingBasis with(GridLoads otherLoads, HourlyLoading otherHours) {
    return new HostingBasis(otherLoads, otherHours, rules, noon, sky);
  }

  SupplyGrid grid() {
    return loads.grid();
  }

  Assets assets() {
    return grid().forest().assets();
  }

  Headroom headroom() {
    return hours.headroom();
  }

  /** Load and promises of an asset in a demand moment, in kVA; NaN when there is no data. */
  double knownKva(int asset, Moment moment) {
    return moment.isHour()
        ? hours.loadKva(asset, moment.index()) + hours.committedKva(asset, moment.index())
        : headroom().peakKva(asset) + headroom().committedKva(asset);
  }
}
