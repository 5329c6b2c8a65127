/** Tests of exported ledgers. */
@NullMarked
package dev.naadam.server.app.audit;

import org.jspecify.annotations.NullMarked;
