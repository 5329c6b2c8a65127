package dev.naadam.server.core.succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the region's other nodes live.
 *
 * <p>A node that was connected lives until nothing has come of it for 200 ms, four heartbeats, or until its connection is
 * closed and its port refuses another one: a connection may end for other reasons than a process. It lives again with
 * the next thing that comes. A node that was never connected is judged by its port too, or by the registry, which forgets
 * the dead after ten seconds.
 *
 * <p>Only time in which this node listened counts as silence: after a pause of its own, everything that others sent
 * meanwhile waits in its sockets, and all of them would look dead at once.
 */
public final class Liveness {

    /** How often each side says that it lives, ns. */
    public static final long HEARTBEAT_NANOS = 50_000_000;

    /** Four heartbeats, ns: two lost in a row and a pause of a hundred milliseconds are no death. */
    public static final long SILENCE_NANOS = 200_000_000;

    /** Whoever calls {@link #advance} less often than this did not listen, ns. */
    static final long LISTENING_NANOS = 100_000_000;

    private final SortedSet<String> listed = new TreeSet<>();
    private final Map<String, Line> lines = new TreeMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private long advancedNanos;

    /** Knows nobody yet. */
    public Liveness(long nowNanos) {
        this.advancedNanos = nowNanos;
    }

    /** Something that happened to a node. */
    public sealed interface Turn {

        /** The node it happened to. */
        String node();

        /** It lives, for the first time or again. */
        record Risen(String node) implements Turn {}

        /** It is dead, as far as can be told from here. */
        record Died(String node, Death death) implements Turn {}
    }

    /** These have told the registry that they live, a few seconds ago. */
    public void listed(Collection<String> nodes) {
        listed.clear();
        listed.addAll(nodes);
        // whoever is in neither is gone without a line of its own
        lines.entrySet().removeIf(line -> !line.getValue().isOpen && !listed.contains(line.getKey()));
    }

    /** A connection to a node was made, and it has proven who it is. */
    public void connected(String node, long nowNanos) {
        Line line = lines.computeIfAbsent(node, unknown -> new Line());
        line.isOpen = true;
        line.isRefused = false;
        rise(node, line, nowNanos);
    }

    /** Something came from it. */
    public void heard(String node, long nowNanos) {
        Line line = lines.get(node);
        if (line != null && line.isOpen) {
            rise(node, line, nowNanos);
        }
    }

    /** The connection to it is gone, and nobody knows why: it has the rest of its 200 ms to make another one. */
    public void lost(String node) {
        Line line = lines.get(node);
        if (line != null) {
            line.isOpen = false;
        }
    }

    /** Nobody listens where it did, or where the registry says that it does: its process is gone. */
    public void refused(String node) {
        Line line = lines.computeIfAbsent(node, unknown -> new Line());
        if (!line.isOpen && !line.isRefused) {
            line.isRefused = true;
            line.isLive = false;
            // said again of one that was only silent: now it is certain
            turns.add(new Turn.Died(node, Death.CLOSED));
        }
    }

    /** Lets time pass, and tells what has happened since the last call. */
    public List<Turn> advance(long nowNanos) {
        long unheardNanos = nowNanos - advancedNanos;
        advancedNanos = nowNanos;
        lines.forEach((node, line) -> {
            if (unheardNanos > LISTENING_NANOS) {
                line.heardNanos = Math.min(nowNanos, line.heardNanos + unheardNanos);
            }
            if (line.isLive && nowNanos - line.heardNanos >= SILENCE_NANOS) {
                line.isLive = false;
                turns.add(new Turn.Died(node, Death.SILENT));
            }
        });
        List<Turn> since = List.copyOf(turns);
        turns.clear();
        return since;
    }

    /** Whether it is connected and was heard of within 200 ms. */
    public boolean isLive(String node) {
        Line line = lines.get(node);
        return line != null && line.isLive;
    }

    /** Whether there is reason to take it for dead: one never heard of may only not have been met yet. */
    public boolean isGone(String node) {
        return lines.containsKey(node) ? !isLive(node) : !listed.contains(node);
    }

    /** Those that live, by id. */
    public SortedSet<String> live() {
        SortedSet<String> live = new TreeSet<>();
        lines.forEach((node, line) -> {
            if (line.isLive) {
                live.add(node);
            }
        });
        return live;
    }

    private void rise(String node, Line line, long nowNanos) {
        line.heardNanos = nowNanos;
        if (!line.isLive) {
            line.isLive = true;
            turns.add(new Turn.Risen(node));
        }
    }

    private static final class Line {

        private boolean isOpen;
        private boolean isLive;
        private boolean isRefused;
        private long heardNanos;
    }
}
