/**
 * What OGC API Features (Part 1: Core, OGC 17-069r4; Part 2: Coordinate Reference Systems by
 * Reference, OGC 18-058r1) asks of a server: collections, pages of items, links between them, and
 * the description of it all. What is in a collection is said elsewhere.
 */
@NullMarked
package io.headroom.api.features;

import org.jspecify.annotations.NullMarked;
