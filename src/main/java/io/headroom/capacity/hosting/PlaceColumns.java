package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers of many places at one moment: twelve bytes each. Filled by one thread, then read. */
final class PlaceColumns {
  final float[] kva;
  final @Nullable Reason[] reason;
  final int[] binding;

  PlaceColumns(int places) {
    kva = new float[places];
    reason = new @Nullable Reason[places];
    binding = new int[places];
    Arrays.fill(kva, Float.NaN);
    Arrays.fill(reason, Reason.NO_DATA);
    Arrays.fill(binding, -1);
  }

  void set(int place, double figure, @Nullable Reason why, int asset) {
    kva[place] = (float) figure;
    reason[place] = why;
    binding[place] = asset;
  }

  void copy(int place, PlaceColumns from, int fromPlace) {
    kva[place] = from.kva[fromPlace];
    nameFrom(place, from, fromPlace);
  }

  /** The figure stays; what binds it is what binds another place. */
  void nameFrom(int place, PlaceColumns from, int fromPlace) {
    reason[place] = from.reason[fromPlace];
    binding[place] = from.binding[fromPlace];
  }
}
