package dev.naadam.testkit;

/**
 * What a simulated network did: {@code sent + duplicated = delivered + lost + blocked + in flight}.
 *
 * @param sent datagrams handed to it
 * @param delivered handed to receivers
 * @param lost by chance
 * @param blocked by partitions
 * @param duplicated sent once more by the network
 * @param overtaken held back
 * @param corrupted delivered with a bit turned over
 */
public record NetworkStatistics(
        long sent, long delivered, long lost, long blocked, long duplicated, long overtaken, long corrupted) {}
