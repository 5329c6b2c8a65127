package dev.naadam.server.core.beacon;

/**
 * One moment on both clocks.
 *
 * @param nanos monotonic, for what is measured
 * @param millis wall clock, ms since 1970, for what is signed
 */
public record Moment(long nanos, long millis) {}
