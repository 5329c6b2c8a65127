/** Naadam testkit. */
@NullMarked
package dev.naadam.testkit;

import org.jspecify.annotations.NullMarked;
