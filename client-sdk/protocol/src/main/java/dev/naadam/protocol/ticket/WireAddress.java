package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.ProtocolLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An IP address and a port in 19 bytes (PROTOCOL.md section 1).
 *
 * <p>Every address has one form: an IPv4 address that comes mapped into IPv6 is unwrapped. Port 0 is allowed because a
 * forged datagram can come from it and must not be an exception; tickets refuse it.
 *
 * @param ip 4 or 16 bytes
 * @param port 0 to 65535
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the bytes
public record WireAddress(byte[] ip, int port) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 19;

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int MAX_PORT = 0xffff;

    /** What stands before an IPv4 address in its IPv6 form (RFC 4291 section 2.5.5.2). */
    private static final byte[] MAPPED_PREFIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    public WireAddress {
        if (ip.length != IPV4_BYTES && ip.length != IPV6_BYTES) {
            throw new IllegalArgumentException("ip: " + ip.length + " bytes (expected: 4 or 16)");
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
        }
        ip = isMapped(ip) ? Arrays.copyOfRange(ip, MAPPED_PREFIX.length, IPV6_BYTES) : ip.clone();
    }

    /** The address of a resolved socket address. */
    public static WireAddress of(InetSocketAddress address) {
        return new WireAddress(address.getAddress().getAddress(), address.getPort());
    }

    /** The same as the JDK's type. */
    public InetSocketAddress toSocketAddress() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(ip), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }

    /** Writes 19 bytes. */
    public void write(ByteWriter out) {
        out.u8(ip.length == IPV4_BYTES ? 4 : 6)
                .bytes(ip)
                .zero(IPV6_BYTES - ip.length)
                .u16(port);
    }

    /** The 19 bytes. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(BYTES);
        write(out);
        return out.toBytes();
    }

    /** Reads a count and that many addresses; the reader fails, and the answer is meaningless, if any is out of range. */
    public static List<WireAddress> readList(ByteReader in, int minCount, int maxCount) {
        int count = in.u8();
        in.require(count >= minCount && count <= maxCount);
        List<WireAddress> addresses = new ArrayList<>();
        for (int i = 0; i < count && !in.hasFailed(); i++) {
            addresses.add(read(in));
        }
        return addresses;
    }

    /** Reads 19 bytes; the reader fails, and the answer is meaningless, if a field is out of range. */
    public static WireAddress read(ByteReader in) {
        int family = in.u8();
        in.require(family == 4 || family == 6);
        byte[] ip = in.bytes(family == 6 ? IPV6_BYTES : IPV4_BYTES);
        in.zero(IPV6_BYTES - ip.length);
        in.require(!isMapped(ip));
        int port = in.u16();
        in.require(port != 0);
        return new WireAddress(ip, port);
    }

    /** Refuses a list that no ticket may carry. */
    static List<WireAddress> requireList(List<WireAddress> addresses) {
        if (addresses.isEmpty() || addresses.size() > ProtocolLimits.MAX_ADDRESSES) {
            throw new IllegalArgumentException("addresses: " + addresses.size() + " (expected: 1 to 8)");
        }
        addresses.forEach(address -> {
            if (address.port == 0) {
                throw new IllegalArgumentException("address " + address + ": port 0 (expected: 1 to 65535)");
            }
        });
        return List.copyOf(addresses);
    }

    private static boolean isMapped(byte[] ip) {
        return ip.length == IPV6_BYTES
                && Arrays.equals(ip, 0, MAPPED_PREFIX.length, MAPPED_PREFIX, 0, MAPPED_PREFIX.length);
    }

    @Override
    public byte[] ip() {
        return ip.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireAddress that && port == that.port && Arrays.equals(ip, that.ip);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ip) + port;
    }

    @Override
    public String toString() {
        InetSocketAddress address = toSocketAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
