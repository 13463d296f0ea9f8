package io.headroom.planning.opening;

import io.headroom.request.TrackingCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where it is kept who wants to be told; shared by all processes, of which one tells him. */
public interface SubscriptionStore {

  /**
   * A subscription in the order in which they came.
   *
   * @param number to go on after
   */
  record Waiting(long number, Subscription subscription) {}

  /** How many may be open: of one contact, and in all. */
  record Limits(int ofContact, int ofAll) {}

  /**
   * @throws TooManySubscriptions when the contact has as many open ones as may be, or all have
   */
  void keep(Subscription subscription, Limits limits);

  Optional<Subscription> find(TrackingCode code);

  /** Forgets it, contact and all; false when there is none. */
  boolean delete(TrackingCode code);

  /** Those that wait and that nobody is just telling or about to try again, by their numbers. */
  List<Waiting> waiting(long after, Instant now, int limit);

  /**
   * Takes it in hand until then, so that no other process does; empty when another has, or when he
   * has been told.
   *
   * @return how often it was taken in hand, this time included
   */
  OptionalInt claim(TrackingCode code, Instant now, Instant until);

  /** He has been told; his contact is forgotten. */
  void told(TrackingCode code);

  /** He could not be told; nobody tries before then. */
  void putOff(TrackingCode code, Instant until);

  /** Forgets those whose last day has passed. */
  void forgetExpired(LocalDate today);

  /** When the first that was put off beyond now may be tried again; empty when none was. */
  Optional<Instant> nextTry(Instant now);
}
