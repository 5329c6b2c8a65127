/** The checkers of chaos, shown that they see what they look for. */
@NullMarked
package dev.naadam.loadtest.chaos;

import org.jspecify.annotations.NullMarked;
