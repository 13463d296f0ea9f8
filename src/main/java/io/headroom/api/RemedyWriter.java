package io.headroom.api;

import io.headroom.api.wire.CostView;
import io.headroom.api.wire.CostedRemedyView;
import io.headroom.api.wire.CostsStamp;
import io.headroom.lookup.Remedy;
import io.headroom.planning.register.CostedRemedy;
import io.headroom.rules.CostRange;
import io.headroom.rules.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes works with what they cost about. */
final class RemedyWriter {
  private RemedyWriter() {}

  static CostsStamp stamp(RuleSet rules) {
    return new CostsStamp(rules.version(), true, "CNY", rules.unitCosts().source());
  }

  static List<CostedRemedyView> write(List<CostedRemedy> remedies) {
    return remedies.stream().map(RemedyWriter::write).toList();
  }

  static CostedRemedyView write(CostedRemedy costed) {
    Remedy remedy = costed.remedy();
    double perKva = costed.costPerKva();
    return new CostedRemedyView(
        remedy.kind(),
        remedy.assetId(),
        Figures.tenth(remedy.gainKva()),
        remedy.detail().zh(),
        remedy.detail().en(),
        costed.lifts(),
        cost(costed.cost()),
        Double.isNaN(perKva) ? null : Figures.hundredth(perKva));
  }

  /** To the whole yuan: an estimate has no cents. */
  static @Nullable CostView cost(@Nullable CostRange range) {
    return range == null
        ? null
        : new CostView(Math.round(range.lowCny()), Math.round(range.highCny()));
  }
}
