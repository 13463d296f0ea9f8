package io.headroom.request;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.rules.FastTrack;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;

/**
 * The load of a 5G site that is supplied over somebody else's meter and changes to a supply of its
 * own (转供改直供): it lies in the measured peak of its transformer already.
 */
final class ExistingLoad {
  private final Snapshot snapshot;

  ExistingLoad(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The same with no more credit than the rules allow and than was ever measured there: only at low
   * voltage, at the transformer that was named, for those who run such sites.
   */
  Particulars credited(ApplicationForm form, SupplyVoltage level) {
    Particulars said = form.particulars();
    double credit = level.isLow() ? creditOf(form) : 0;
    return new Particulars(credit, said.declared(), said.condition());
  }

  private double creditOf(ApplicationForm form) {
    Applicant.Kind kind = form.applicant().kind();
    boolean runsSites = kind == Applicant.Kind.OPERATOR || kind == Applicant.Kind.TOWER;
    if (form.need().use() != Use.BASE_STATION_5G || !runsSites || form.pointId() == null) {
      return 0;
    }
    double most =
        Math.min(FastTrack.existingMostKva(snapshot.rules()), measuredKva(form.pointId()));
    return Math.min(Math.min(form.particulars().existingKva(), form.need().kva()), most);
  }

  /** Largest load measured at a transformer; 0 when nothing is known of it. */
  private double measuredKva(String transformer) {
    Headroom headroom = snapshot.headroom();
    int asset = snapshot.forest().assets().find(AssetKind.DISTRIBUTION_TRANSFORMER, transformer);
    boolean measured = asset >= 0 && headroom.isKnown(asset) && !headroom.isEstimated(asset);
    return measured ? Math.max(0, headroom.peakKva(asset)) : 0;
  }
}
