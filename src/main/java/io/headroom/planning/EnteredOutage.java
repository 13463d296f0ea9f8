package io.headroom.planning;

import io.headroom.network.PlannedOutage;
import java.time.Instant;

/**
 * A planned interruption that the bureau has entered here, beside those that come with a dataset.
 *
 * @param urgent it could not be announced as early as promised
 */
public record EnteredOutage(
    PlannedOutage planned, boolean urgent, String enteredBy, Instant enteredAt) {}
