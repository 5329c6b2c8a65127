package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.MatchSpec;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where matches run on this node. Any thread; no call waits for a shard. */
public interface MatchHost {

    /** What became of a request to host. */
    sealed interface Opening {

        /** The match waits for its players. */
        record Opened() implements Opening {}

        /** No shard has room; nothing was created. */
        record Full(String reason) implements Opening {}
    }

    /** Gives a match to the shard with the most room. */
    Opening open(MatchSpec spec);

    /** How a match hosted here stands; null when it is not here or closed for longer than a minute. */
    @Nullable MatchProgress progress(UUID matchId);

    /** Matches hosted now. */
    int matches();
}
