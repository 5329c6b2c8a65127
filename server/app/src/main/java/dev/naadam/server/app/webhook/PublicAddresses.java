package dev.naadam.server.app.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses requests may go to: those that the Internet routes, and no other (server-side request forgery).
 *
 * <p>IPv4 by exclusion, from IANA's special-purpose registry (RFC 6890 and its updates). IPv6 the other way round: only
 * 2000::/3 is handed out, less what of it is special; so unique-local, link-local, mapped, NAT64 and whatever is added out
 * there later need no line of their own. An address that carries an IPv4 address in it is refused whatever that is.
 */
final class PublicAddresses {

    private static final List<Range> SPECIAL_V4 = List.of(
            new Range(0x00000000, 8, "unspecified"),
            new Range(0x0a000000, 8, "private"),
            new Range(0x64400000, 10, "shared by carriers' customers"),
            new Range(0x7f000000, 8, "loopback"),
            new Range(0xa9fe0000, 16, "link-local, where clouds keep their metadata"),
            new Range(0xac100000, 12, "private"),
            new Range(0xc0000000, 24, "for protocols"),
            new Range(0xc0000200, 24, "documentation"),
            new Range(0xc0586300, 24, "6to4 relays"),
            new Range(0xc0a80000, 16, "private"),
            new Range(0xc6120000, 15, "benchmarks"),
            new Range(0xc6336400, 24, "documentation"),
            new Range(0xcb007100, 24, "documentation"),
            new Range(0xe0000000, 4, "multicast"),
            new Range(0xf0000000, 4, "reserved or broadcast"));

    /** The first 32 bits decide; 64:ff9b::/96 and ::ffff:0:0/96 are outside of 2000::/3 like everything not listed. */
    private static final List<Range> SPECIAL_V6 = List.of(
            new Range(0x20010000, 23, "for protocols, Teredo among them"),
            new Range(0x20010db8, 32, "documentation"),
            new Range(0x20020000, 16, "6to4"),
            new Range(0x3fff0000, 20, "documentation"));

    private static final Range GLOBAL_V6 = new Range(0x20000000, 3, "global");

    private PublicAddresses() {}

    /** Why requests may not go there; null: they may. */
    static @Nullable String fault(InetAddress address, boolean isLoopbackAllowed) {
        if (isLoopbackAllowed && address.isLoopbackAddress()) {
            return null;
        }
        int head = head(address.getAddress());
        if (address instanceof Inet4Address) {
            return within(SPECIAL_V4, head);
        }
        // Java turns mapped addresses into IPv4 ones before they get here; others that look like one are refused here
        return GLOBAL_V6.holds(head) ? within(SPECIAL_V6, head) : "not global";
    }

    private static @Nullable String within(List<Range> ranges, int head) {
        for (Range range : ranges) {
            if (range.holds(head)) {
                return range.name;
            }
        }
        return null;
    }

    private static int head(byte[] address) {
        return (address[0] & 0xff) << 24 | (address[1] & 0xff) << 16 | (address[2] & 0xff) << 8 | (address[3] & 0xff);
    }

    /** Addresses with the same first bits. */
    private record Range(int first, int prefixBits, String name) {

        boolean holds(int head) {
            return (head ^ first) >>> (32 - prefixBits) == 0;
        }
    }
}
