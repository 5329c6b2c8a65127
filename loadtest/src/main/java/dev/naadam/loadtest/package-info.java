/** Load tests. */
@NullMarked
package dev.naadam.loadtest;

import org.jspecify.annotations.NullMarked;
