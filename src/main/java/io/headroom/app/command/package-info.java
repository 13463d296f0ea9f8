/**
 * The command line: {@code serve}, {@code check}, {@code convert}, {@code sample}.
 *
 * <p>Only {@code serve} starts a web server. Exit codes are 0 for done, 1 for "no" (a dataset is
 * rejected, the port is taken), 2 for a command that makes no sense.
 */
@NullMarked
package io.headroom.app.command;

import org.jspecify.annotations.NullMarked;
