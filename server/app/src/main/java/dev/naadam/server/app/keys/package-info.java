/**
 * {@code ./naadam keys}: API keys from the command line, as a client of the HTTP API like any other, and the keys in a
 * secrets folder, which running nodes read anew.
 *
 * <p>Knows nothing of the server beside it: the node may be another process on another machine. Blocks; one thread.
 */
@NullMarked
package dev.naadam.server.app.keys;

import org.jspecify.annotations.NullMarked;
