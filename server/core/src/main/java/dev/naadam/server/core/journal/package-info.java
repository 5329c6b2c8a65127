/**
 * A shard as a log: what its entries hold, how its owner writes them, how a successor takes them apart
 * (docs/decisions/0032).
 *
 * <p>The writer belongs to the shard's thread; the store behind {@link dev.naadam.server.core.journal.JournalPort} has
 * threads of its own and hands its replies over when it is asked for them. Time comes in.
 */
@NullMarked
package dev.naadam.server.core.journal;

import org.jspecify.annotations.NullMarked;
