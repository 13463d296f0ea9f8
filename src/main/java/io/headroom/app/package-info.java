/**
 * Wiring: the main class, typed configuration, and how a dataset becomes the snapshot in service.
 *
 * <p>Start at {@link io.headroom.app.Headroom}. Sub-commands live in {@code app.command}, what
 * stands around every HTTP answer (rate limit, security headers, page files) in {@code app.web}.
 * Nobody uses this package.
 */
@NullMarked
package io.headroom.app;

import org.jspecify.annotations.NullMarked;
