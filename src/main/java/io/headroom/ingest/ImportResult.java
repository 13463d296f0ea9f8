package io.headroom.ingest;

import io.headroom.network.GridDataset;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one import.
 *
 * @param dataset null when the delivery was rejected as a whole
 * @param descriptor how the delivery was read; null when the descriptor itself could not be
 *     understood
 */
public record ImportResult(
    @Nullable GridDataset dataset, ImportReport report, @Nullable Descriptor descriptor) {}
