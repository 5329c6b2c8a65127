package dev.naadam.server.app.control.http;

import java.time.Duration;

/**
 * How long a client may take.
 *
 * @param request from the headers to the last byte of the answer
 * @param heartbeat between signs of life on an event stream; a client that reads nothing for two of them is sent away
 * @param idle from the opening of a connection, or its last answer, to the end of the next request's headers
 */
public record Patience(Duration request, Duration heartbeat, Duration idle) {

    /** What a client on the worst of networks can keep, and an attacker's sockets are not worth. */
    public static final Patience USUAL =
            new Patience(ControlLimits.REQUEST_TIMEOUT, ControlLimits.HEARTBEAT, ControlLimits.IDLE_TIMEOUT);
}
