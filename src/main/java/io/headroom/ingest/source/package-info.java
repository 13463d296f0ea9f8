/**
 * GeoTools data stores for the sources that need no server: a GeoPackage file, a folder of GeoJSON
 * files, and a text table (CSV) of points.
 *
 * <p>Found by {@code DataStoreFinder} like any other plug-in; the importer knows none. All are
 * read-only, hand rows over in file order, and never stop at a bad value: what does not fit its
 * declared type arrives as it was written, and a geometry that cannot be read arrives as null with
 * the reason in the feature's user data under {@link
 * io.headroom.ingest.source.GeometryProblem#KEY}; what else a source knows of a row is in {@link
 * io.headroom.ingest.source.RowNote}. Filters, sorting and reprojection are left to GeoTools. Times
 * are the clock time as written, without a zone.
 *
 * <p>GeoPackage goes through SQLite's JDBC driver, GeoJSON through Jackson's streaming parser, CSV
 * through FastCSV; all stay inside this package and its sibling {@code sink}. Start at the
 * factories.
 */
@NullMarked
package io.headroom.ingest.source;

import org.jspecify.annotations.NullMarked;
