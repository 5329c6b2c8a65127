package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchProgress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The lives of the matches of this node, to be followed. Any thread. */
public final class MatchEvents {

    /** Ended matches whose turns are kept: an hour of a busy node, about 20 MB. */
    private static final int MAX_ENDED = 2048;

    private final Map<UUID, EventLog> logs = new ConcurrentHashMap<>();
    private final Map<UUID, MatchDescription> matches = new ConcurrentHashMap<>();
    private final Map<UUID, EndReason> cutShort = new ConcurrentHashMap<>();
    private final Deque<UUID> ended = new ArrayDeque<>();
    private final LongSupplier wallClockMillis;
    private final MatchWatcher watcher;
    private final EventMirror mirror;

    /**
     * Knows of no match yet.
     *
     * @param watcher told of each turn
     * @param mirror where other nodes find them
     */
    public MatchEvents(LongSupplier wallClockMillis, MatchWatcher watcher, EventMirror mirror) {
        this.wallClockMillis = wallClockMillis;
        this.watcher = watcher;
        this.mirror = mirror;
    }

    void created(MatchDescription match) {
        matches.put(match.id(), match);
        EventLog log = new EventLog();
        logs.put(match.id(), log);
        append(match.id(), log, new MatchEvent.Created(match));
    }

    /** This node goes on with a match of another: what follows is numbered behind what was told there. */
    void takeOver(MatchDescription match, List<EventLog.Entry> soFar) {
        EventLog log = new EventLog();
        soFar.forEach(log::append);
        matches.put(match.id(), match);
        logs.put(match.id(), log);
    }

    /** It is hosted, and its organizer is about to be told. */
    void acknowledged(MatchDescription match) {
        watcher.tell(match.id(), new MatchEvent.Created(match));
    }

    /** A match that was taken back before anybody was told of it. */
    void forget(UUID matchId) {
        logs.remove(matchId);
        matches.remove(matchId);
        mirror.forget(matchId);
    }

    /** Another node goes on with a match, and tells of it from now on. */
    public void leave(UUID matchId) {
        logs.remove(matchId);
        matches.remove(matchId);
        cutShort.remove(matchId);
    }

    /** Adds a turn; nothing if the match is not of this node. */
    public void append(UUID matchId, MatchEvent event) {
        EventLog log = logs.get(matchId);
        if (log != null && append(matchId, log, event)) {
            watcher.tell(matchId, event);
        }
    }

    private boolean append(UUID matchId, EventLog log, MatchEvent event) {
        // mirrored in the order of the numbers: the store refuses one that is lower than the last
        synchronized (log) {
            EventLog.Entry entry = log.append(event, wallClockMillis.getAsLong());
            if (entry != null) {
                mirror.append(matchId, entry);
            }
            return entry != null;
        }
    }

    /** The matches of this node that have not ended. */
    List<UUID> open() {
        return List.copyOf(matches.keySet());
    }

    /** A match is about to be aborted since its node is drained; false if that was known. */
    boolean drain(UUID matchId) {
        return cutShort.putIfAbsent(matchId, EndReason.DRAINED) == null;
    }

    /** A match is about to end before its first tick, to be given another region. */
    public void misplace(UUID matchId) {
        cutShort.put(matchId, EndReason.MISPLACED);
        append(matchId, new MatchEvent.Misplaced());
    }

    /** Why it will not go on; null: for no such reason. To be asked once, when it has ended. */
    public @Nullable EndReason whyCutShort(UUID matchId) {
        return cutShort.remove(matchId);
    }

    /** Adds the last turn; from then on the log is kept for a while. */
    public void end(UUID matchId, MatchResult result) {
        MatchDescription match = matches.remove(matchId);
        if (match != null) {
            append(matchId, new MatchEvent.Ended(match, state(result), result));
            keepForAWhile(matchId);
        }
    }

    private synchronized void keepForAWhile(UUID matchId) {
        ended.addLast(matchId);
        if (ended.size() > MAX_ENDED) {
            logs.remove(ended.removeFirst());
        }
    }

    /** The turns of a match; null if it is not of this node, or ended long ago. */
    @Nullable EventLog log(UUID matchId) {
        return logs.get(matchId);
    }

    /** All that is left of a match that ended long ago, or before this process began. */
    EventLog epilogue(MatchView view) {
        EventLog log = new EventLog();
        MatchResult result = new MatchResult(view.outcome(), view.tick(), view.hash(), view.delivered());
        log.append(new EventLog.Entry(
                1, wallClockMillis.getAsLong(), new MatchEvent.Ended(view.match(), view.state(), result)));
        return log;
    }

    private static MatchProgress.State state(MatchResult result) {
        return result.outcome() == null ? MatchProgress.State.ABANDONED : MatchProgress.State.FINISHED;
    }
}
