/**
 * Groups: lays out round robins and GSL groups.
 *
 * <p>Called once for a stage. Whoever plays in a match follows from its slots and is not known here.
 */
@NullMarked
package dev.naadam.server.core.tournament.group;

import org.jspecify.annotations.NullMarked;
