package dev.naadam.server.app.takeover;

import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ReadLog;
import dev.naadam.server.core.session.Revival;
import java.io.IOException;
import java.util.UUID;

/** Runs what was claimed. Called by the thread of one takeover. */
public interface Heir {

    /**
     * Begins a shard that writes on where the log ends.
     *
     * @throws IOException if it can't have a port
     */
    Shard begin(Ownership owner, ReadLog.Intact log) throws IOException;

    /** Nobody can go on with this match, since nobody can with its log: everybody shall know at once. */
    void lose(UUID matchId);

    /** A shard whose matches come one after another, as they are ready. */
    interface Shard {

        /**
         * Goes on with a match.
         *
         * @param index in the log
         * @param revival of it, without a refusal
         */
        void goOn(int index, Revival revival);

        /** Nobody can go on with this match, and everybody shall know at once; the others of the log are not touched. */
        void lose(int index, UUID matchId);

        /** There are no more. */
        void complete();
    }
}
