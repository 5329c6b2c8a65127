package dev.naadam.client.control;

import java.io.IOException;

/** Gets tokens for one player, usually by asking the game's own back end or the organizer's identity system. */
@FunctionalInterface
public interface TokenSource {

    /** A token that was made just now: the last one has expired, or none was needed yet. May block; any thread. */
    String freshToken() throws IOException, InterruptedException;
}
