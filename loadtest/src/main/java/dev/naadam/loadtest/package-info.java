/**
 * Load tests: {@code swarm} plays many matches and reports what the network did, {@code demo} one match to its end.
 *
 * <p>This package is the command line; {@code fleet} holds the bots, {@code node} the server, {@code report} the words.
 */
@NullMarked
package dev.naadam.loadtest;

import org.jspecify.annotations.NullMarked;
