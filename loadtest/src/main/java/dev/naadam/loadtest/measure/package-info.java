/** A player's own check of the regions ({@code naadam measure}): asks, measures, submits, and says how it went. */
@NullMarked
package dev.naadam.loadtest.measure;

import org.jspecify.annotations.NullMarked;
