/**
 * A utility's delivery becomes a {@link io.headroom.network.GridDataset} and a report.
 *
 * <p>read → map → check → build → trace → report. A bad row never stops the import and never
 * disappears: it becomes an {@link io.headroom.network.ImportIssue}. The layers and attributes that
 * may arrive are listed once, in {@link io.headroom.ingest.LayerSchema}; sources are opened through
 * GeoTools' {@code DataStoreFinder} only.
 */
@NullMarked
package io.headroom.ingest;

import org.jspecify.annotations.NullMarked;
