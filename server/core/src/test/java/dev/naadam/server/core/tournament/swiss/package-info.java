/** Tests of the package of the same name. */
@NullMarked
package dev.naadam.server.core.tournament.swiss;

import org.jspecify.annotations.NullMarked;
