package dev.naadam.loadtest.bench;

/**
 * What a server allocates for one tick of one match, bytes.
 *
 * @param allBytes all threads of the JVM, counted exactly by it
 * @param ownBytes of that our own code's on the shard's thread, roughly, by sampling: neither the JDK's ciphers nor
 *     Netty's
 */
public record Allocation(double allBytes, double ownBytes) {}
