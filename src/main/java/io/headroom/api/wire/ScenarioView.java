package io.headroom.api.wire;

import java.time.Instant;
import java.util.List;

/**
 * A list of changes kept under a name.
 *
 * @param changes as they are asked of the study
 */
public record ScenarioView(
    String id,
    String name,
    String note,
    List<?> changes,
    String datasetVersion,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {}
