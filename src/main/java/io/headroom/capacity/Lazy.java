package io.headroom.capacity;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the network that is worked out when somebody first asks, since most views of it are
 * replaced before anybody does. Two who ask at once may both work it out; one result stays.
 */
public final class Lazy<T> {
  private final Supplier<T> source;
  private final AtomicReference<@Nullable T> known = new AtomicReference<>();

  public Lazy(Supplier<T> source) {
    this.source = source;
  }

  public T get() {
    T found = known.get();
    if (found == null) {
      T made = source.get();
      T earlier = known.compareAndExchange(null, made);
      found = earlier == null ? made : earlier;
    }
    return found;
  }
}
