package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import java.util.ArrayList;
import java.util.List;

/** What one place can take or give in each hour of the year; the places asked for last are kept. */
final class HostingYears {
  private final HostingBasis basis;
  private final SupplyGrid grid;
  private final HostedPlaces places;
  private final OwnLimits own;
  private final HourMemory memory = new HourMemory();

  HostingYears(HostingBasis basis, OwnLimits own) {
    this.basis = basis;
    this.grid = basis.grid();
    this.places = new HostedPlaces(basis);
    this.own = own;
  }

  double[] demand(int asset, Addition addition) {
    double[] hours = network(asset, Direction.DEMAND, addition);
    for (int h = 0; places.isTransformer(asset) && h < hours.length; h++) {
      double ownKva = own.demandKva(asset, Moment.hour(Direction.DEMAND, h));
      hours[h] = HostingStudy.least(hours[h], ownKva);
    }
    return hours;
  }

  double[] generation(int asset) {
    double[] hours = network(asset, Direction.GENERATION, Addition.GENERATION);
    for (int h = 0; places.isTransformer(asset) && h < hours.length; h++) {
      double ownKw = own.generationKw(asset, Moment.hour(Direction.GENERATION, h));
      hours[h] = HostingStudy.least(hours[h], ownKw);
    }
    return hours;
  }

  private double[] network(int asset, Direction direction, Addition addition) {
    int place = places.busOf(asset);
    return memory.year(
        new HourMemory.Question(place, direction, addition),
        () -> solve(place, direction, addition));
  }

  private double[] solve(int place, Direction direction, Addition addition) {
    double[] hours = new double[HourOfYear.COUNT];
    List<Integer> above = places.above(place);
    List<AreaAnswers> areas = new ArrayList<>();
    above.forEach(at -> areas.add(AreaAnswers.of(basis, grid.areaOf(at))));
    for (int h = 0; h < hours.length; h++) {
      double kva = above.isEmpty() ? Double.NaN : Double.POSITIVE_INFINITY;
      for (int level = 0; level < areas.size(); level++) {
        areas.get(level).take(Moment.hour(direction, h));
        kva = areas.get(level).kva(grid.busOf(above.get(level)), addition, kva);
      }
      hours[h] = kva;
    }
    return hours;
  }
}
