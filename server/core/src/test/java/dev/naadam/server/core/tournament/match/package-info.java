/** Tests of the package of the same name. */
@NullMarked
package dev.naadam.server.core.tournament.match;

import org.jspecify.annotations.NullMarked;
