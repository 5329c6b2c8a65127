/** Tests of the package of the same name. */
@NullMarked
package dev.naadam.server.core.tournament.document;

import org.jspecify.annotations.NullMarked;
