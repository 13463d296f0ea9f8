/**
 * GeoTools data stores for the two sources that need no server: a GeoPackage file and a folder of
 * GeoJSON files.
 *
 * <p>Found by {@code DataStoreFinder} like any other plug-in; the importer knows neither. Both are
 * read-only, hand rows over in file order, and never stop at a bad value: what does not fit its
 * declared type arrives as it was written, and a geometry that cannot be read arrives as null with
 * the reason in the feature's user data under {@link
 * io.headroom.ingest.source.GeometryProblem#KEY}. Filters, sorting and reprojection are left to
 * GeoTools. Times are the clock time as written, without a zone.
 *
 * <p>GeoPackage goes through SQLite's JDBC driver, GeoJSON through Jackson's streaming parser; both
 * stay inside this package and its sibling {@code sink}. Start at the two factories.
 */
@NullMarked
package io.headroom.ingest.source;

import org.jspecify.annotations.NullMarked;
