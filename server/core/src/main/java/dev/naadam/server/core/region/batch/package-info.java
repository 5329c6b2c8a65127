/**
 * Many matches at once: the exact optimum of a transportation problem, and what each part of it would have cost elsewhere.
 *
 * <p>Called by whoever starts a round and by {@code plan}, on any thread; a solution is computed once and then only read.
 */
@NullMarked
package dev.naadam.server.core.region.batch;

import org.jspecify.annotations.NullMarked;
