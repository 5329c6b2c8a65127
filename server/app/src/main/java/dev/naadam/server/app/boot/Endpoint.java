package dev.naadam.server.app.boot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where players find the node.
 *
 * @param bound local address of the UDP ports
 * @param advertised address in tickets
 */
record Endpoint(InetAddress bound, InetAddress advertised) {

    /** Literals only: a name would be looked up here and mean something else at the player's. */
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    static Endpoint of(ServerOptions options) throws BootFailure {
        InetAddress bound = literal("--bind", options.bind);
        if (options.advertise.isEmpty() && bound.isAnyLocalAddress()) {
            throw new BootFailure("--bind " + options.bind + " needs --advertise: tickets must name one address");
        }
        return new Endpoint(bound, options.advertise.isEmpty() ? bound : literal("--advertise", options.advertise));
    }

    static InetAddress literal(String option, String text) throws BootFailure {
        try {
            if (IPV4.matcher(text).matches()) {
                return InetAddress.getAllByName(text)[0];
            }
        } catch (UnknownHostException e) {
            // falls through to the one line
        }
        throw new BootFailure(option + ": '" + text + "' is no IPv4 address (expected: like 203.0.113.7)");
    }
}
