/**
 * Networks in foreign formats become datasets of ours, by rules that are written down beside the
 * result.
 *
 * <p>Such files hold the electrical truth but not the customers' one: no feeders, often no
 * transformers, rarely a date. What is missing is added by stated rules, never guessed silently,
 * and what cannot be carried over is named in the dataset's own README. The result is read by the
 * importer like any delivery. Start at {@link io.headroom.exchange.PandapowerConverter}.
 */
@NullMarked
package io.headroom.exchange;

import org.jspecify.annotations.NullMarked;
