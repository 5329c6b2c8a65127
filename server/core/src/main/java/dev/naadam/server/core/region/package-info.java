/**
 * Which region is fair to both teams of a match: the definition in exact integers, the choice, and the record that proves
 * it.
 *
 * <p>Called by whoever places matches and by whoever checks a record later, on any thread: all of it is values and pure
 * functions. Measurements come from {@code region.rtt}; many matches at once are {@code region.batch}.
 */
@NullMarked
package dev.naadam.server.core.region;

import org.jspecify.annotations.NullMarked;
