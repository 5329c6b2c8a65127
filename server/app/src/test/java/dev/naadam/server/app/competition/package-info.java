/** Events outside of the core, tested without Redis and HTTP. */
@NullMarked
package dev.naadam.server.app.competition;

import org.jspecify.annotations.NullMarked;
