package io.headroom.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One action on a connection request: who does what, when and why.
 *
 * @param on the Beijing date of {@code at}
 * @param note what the customer is to bring, why it was rejected; may be empty
 */
public record Step(Action action, String who, Instant at, LocalDate on, String note) {}
