/**
 * The study of a whole dataset: hosting capacity of every asset, in both directions, at the peak or
 * the typical noon and at every hour of the year's typical days, written to files.
 *
 * <pre>
 *   delivery ─► StudyRun, area by area ─► StudyFiles ─► county.gpkg county.csv county-hours.csv
 *                                                       county.headroom, which serve starts from
 * </pre>
 *
 * <p>Figures come from {@code capacity}; here they are only put in columns. Start at {@link
 * io.headroom.app.study.DatasetStudy}.
 */
@NullMarked
package io.headroom.app.study;

import org.jspecify.annotations.NullMarked;
