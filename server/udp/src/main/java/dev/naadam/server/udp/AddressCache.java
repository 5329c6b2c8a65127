package dev.naadam.server.udp;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the JDK's form of the addresses that are sent to, so that a packet to a known player allocates none: a table in
 * which a newcomer replaces whoever has its place.
 */
final class AddressCache {

    private static final int SIZE = 1 << 14;

    private final long[] packed = new long[SIZE];
    private final @Nullable InetSocketAddress[] unpacked = new InetSocketAddress[SIZE];

    InetSocketAddress unpack(long address) {
        int place = place(address);
        InetSocketAddress known = unpacked[place];
        if (known != null && packed[place] == address) {
            return known;
        }
        InetSocketAddress fresh = Addresses.unpack(address);
        packed[place] = address;
        unpacked[place] = fresh;
        return fresh;
    }

    private static int place(long address) {
        // Fibonacci hashing (Knuth, TAOCP volume 3, 6.4): ports of one host are neighbours and must not collide
        return (int) ((address * 0x9e37_79b9_7f4a_7c15L) >>> 50);
    }
}
