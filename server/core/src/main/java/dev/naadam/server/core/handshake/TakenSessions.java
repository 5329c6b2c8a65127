package dev.naadam.server.core.handshake;

import dev.naadam.server.core.session.SessionSnapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the matches that this node took over, by connection id: who may ask for them by RESUME, and what is
 * answered. Filled and emptied by one thread at a time; read by any, without a lock.
 *
 * <p>A sorted array that is replaced whole: it changes with a takeover and with the end of a match, and is searched for every
 * RESUME of a flood.
 */
public final class TakenSessions {

    private final int maxSessions;
    private volatile Taken[] sorted = {};

    /** Room for so many. */
    public TakenSessions(int maxSessions) {
        this.maxSessions = maxSessions;
    }

    /** From now on these sessions of a match are answered for; false, and nothing changes, if there is no room. */
    public boolean add(Takeover takeover, List<SessionSnapshot> sessions) {
        Taken[] before = sorted;
        if (before.length + sessions.size() > maxSessions) {
            return false;
        }
        Taken[] after = Arrays.copyOf(before, before.length + sessions.size());
        for (int i = 0; i < sessions.size(); i++) {
            SessionSnapshot session = sessions.get(i);
            after[before.length + i] = new Taken(session.cid(), session.keys().resume(), takeover);
        }
        Arrays.sort(after, Comparator.comparingLong(Taken::cid));
        sorted = after;
        return true;
    }

    /** A match is over, or somebody else's: nobody is answered for it any more. */
    public void remove(UUID matchId) {
        Taken[] before = sorted;
        Taken[] after = new Taken[before.length];
        int kept = 0;
        for (Taken taken : before) {
            if (!taken.takeover.matchId().equals(matchId)) {
                after[kept++] = taken;
            }
        }
        sorted = Arrays.copyOf(after, kept);
    }

    /** Sessions that are answered for now. */
    public int size() {
        return sorted.length;
    }

    /** The session with this connection id; null if it was not taken over. */
    public @Nullable Taken find(long cid) {
        Taken[] table = sorted;
        int low = 0;
        int high = table.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Taken taken = table[middle];
            if (taken.cid == cid) {
                return taken;
            }
            if (taken.cid < cid) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /**
     * A session that was taken over.
     *
     * @param cid its connection id
     * @param resumeKey proves its client
     * @param takeover of its match
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Taken(long cid, byte[] resumeKey, Takeover takeover) {}
}
