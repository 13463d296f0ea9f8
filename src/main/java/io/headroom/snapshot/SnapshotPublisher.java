package io.headroom.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the snapshot in service: the one mutable reference on the way of a question.
 *
 * <ul>
 *   <li>Readers take no lock and see one whole snapshot or none.
 *   <li>A snapshot is complete before it is published.
 *   <li>At midnight the first reader moves the snapshot to the new day, because commitments expire;
 *       several readers may do so at once, one result stays.
 * </ul>
 */
public final class SnapshotPublisher {
  private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

  /** Puts a complete snapshot in service; the previous one goes on answering its questions. */
  public void publish(Snapshot snapshot) {
    current.set(snapshot);
  }

  /** The snapshot in service as it stands on the given day; empty before the first one. */
  public Optional<Snapshot> find(LocalDate day) {
    Snapshot published = current.get();
    if (published == null || published.day().equals(day)) {
      return Optional.ofNullable(published);
    }
    Snapshot moved = published.on(day);
    current.compareAndSet(published, moved);
    return Optional.of(moved);
  }
}
