package io.headroom.api;

import io.headroom.api.wire.RangeView;
import io.headroom.lookup.CapacityRange;
import org.jspecify.annotations.Nullable;

/** Writes what the points around a vague place have left, as the reader may see it. */
final class RangeWriter {
  private final Disclosure disclosure;

  RangeWriter(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** True when a sentence may name both figures. */
  boolean isExact(@Nullable CapacityRange range) {
    return range == null || (isShown(range.least()) && isShown(range.most()));
  }

  @Nullable RangeView write(@Nullable CapacityRange range) {
    return range == null
        ? null
        : new RangeView(
            figure(range.least()), band(range.least()), figure(range.most()), band(range.most()));
  }

  private boolean isShown(CapacityRange.End end) {
    int asset = end.bindingAsset();
    return !disclosure.isPublic() || (asset >= 0 && disclosure.shows(asset));
  }

  private @Nullable Double figure(CapacityRange.End end) {
    return Figures.available(isShown(end) ? end.kva() : Disclosure.floor(end.kva(), Double.NaN));
  }

  private @Nullable String band(CapacityRange.End end) {
    return isShown(end) ? null : Disclosure.band(end.kva());
  }
}
