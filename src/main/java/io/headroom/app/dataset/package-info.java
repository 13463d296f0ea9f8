/** Reads, keeps and serves the versions of the grid: wires planning to import, store and HTTP. */
@NullMarked
package io.headroom.app.dataset;

import org.jspecify.annotations.NullMarked;
