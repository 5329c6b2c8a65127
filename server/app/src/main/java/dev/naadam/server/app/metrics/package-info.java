/**
 * What operators see: Prometheus metrics by its naming conventions, tabled in docs/metrics.md.
 *
 * <p>The only package that knows Micrometer. Loops keep plain counters of their own and are read when Prometheus asks;
 * only the two tick histograms are written while playing.
 */
@NullMarked
package dev.naadam.server.app.metrics;

import org.jspecify.annotations.NullMarked;
