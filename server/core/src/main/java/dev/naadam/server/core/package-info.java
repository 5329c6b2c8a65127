/** Naadam core. */
@NullMarked
package dev.naadam.server.core;

import org.jspecify.annotations.NullMarked;
