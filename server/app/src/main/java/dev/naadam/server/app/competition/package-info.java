/**
 * Events outside of the core: their JSON, which the API reads and ledgers consist of, and the clerk who attends to what has
 * to happen in them by itself.
 *
 * <p>Knows no Redis and no HTTP; for any thread.
 */
@NullMarked
package dev.naadam.server.app.competition;

import org.jspecify.annotations.NullMarked;
