/**
 * What a node writes to standard error: one line for each event, in one of two formats, never by the thread that has
 * something to say.
 *
 * <p>Log calls may stand anywhere, on shards too: {@link dev.naadam.server.app.logging.NodeLog} puts a bounded queue
 * between them and the stream. The names of events and fields are listed in docs/logs.md.
 */
@NullMarked
package dev.naadam.server.app.logging;

import org.jspecify.annotations.NullMarked;
