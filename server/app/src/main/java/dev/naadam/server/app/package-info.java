/** Naadam app. */
@NullMarked
package dev.naadam.server.app;

import org.jspecify.annotations.NullMarked;
