package dev.naadam.loadtest.fleet;

import java.io.IOException;

/** Every bot's way to the servers. */
@FunctionalInterface
public interface Routes {

    /** Nothing in between. */
    Routes DIRECT = (match, slot) -> Route.DIRECT;

    /** Of one bot. Called once for each, before it plays. */
    Route of(int match, int slot) throws IOException;
}
