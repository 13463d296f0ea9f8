/**
 * What the map shows: areas with their grade, the network by zoom, the base layer, drawn routes.
 *
 * <pre>
 *   transformers ─► Voronoi cells ─► dissolved by feeder ─► simplified ─► clipped to the county
 *                                                     grade, reason, room: asked of the snapshot
 * </pre>
 *
 * <p>Start at {@link io.headroom.map.CountyMap}. Geometries are in longitude and latitude and are
 * not to be changed. Which assets may be shown is decided by the caller, who hands in a predicate.
 */
@NullMarked
package io.headroom.map;

import org.jspecify.annotations.NullMarked;
