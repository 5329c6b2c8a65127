package dev.naadam.loadtest.overload;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What to flood a server with.
 *
 * @param server its API
 * @param apiKey an organizer's, for requests that get as far as they can; a secret
 * @param slowSockets that begin a request and go on with a byte a second
 * @param requestsPerSecond over a few kept connections, whether answered or not
 * @param spectators that follow a match's events and never read
 * @param match that these follow
 */
record FloodPlan(
        InetSocketAddress server, String apiKey, int slowSockets, int requestsPerSecond, int spectators, String match) {

    byte[] request() {
        return head("/v1/matches", "");
    }

    byte[] spectating() {
        return head("/v1/matches/" + match + "/events", "");
    }

    /** Never ends: what follows is one more byte of this header's value each second. */
    byte[] unfinished() {
        byte[] whole = head("/v1/matches", "X-Slow: ");
        return Arrays.copyOf(whole, whole.length - "\r\n\r\n".length());
    }

    private byte[] head(String path, String more) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: " + server.getHostString() + "\r\nAuthorization: Bearer "
                + apiKey + "\r\n" + more + "\r\n";
        return (more.isEmpty() ? text : text + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return slowSockets + " slow sockets, " + requestsPerSecond + " requests a second, " + spectators
                + " spectators";
    }
}
