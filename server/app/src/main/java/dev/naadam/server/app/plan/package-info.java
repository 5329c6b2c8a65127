/**
 * {@code ./naadam plan}: places the matches of a file, alone or in rounds, and says how fair that is.
 *
 * <p>Reads tables, calls the core, writes tables; needs no node, no store and no network. One thread.
 */
@NullMarked
package dev.naadam.server.app.plan;

import org.jspecify.annotations.NullMarked;
