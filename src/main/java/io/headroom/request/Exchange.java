package io.headroom.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Another dataset comes in service.
 *
 * @param version of the one that comes, for the audit trail
 * @param who has decided it
 * @param losesRequests true when open requests whose asset is gone give up what they hold, and wait
 *     for the utility
 */
public record Exchange(
    String version, String who, LocalDate today, Instant at, boolean losesRequests) {}
