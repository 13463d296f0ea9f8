/**
 * A dataset that was read, checked and studied once, in one file that the server starts from.
 *
 * <pre>
 *   HEADROOM · format · length · checksum │ columns: tag, count, values │ …
 * </pre>
 *
 * <p>The file holds the whole {@link io.headroom.network.GridDataset} by column, the import report
 * and what the descriptor says to readers, so that nothing is parsed or checked again. It is made
 * for one machine family and one version of the program, not for exchange: a file of another format
 * is refused and made anew. Start at {@link io.headroom.ingest.prepared.PreparedFile}.
 */
@NullMarked
package io.headroom.ingest.prepared;

import org.jspecify.annotations.NullMarked;
