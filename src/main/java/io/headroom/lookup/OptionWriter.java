package io.headroom.lookup;

import io.headroom.capacity.Reason;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an assessed candidate into the option a reader sees: named, explained, with remedies. */
final class OptionWriter {
  private final Snapshot snapshot;
  private final Network network;
  private final Sentences sentences;
  private final Remedies remedies;

  OptionWriter(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.network = snapshot.dataset().network();
    this.sentences = new Sentences(snapshot);
    this.remedies = new Remedies(snapshot);
  }

  ConnectionOption write(int rank, Assessed option, double wantedKva, boolean withRemedies) {
    Candidate candidate = option.candidate();
    double missing = wantedKva - option.availableKva();
    return new ConnectionOption(
        rank,
        option.fits(),
        option.availableKva(),
        pointOf(candidate),
        candidate.level(),
        candidate.voltageKv(),
        option.reach(),
        option.isEstimated(),
        bindingOf(option),
        option.reason(),
        option.fits() || !(missing > 0) ? 0 : missing,
        option.capacity().rows(),
        reserveOf(option.partner()),
        option.outlook(),
        option.conditions(),
        withRemedies && option.partner() == null ? remedies.of(option) : List.of());
  }

  ConnectionPoint pointOf(Candidate candidate) {
    return new ConnectionPoint(
        idOf(candidate),
        candidate.kind(),
        nameOf(candidate),
        snapshot.projection().toPosition(candidate.x(), candidate.y()));
  }

  private String idOf(Candidate candidate) {
    int row = candidate.row();
    return switch (candidate.kind()) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().id(row);
      case FEEDER_TAP -> network.lineSections().id(row) + "@" + Math.round(candidate.alongMetres());
      case SWITCHING_STATION -> network.switchingStations().get(row).id();
      case SUBSTATION_BAY -> network.substations().get(row).id();
    };
  }

  private String nameOf(Candidate candidate) {
    int row = candidate.row();
    return switch (candidate.kind()) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().name(row);
      case FEEDER_TAP -> snapshot.forest().name(candidate.asset());
      case SWITCHING_STATION -> network.switchingStations().get(row).name();
      case SUBSTATION_BAY -> network.substations().get(row).name();
    };
  }

  /** What decides the option: the reason against it, else the tightest asset of its path. */
  private @Nullable BindingConstraint bindingOf(Assessed whole) {
    Assessed option = whole.isEnough() ? whole.tighter() : whole;
    Reason reason = option.isEnough() ? option.capacity().reason() : option.reason();
    if (reason == null) {
      return null;
    }
    int asset = option.capacity().bindingAsset();
    if (reason != option.capacity().reason() && reason != Reason.RED_ZONE) {
      asset = pointOwns(reason) ? -1 : asset;
    }
    double headroom = asset < 0 ? Double.NaN : option.headroomKva(asset);
    String name = asset < 0 ? nameOf(option.candidate()) : snapshot.forest().name(asset);
    return new BindingConstraint(
        asset, name, reason, headroom, sentences.why(reason, asset, option));
  }

  /** True when the limit belongs to the connection point itself, not to an asset of its path. */
  private static boolean pointOwns(Reason reason) {
    return reason == Reason.OUT_OF_RADIUS || reason == Reason.BAY || reason == Reason.SECOND_SUPPLY;
  }

  private @Nullable Reserve reserveOf(@Nullable Assessed partner) {
    if (partner == null) {
      return null;
    }
    return new Reserve(
        pointOf(partner.candidate()), partner.capacity().rows(), partner.availableKva());
  }
}
