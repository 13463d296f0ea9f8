/**
 * Equipment and load figures that a delivery may take for granted: conductors and hourly shapes.
 *
 * <p>The tables are resources beside the classes ({@code conductors.csv}, {@code
 * load-profiles.csv}); their sources stand in {@code docs/data.md}. A delivery's own rows win over
 * the built-in ones of the same name.
 */
@NullMarked
package io.headroom.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
