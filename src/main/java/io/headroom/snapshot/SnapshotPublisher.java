package io.headroom.snapshot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the snapshot in service with what is reserved over it: the one mutable reference on the
 * way of a question.
 *
 * <ul>
 *   <li>Readers take no lock and see one whole snapshot or none.
 *   <li>A snapshot is complete before it is published.
 *   <li>A change of the ledger is in every snapshot handed out after {@link #follow} has returned.
 *   <li>At midnight the first reader moves the snapshot to the new day, because commitments and
 *       reservations expire; several readers may do so at once, one result stays.
 * </ul>
 */
public final class SnapshotPublisher {
  private final AtomicReference<InService> current =
      new AtomicReference<>(new InService(null, Ledger.EMPTY));
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Both change together, so that no reader sees one without the other. */
  private record InService(@Nullable Snapshot snapshot, Ledger ledger) {
    InService with(@Nullable Snapshot other, Ledger booked) {
      return new InService(other == null ? null : other.reserving(booked), booked);
    }
  }

  /** Puts a complete snapshot in service; the previous one goes on answering its questions. */
  public void publish(Snapshot snapshot) {
    current.updateAndGet(inService -> inService.with(snapshot, inService.ledger()));
    tellListeners();
  }

  /**
   * Tells somebody, after the fact, that another snapshot or ledger is in service. He is told on
   * the thread that changed it and must return at once.
   */
  public void whenChanged(Runnable listener) {
    listeners.add(listener);
  }

  private void tellListeners() {
    listeners.forEach(Runnable::run);
  }

  /** Takes over what the store has committed; before the first snapshot it is kept for it. */
  public void follow(Collection<LedgerChange> changes) {
    current.updateAndGet(
        inService -> inService.with(inService.snapshot(), inService.ledger().after(changes)));
    tellListeners();
  }

  /** True while the dataset of this snapshot is in service, on whatever day; and before any is. */
  public boolean serves(Snapshot snapshot) {
    Snapshot published = inService().snapshot();
    return published == null || published.dataset().network() == snapshot.dataset().network();
  }

  public Ledger ledger() {
    return inService().ledger();
  }

  /** The snapshot in service as it stands on the given day; empty before the first one. */
  public Optional<Snapshot> find(LocalDate day) {
    InService published = inService();
    Snapshot snapshot = published.snapshot();
    while (snapshot != null && !snapshot.day().equals(day)) {
      InService moved = published.with(snapshot.on(day), published.ledger());
      published = current.compareAndSet(published, moved) ? moved : inService();
      snapshot = published.snapshot();
    }
    return Optional.ofNullable(snapshot);
  }

  private InService inService() {
    return Objects.requireNonNull(current.get());
  }
}
