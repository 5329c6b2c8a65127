/** Naadam protocol. */
@NullMarked
package dev.naadam.protocol;

import org.jspecify.annotations.NullMarked;
