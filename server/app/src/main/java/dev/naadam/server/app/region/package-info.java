/**
 * The catalogue of regions as a file: the one that is shipped, or an operator's.
 *
 * <p>Read once at start, by {@code boot}.
 */
@NullMarked
package dev.naadam.server.app.region;

import org.jspecify.annotations.NullMarked;
