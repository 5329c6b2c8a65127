package dev.naadam.loadtest.node;

/**
 * A reading of a server's metrics.
 *
 * @param sample what it said
 * @param nanos when, on our clock: the middle between question and answer
 */
public record Scrape(MetricsSample sample, long nanos) {}
