/**
 * The look-up page in a real browser, served by the packaged jar with the sample county.
 *
 * <p>Start at {@link io.headroom.browser.LookupPageIT}. What a reader can do and see has a method
 * in {@link io.headroom.browser.LookupPage}, so that the tests read as visits. Pictures of every
 * visit lie in {@code target/browser} afterwards: they are for people to look at.
 */
package io.headroom.browser;
