package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.network.Direction;

/**
 * What places of the network can take or give at one hour of the year: who holds it asks about any
 * number of them and solves no area twice, whatever hours others ask about meanwhile.
 */
public final class HourHosting {
  private final HostedPlaces places;
  private final OwnLimits own;
  private final MomentStudy study;
  private final Moment moment;

  HourHosting(HostedPlaces places, OwnLimits own, MomentStudy study, Moment moment) {
    this.places = places;
    this.own = own;
    this.study = study;
    this.moment = moment;
  }

  /** Largest demand of a power factor; of an hour of demand. */
  public Hosted demand(int asset, double powerFactor) {
    Hosted network = at(asset, Direction.DEMAND, Addition.demand(powerFactor));
    return places.isTransformer(asset)
        ? network.limitedTo(own.demandKva(asset, moment), Reason.DISTRIBUTION_TRANSFORMER, asset)
        : network;
  }

  /** Largest generation at unity power factor; of an hour of generation. */
  public Hosted generation(int asset) {
    Hosted network = at(asset, Direction.GENERATION, Addition.GENERATION);
    return places.isTransformer(asset)
        ? network.limitedTo(own.generationKw(asset, moment), Reason.REVERSE_FLOW, asset)
        : network;
  }

  private Hosted at(int asset, Direction direction, Addition addition) {
    if (moment.direction() != direction) {
      throw new IllegalStateException("asked for " + direction + " at " + moment);
    }
    return study.hosted(places.of(asset), addition);
  }
}
