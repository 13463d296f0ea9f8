package io.headroom.lookup;

import io.headroom.rules.ServicePromise;
import java.time.LocalDate;

/**
 * What the utility promises for this need, counted from today.
 *
 * @param dueOn by the shorter of the service promise and the fast-track programme
 * @param provisional true when the count runs into a year without a published calendar
 */
public record ServiceTerms(
    ServicePromise promise, LocalDate appliedOn, LocalDate dueOn, boolean provisional) {}
