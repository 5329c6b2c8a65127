package dev.naadam.server.udp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * IPv4 addresses as longs: the address in bits 16 to 47, the port in bits 0 to 15.
 *
 * <p>IPv6 does not fit and is not served yet: see docs/decisions/0009.
 */
public final class Addresses {

    private Addresses() {}

    /** Packs an IPv4 socket address. */
    public static long pack(InetSocketAddress address) {
        byte[] ip = address.getAddress().getAddress();
        if (ip.length != 4) {
            throw new IllegalArgumentException("address: not IPv4");
        }
        long packed = 0;
        for (byte b : ip) {
            packed = packed << 8 | (b & 0xff);
        }
        return packed << 16 | address.getPort();
    }

    /** The JDK's form of a packed address. */
    public static InetSocketAddress unpack(long address) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(ip(address)), (int) address & 0xffff);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /** The four bytes of a packed address. */
    public static byte[] ip(long address) {
        return new byte[] {
            (byte) (address >>> 40), (byte) (address >>> 32), (byte) (address >>> 24), (byte) (address >>> 16)
        };
    }
}
