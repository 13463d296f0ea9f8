/**
 * Vector tiles: what a square of the map shows, cut, thinned and written down for one reader.
 *
 * <pre>
 *   TileGround   what depends on the dataset:  transformers along a Z-curve, courses of feeders
 *   TileGrades   what depends on the ledger:   grade of each transformer, page by page when asked
 *   CountyTiles  a tile = ground + grades + AttributeSource, which says what the reader may know
 * </pre>
 *
 * <p>Start at {@link io.headroom.map.tile.CountyTiles}. Everything here counts in units of the tile
 * pyramid: the world is 2^32 units across, a tile of zoom z is 4096 of its own units of 2^(20−z).
 */
@NullMarked
package io.headroom.map.tile;

import org.jspecify.annotations.NullMarked;
