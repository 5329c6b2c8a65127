/** What a run is told in: progress while it lasts, then a verdict, a table or a JSON object. */
@NullMarked
package dev.naadam.loadtest.report;

import org.jspecify.annotations.NullMarked;
