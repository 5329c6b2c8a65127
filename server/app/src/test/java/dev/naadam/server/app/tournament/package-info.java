/** Tests of the package of the same name. */
@NullMarked
package dev.naadam.server.app.tournament;

import org.jspecify.annotations.NullMarked;
