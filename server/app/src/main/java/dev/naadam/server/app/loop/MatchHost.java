package dev.naadam.server.app.loop;

import dev.naadam.server.core.session.MatchSpec;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where matches run on this node. Any thread; no call waits for a shard. */
public interface MatchHost {

    /** Hosts nothing: a process without sessions. */
    MatchHost NONE = new MatchHost() {
        @Override
        public Opening open(MatchSpec spec) {
            return new Opening.Full("this process hosts no matches");
        }

        @Override
        public @Nullable MatchProgress progress(UUID matchId) {
            return null;
        }

        @Override
        public boolean abort(UUID matchId) {
            return false;
        }

        @Override
        public boolean pause(UUID matchId, long number, long lengthMillis) {
            return false;
        }

        @Override
        public boolean resume(UUID matchId, long number) {
            return false;
        }

        @Override
        public boolean exclude(UUID matchId, int slot, long throughGeneration) {
            return false;
        }

        @Override
        public HostLoad load() {
            return HostLoad.NONE;
        }
    };

    /** What became of a request to host. */
    sealed interface Opening {

        /** The match waits for its players. */
        record Opened() implements Opening {}

        /** No shard has room; nothing was created. */
        record Full(String reason) implements Opening {}
    }

    /** Gives a match to the shard with the least to do. However many ask at once, no shard gets more than it may have. */
    Opening open(MatchSpec spec);

    /** How a match hosted here stands; null when it is not here or closed for longer than a minute. */
    @Nullable MatchProgress progress(UUID matchId);

    /** Ends a match with its next tick, without an outcome; false if it is not here or its shard's queue is full. */
    boolean abort(UUID matchId);

    /** Has a match stand still, see {@link dev.naadam.server.core.session.MatchSession#pause}; false as above. */
    boolean pause(UUID matchId, long number, long lengthMillis);

    /** Has it go on, see {@link dev.naadam.server.core.session.MatchSession#resume}; false as above. */
    boolean resume(UUID matchId, long number);

    /**
     * Sends a player away and lets in no ticket of this generation or an earlier one; {@link Long#MAX_VALUE} is for a
     * ban, and a lower value than before lifts it. False as above.
     */
    boolean exclude(UUID matchId, int slot, long throughGeneration);

    /** What is hosted now, and how much more may be. */
    HostLoad load();
}
