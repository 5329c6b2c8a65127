package dev.naadam.protocol.ticket;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * An IP address and a port in 19 bytes (PROTOCOL.md section 1).
 *
 * @param ip 4 or 16 bytes
 * @param port 1 to 65535
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the bytes
public record WireAddress(byte[] ip, int port) {

    /** Length on the wire, bytes. */
    public static final int BYTES = 19;

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    public WireAddress {
        if (ip.length != IPV4_BYTES && ip.length != IPV6_BYTES) {
            throw new IllegalArgumentException("ip: " + ip.length + " bytes (expected: 4 or 16)");
        }
        if (port < 1 || port > 0xffff) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
        ip = ip.clone();
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

    /** Reads 19 bytes; the reader fails if they are no address, and the answer is then meaningless. */
    static WireAddress read(ByteReader in) {
        int family = in.u8();
        in.require(family == 4 || family == 6);
        byte[] ip = in.bytes(family == 6 ? IPV6_BYTES : IPV4_BYTES);
        in.zero(IPV6_BYTES - ip.length);
        int port = in.u16();
        in.require(port != 0);
        return new WireAddress(ip, in.hasFailed() ? 1 : port);
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
