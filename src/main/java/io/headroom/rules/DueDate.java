package io.headroom.rules;

import java.time.LocalDate;

/**
 * A date counted in working days.
 *
 * @param provisional the count crossed a year whose holidays are not announced yet
 */
public record DueDate(LocalDate date, boolean provisional) {}
