/**
 * Versions of the grid that the utility has delivered: read, checked, compared with the one in
 * service, put in service and taken back.
 *
 * <p>Start at {@link io.headroom.planning.dataset.DatasetJobs}, which takes a delivery in, and at
 * {@link io.headroom.planning.dataset.DatasetDesk}, which says which version is in service. Reading
 * files and keeping versions come through the ports {@link
 * io.headroom.planning.dataset.DatasetReader} and {@link
 * io.headroom.planning.dataset.VersionStore}.
 */
@NullMarked
package io.headroom.planning.dataset;

import org.jspecify.annotations.NullMarked;
