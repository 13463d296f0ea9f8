package io.headroom.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One token bucket per client: a steady rate with room for a burst.
 *
 * <p>Holds at most {@value #MOST_CLIENTS} clients; the one not seen for longest is forgotten, which
 * can only be to its favour. Safe for many threads: a bucket costs one short lock.
 */
final class TokenBuckets {
  static final int MOST_CLIENTS = 50_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets = new Lru();

  private static final class Bucket {
    private double tokens;
    private long filledAt;

    Bucket(double tokens, long filledAt) {
      this.tokens = tokens;
      this.filledAt = filledAt;
    }
  }

  private static final class Lru extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1;

    Lru() {
      super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_CLIENTS;
    }
  }

  TokenBuckets(double perSecond, double burst, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoTime = nanoTime;
  }

  /** Takes a token; 0 when there was one, else the seconds until there is one. */
  double take(String client) {
    long now = nanoTime.getAsLong();
    synchronized (buckets) {
      Bucket bucket = buckets.computeIfAbsent(client, c -> new Bucket(burst, now));
      double gained = (now - bucket.filledAt) / NANOS_PER_SECOND * perSecond;
      bucket.tokens = Math.min(burst, bucket.tokens + gained);
      bucket.filledAt = now;
      if (bucket.tokens < 1) {
        return (1 - bucket.tokens) / perSecond;
      }
      bucket.tokens--;
      return 0;
    }
  }
}
