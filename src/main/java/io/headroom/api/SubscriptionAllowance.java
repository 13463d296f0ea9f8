package io.headroom.api;

import io.headroom.planning.opening.SubscriptionStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many may subscribe without an account: of one contact, in all, and from one client a day.
 *
 * <p>Clients are counted by each server, at most {@value #MOST_CLIENTS} of a day; the first is
 * forgotten beyond, which can only be to its favour.
 */
public final class SubscriptionAllowance {
  private static final int MOST_CLIENTS = 50_000;

  /** Open subscriptions of one contact. */
  private static final int OF_CONTACT = 20;

  private final SubscriptionStore.Limits limits;
  private final int perClientAndDay;
  private final Clock clock;
  private final Map<String, Integer> taken = new Counts();
  private LocalDate day = LocalDate.MIN;

  private static final class Counts extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
      return size() > MOST_CLIENTS;
    }
  }

  /** A client has taken all of a day. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int most;

    Spent(int most) {
      super("this client has subscribed " + most + " times today");
      this.most = most;
    }

    int most() {
      return most;
    }
  }

  /**
   * @param mostOpen in all
   * @param perClientAndDay 0 for no limit
   * @param clock in the utility's time zone
   */
  public SubscriptionAllowance(int mostOpen, int perClientAndDay, Clock clock) {
    this.limits = new SubscriptionStore.Limits(OF_CONTACT, mostOpen);
    this.perClientAndDay = perClientAndDay;
    this.clock = clock;
  }

  SubscriptionStore.Limits limits() {
    return limits;
  }

  /**
   * @throws Spent when it has taken all of today
   */
  synchronized void take(String client) {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(day)) {
      taken.clear();
      day = today;
    }
    int already = taken.getOrDefault(client, 0);
    if (perClientAndDay > 0 && already >= perClientAndDay) {
      throw new Spent(perClientAndDay);
    }
    taken.put(client, already + 1);
  }
}
