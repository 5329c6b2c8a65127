/** Naadam client. */
@NullMarked
package dev.naadam.client;

import org.jspecify.annotations.NullMarked;
