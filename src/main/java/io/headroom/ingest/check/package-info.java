/**
 * What can only be judged when rows are seen together: places against the county's outline, peaks
 * against each other along the supply path, references of one layer to another.
 *
 * <p>All of it ends as {@link io.headroom.network.ImportIssue}; nothing here changes the network.
 */
@NullMarked
package io.headroom.ingest.check;

import org.jspecify.annotations.NullMarked;
