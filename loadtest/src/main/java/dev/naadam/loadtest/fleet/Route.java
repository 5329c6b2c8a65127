package dev.naadam.loadtest.fleet;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Where a bot sends what a server shall get. */
@FunctionalInterface
public interface Route {

    /** To the server itself. */
    Route DIRECT = server -> server;

    /** Where it reaches this server. Called once for each of a server's ports, by the bot's thread. */
    InetSocketAddress toward(InetSocketAddress server) throws IOException;
}
