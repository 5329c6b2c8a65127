/**
 * What single steps of a client-update cost: reading an input, encoding a view, sealing and opening, the replay window; and
 * what it costs to place matches.
 *
 * <p>They tell where time goes, not what a server costs: in a tight loop all is in the caches that in a server the
 * kernel has just emptied. {@code ./naadam bench} tells that.
 */
@NullMarked
package dev.naadam.jmh;

import org.jspecify.annotations.NullMarked;
