package io.headroom.map.tile;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The grade of every transformer of one snapshot, in the order of the curve.
 *
 * <p>Worked out by the page when a tile first shows one of it. A reservation makes a new snapshot,
 * which takes over every page that it leaves as it is. For any number of threads.
 */
final class TransformerGrades {
  private static final int PAGE = 1024;

  private final Headroom headroom;
  private final LocalDate day;
  private final TransformerOrder order;
  private final AtomicReferenceArray<byte @Nullable []> pages;

  private TransformerGrades(Snapshot snapshot, TransformerOrder order) {
    this.headroom = snapshot.headroom();
    this.day = snapshot.day();
    this.order = order;
    this.pages = new AtomicReferenceArray<>(order.size() / PAGE + 1);
  }

  /**
   * @param earlier of the same dataset; null when there is none
   */
  static TransformerGrades of(
      Snapshot snapshot, TransformerOrder order, @Nullable TransformerGrades earlier) {
    TransformerGrades grades = new TransformerGrades(snapshot, order);
    // On another day other commitments are in force, anywhere.
    if (earlier != null && earlier.day.equals(grades.day)) {
      grades.takeOver(earlier);
    }
    return grades;
  }

  private void takeOver(TransformerGrades earlier) {
    for (int page = 0; page < pages.length(); page++) {
      pages.set(page, earlier.pages.get(page));
    }
    Assets assets = headroom.forest().assets();
    headroom.bookedOtherwise(earlier.headroom).stream()
        .filter(asset -> assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER)
        .forEach(asset -> pages.set(order.slot(assets.row(asset)) / PAGE, null));
  }

  /** Place of its grade among {@link Clusters#BEST_FIRST}. */
  int rank(int slot) {
    byte[] page = pages.get(slot / PAGE);
    return (page == null ? work(slot / PAGE) : page)[slot % PAGE];
  }

  private byte[] work(int number) {
    byte[] page = new byte[PAGE];
    int first = number * PAGE;
    for (int slot = first; slot < Math.min(order.size(), first + PAGE); slot++) {
      page[slot - first] = (byte) Clusters.BEST_FIRST.indexOf(headroom.grade(asset(slot)));
    }
    pages.set(number, page);
    return page;
  }

  Zone zone(int slot) {
    return headroom.zone(asset(slot));
  }

  /** Dense number of the transformer at a slot of the curve. */
  int asset(int slot) {
    return headroom.forest().assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, order.row(slot));
  }
}
