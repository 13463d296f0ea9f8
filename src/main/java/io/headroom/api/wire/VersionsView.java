package io.headroom.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every version of the grid that was delivered, and what is being read.
 *
 * @param previous the version that a roll back would return to; null when there is none
 * @param requestsLost open requests whose asset is not in the version in service
 */
public record VersionsView(
    String inService,
    @Nullable String previous,
    List<VersionView> versions,
    List<JobView> jobs,
    List<LostRequestView> requestsLost) {}
