/**
 * Ledgers as files: what an organizer exports, and the command that checks such a file without a server.
 *
 * <p>The API writes lines here; {@code ./naadam audit} reads them on its main thread.
 */
@NullMarked
package dev.naadam.server.app.audit;

import org.jspecify.annotations.NullMarked;
