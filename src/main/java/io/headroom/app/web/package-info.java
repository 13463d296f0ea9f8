/**
 * What stands around every HTTP answer: rate limit, security headers, the page's files, and the
 * errors of the server itself.
 *
 * <p>Nothing here knows what is asked or answered.
 */
@NullMarked
package io.headroom.app.web;

import org.jspecify.annotations.NullMarked;
