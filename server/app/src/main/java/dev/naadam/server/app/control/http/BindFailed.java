package dev.naadam.server.app.control.http;

import java.net.InetSocketAddress;

/** The address cannot be listened on; the message is one line that names it. */
@SuppressWarnings("serial") // never serialised
public final class BindFailed extends Exception {

    BindFailed(InetSocketAddress address, String reason) {
        super("cannot serve HTTP on " + address.getHostString() + ":" + address.getPort() + ": " + reason);
    }
}
