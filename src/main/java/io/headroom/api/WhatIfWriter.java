package io.headroom.api;

import io.headroom.api.wire.DatasetStamp;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.RulesStamp;
import io.headroom.api.wire.WhatIfView;
import io.headroom.planning.whatif.AssetState;
import io.headroom.planning.whatif.Totals;
import io.headroom.planning.whatif.WhatIfOutcome;
import io.headroom.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes down what a study found. */
final class WhatIfWriter {
  private static final int PU_DIGITS = 4;

  private WhatIfWriter() {}

  static WhatIfView write(WhatIfOutcome outcome, Snapshot snapshot) {
    return new WhatIfView(
        snapshot.identity().asOf(),
        DatasetStamp.of(snapshot.identity()),
        new RulesStamp(snapshot.rules().version()),
        true,
        outcome.steps().stream().map(WhatIfWriter::step).toList(),
        totals(outcome.before()),
        totals(outcome.after()),
        outcome.assets().stream().map(WhatIfWriter::effect).toList(),
        outcome.truncated());
  }

  private static WhatIfView.Step step(WhatIfOutcome.Step step) {
    return new WhatIfView.Step(
        step.index(),
        step.kind(),
        step.text().zh(),
        step.text().en(),
        step.created(),
        totals(step.before()),
        totals(step.after()));
  }

  private static WhatIfView.Totals totals(Totals totals) {
    return new WhatIfView.Totals(
        totals.overloaded(),
        totals.heavy(),
        totals.noData(),
        totals.constrained(),
        pu(totals.minimumPu()));
  }

  private static WhatIfView.Effect effect(WhatIfOutcome.Effect effect) {
    return new WhatIfView.Effect(
        effect.id(),
        effect.kind(),
        effect.name(),
        effect.location() == null ? null : GeometryView.of(effect.location()),
        effect.before() == null ? null : state(effect.before()),
        state(effect.after()));
  }

  private static WhatIfView.State state(AssetState state) {
    return new WhatIfView.State(
        Figures.tenth(state.ratedKva()),
        Figures.tenth(state.limitKva()),
        Figures.tenth(state.peakKva()),
        Figures.tenth(state.committedKva()),
        Figures.tenth(state.headroomKva()),
        Figures.available(state.availableKva()),
        Figures.thousandth(state.utilisation()),
        state.grade(),
        state.feederId(),
        pu(state.minimumPu()),
        Figures.tenth(state.generationHeadroomKw()),
        Figures.available(state.generationAvailableKw()),
        state.zone());
  }

  private static @Nullable Double pu(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(PU_DIGITS, RoundingMode.HALF_UP).doubleValue()
        : null;
  }
}
