package dev.naadam.loadtest.bench;

/**
 * Mean UDP payloads of our own protocol under this workload, what the floor is measured with.
 *
 * @param inputBytes of what a client sends
 * @param updateBytes of what it gets
 */
record DatagramSizes(int inputBytes, int updateBytes) {}
