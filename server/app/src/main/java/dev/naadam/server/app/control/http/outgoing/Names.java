package dev.naadam.server.app.control.http.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What host names lead to. Any thread; nothing blocks. */
@FunctionalInterface
public interface Names {

    /** All addresses, the preferred first; fails if the name is unknown or nobody answers in time. */
    CompletionStage<List<InetAddress>> addresses(String host);
}
