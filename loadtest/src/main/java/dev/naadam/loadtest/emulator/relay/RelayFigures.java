package dev.naadam.loadtest.emulator.relay;

/**
 * What a relay did, from its start to its end.
 *
 * @param carried datagrams that it sent on
 * @param lost that the links lost, as they are told to
 * @param overflowed that were dropped because too many were on the way
 * @param unexpected that came from nowhere: a server's port that the bot never spoke to, a bot that is not known yet
 * @param tooLong that no packet of ours is
 * @param unsent that the system did not take
 * @param receiveDrops that the kernel dropped at its sockets; -1 = the system does not tell
 * @param latenessP50Micros from when a datagram was due to when it was sent
 * @param latenessP99Micros the same, of a hundredth
 */
public record RelayFigures(
        long carried,
        long lost,
        long overflowed,
        long unexpected,
        long tooLong,
        long unsent,
        long receiveDrops,
        long latenessP50Micros,
        long latenessP99Micros) {}
