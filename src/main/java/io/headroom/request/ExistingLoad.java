package io.headroom.request;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.rules.FastTrack;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.function.ToDoubleFunction;

/**
 * The load of a 5G site that is supplied over somebody else's meter and changes to a supply of its
 * own (转供改直供): it lies in the measured peak of its transformer already, and all such loads together
 * are no more than that. The bureau looks at it when it surveys.
 */
final class ExistingLoad {
  private final Snapshot snapshot;
  private final ToDoubleFunction<String> creditedKva;

  /**
   * @param creditedKva what others are credited at a connection point already
   */
  ExistingLoad(Snapshot snapshot, ToDoubleFunction<String> creditedKva) {
    this.snapshot = snapshot;
    this.creditedKva = creditedKva;
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
    boolean mayBeThere = runsSites && form.need().use() == Use.BASE_STATION_5G;
    String point = form.pointId();
    double said = Math.min(form.particulars().existingKva(), form.need().kva());
    if (!mayBeThere || point == null || said == 0) {
      return 0;
    }
    double left = measuredKva(point) - creditedKva.applyAsDouble(point);
    return Math.min(said, Math.min(FastTrack.existingMostKva(snapshot.rules()), Math.max(0, left)));
  }

  /** Largest load measured at a transformer; 0 when nothing is known of it. */
  private double measuredKva(String transformer) {
    Headroom headroom = snapshot.headroom();
    int asset = snapshot.forest().assets().find(AssetKind.DISTRIBUTION_TRANSFORMER, transformer);
    boolean measured = asset >= 0 && headroom.isKnown(asset) && !headroom.isEstimated(asset);
    return measured ? Math.max(0, headroom.peakKva(asset)) : 0;
  }
}
