/**
 * Writes a network dataset in our own layers, so that what is generated or converted is read back
 * through the very same door as a utility's delivery.
 *
 * <p>Start at {@link io.headroom.ingest.sink.DatasetSink}. Row records become {@link
 * io.headroom.ingest.sink.Row}s by the table in {@code ingest.LayerSchema}, and a {@link
 * io.headroom.ingest.sink.RowWriter} puts those into a GeoPackage or into GeoJSON files. The same
 * rows in the same order give the same file. The descriptor is written by whoever knows it.
 */
@NullMarked
package io.headroom.ingest.sink;

import org.jspecify.annotations.NullMarked;
