/**
 * Load tests: {@code swarm} plays many matches and reports what the network did, {@code demo} tells one match to its end,
 * {@code bot} plays one player of a match.
 *
 * <p>This package is the command line; {@code fleet} holds many bots, {@code bot} a single one, {@code demo} the feed,
 * {@code node} the server, {@code report} the words.
 */
@NullMarked
package dev.naadam.loadtest;

import org.jspecify.annotations.NullMarked;
