package io.headroom.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: so many wrong ones in a quarter of an hour, then none at all
 * until it is over.
 *
 * <p>Counted are the wrong ones for one name from one address, for one name from anywhere, and of
 * one address for any name. An attempt counts as wrong until it has proved right, so that many at
 * once are no way around. Holds at most {@value #MOST_KEYS} counts; the one not touched for longest
 * is forgotten. Safe for many threads.
 */
final class SignInThrottle {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int MOST_OF_NAME_AND_ADDRESS = 5;
  static final int MOST_OF_ADDRESS = 30;
  static final int MOST_OF_NAME = 100;
  private static final int IPV6_NETWORK_GROUPS = 4;
  private static final int MOST_KEYS = 50_000;

  private final Clock clock;
  private final Map<String, Count> counts = new Lru();

  private record Count(int wrong, Instant since) {}

  private static final class Lru extends LinkedHashMap<String, Count> {
    private static final long serialVersionUID = 1;

    Lru() {
      super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > MOST_KEYS;
    }
  }

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Counts an attempt; zero when it may go on, else how long to wait. */
  synchronized Duration begin(String name, String address) {
    Instant now = clock.instant();
    Map<String, Integer> limits = limits(name, address);
    Duration wait = Duration.ZERO;
    for (Map.Entry<String, Integer> limit : limits.entrySet()) {
      Count count = current(limit.getKey(), now);
      if (count.wrong() >= limit.getValue()) {
        Duration left = Duration.between(now, count.since().plus(WINDOW));
        wait = wait.compareTo(left) < 0 ? left : wait;
      }
    }
    if (wait.isZero()) {
      limits.keySet().forEach(key -> count(key, now, 1));
    }
    return wait;
  }

  /** The attempt was right, and so were the fingers before it. */
  synchronized void succeeded(String name, String address) {
    Instant now = clock.instant();
    counts.remove(pair(name, address));
    count(name(name), now, -1);
    count(address(address), now, -1);
  }

  /** Nobody could say whether the attempt was right: it does not count. */
  synchronized void unjudged(String name, String address) {
    Instant now = clock.instant();
    limits(name, address).keySet().forEach(key -> count(key, now, -1));
  }

  private static Map<String, Integer> limits(String name, String address) {
    return Map.of(
        pair(name, address), MOST_OF_NAME_AND_ADDRESS,
        name(name), MOST_OF_NAME,
        address(address), MOST_OF_ADDRESS);
  }

  private static String pair(String name, String address) {
    return "pair " + name + " " + networkOf(address);
  }

  private static String name(String name) {
    return "name " + name;
  }

  private static String address(String address) {
    return "address " + networkOf(address);
  }

  /** Of an IPv6 address the /64, which is what one subscriber is given. */
  private static String networkOf(String address) {
    String[] groups = address.split(":", -1);
    int most = Math.min(IPV6_NETWORK_GROUPS, groups.length);
    return String.join(":", Arrays.copyOf(groups, most));
  }

  private Count current(String key, Instant now) {
    Count known = counts.get(key);
    return known != null && now.isBefore(known.since().plus(WINDOW)) ? known : new Count(0, now);
  }

  private void count(String key, Instant now, int more) {
    Count count = current(key, now);
    counts.put(key, new Count(Math.max(0, count.wrong() + more), count.since()));
  }
}
