/** Tests of the package of the same name. */
@NullMarked
package dev.naadam.server.core.tournament.order;

import org.jspecify.annotations.NullMarked;
