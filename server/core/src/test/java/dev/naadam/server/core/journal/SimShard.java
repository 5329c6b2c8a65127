package dev.naadam.server.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A shard on the node that believes to own it: simulates, writes, and shows what is in the log. */
final class SimShard {

    private static final int MATCHES = 3;
    private static final int SNAPSHOT_TICKS = 12;
    private static final int MATCH_TICKS = 200;

    private final SimWorld world;
    private final SimNode node;
    private final SimLink link;
    private final LogWriter writer;
    private final SortedMap<Integer, SimMatch> matches = new TreeMap<>();
    /** Those are in the ring for a while. */
    private final List<SimMatch> ended = new ArrayList<>();

    private final List<SimMatch> written = new ArrayList<>();
    private boolean isReclaiming;
    private boolean isLeaving;
    private boolean isOver;

    /** A new one. */
    SimShard(SimWorld world, SimNode node, Ownership owner) {
        this.world = world;
        this.node = node;
        this.link = new SimLink(world, node, this::owner);
        this.writer = new LogWriter(owner, link, world.observer());
    }

    /** One that was claimed. */
    SimShard(SimWorld world, SimNode node, Ownership owner, ReadLog.Intact log) {
        this.world = world;
        this.node = node;
        this.link = new SimLink(world, node, this::owner);
        this.writer =
                new LogWriter(owner, log, link, world.observer(), world.time().now());
        log.matches().forEach(this::restore);
    }

    ShardId id() {
        return writer.owner().shard();
    }

    private Ownership owner() {
        return writer.owner();
    }

    LogWriter writer() {
        return writer;
    }

    SimLink link() {
        return link;
    }

    boolean holds(UUID match, long tick) {
        return Stream.concat(matches.values().stream(), ended.stream())
                .anyMatch(held -> held.id.equals(match) && held.tick >= tick);
    }

    /** Stops simulating, and lets go once all is written. */
    void leave() {
        isLeaving = true;
    }

    void stay() {
        isLeaving = false;
        isOver = false;
    }

    void step(long now) {
        writer.advance(now);
        switch (writer.state()) {
            case WRITING -> {
                show();
                write(now);
            }
            case FORGOTTEN -> reclaim();
            case FENCED -> node.lost(this);
            case DIVERGED, LOST -> throw new AssertionError(id() + " is " + writer.state());
        }
    }

    private void restore(MatchLog log) {
        SimMatch match = new SimMatch(log.index(), log.matchId(), log.snapshot(), log.snapshotTick());
        for (LogRecord record : log.since()) {
            if (record instanceof LogRecord.Tick tick) {
                match.replay(tick);
            }
        }
        matches.put(match.index, match);
    }

    private void show() {
        for (SimMatch match : matches.values()) {
            while (!match.awaited.isEmpty() && match.awaited.peek() <= writer.acked()) {
                match.awaited.poll();
                world.check().shown(match, match.unseen.remove(), writer.owner(), isFenced());
            }
        }
    }

    private boolean isFenced() {
        return writer.state() == LogWriter.State.FENCED;
    }

    private void write(long now) {
        if (!isLeaving) {
            end();
            matches.values().forEach(this::advance);
            open();
        }
        long sequence = writer.append(now);
        if (sequence == LogWriter.REFUSED) {
            throw new AssertionError("no room");
        }
        written.forEach(match -> match.awaited.add(sequence));
        written.clear();
        if (writer.acked() == sequence && (isLeaving || (matches.isEmpty() && !world.mayOpen(id()))) && !isOver) {
            isOver = true;
            node.leave(this, matches.isEmpty());
        }
    }

    private void advance(SimMatch match) {
        if (!match.mayAdvance()) {
            return;
        }
        match.press(world.time().nextLong());
        match.step();
        writer.entry().tick(match.index, match.tick, match.hash, match.inputs);
        match.unseen.add(new SimMatch.Tick(match.tick, match.hash));
        written.add(match);
        if (world.time().oneIn(SNAPSHOT_TICKS)) {
            writer.entry().snapshot(match.index, match.id, match.tick, SimMatch.snapshot(match.hash));
        }
        if (world.time().oneIn(20)) {
            writer.entry().session(match.index, match.tick, new byte[] {1, 2, 3});
        }
    }

    private void open() {
        for (int index = 0; index < MATCHES; index++) {
            if (!matches.containsKey(index) && world.time().oneIn(10) && world.mayOpen(id())) {
                UUID match = new UUID(world.time().nextLong(), world.time().nextLong());
                byte[] snapshot = SimMatch.snapshot(0);
                matches.put(index, new SimMatch(index, match, snapshot, 0));
                world.opened(id());
                writer.entry().open(index, match, 0, snapshot);
            }
        }
    }

    /** Some matches are over, and all of them was shown. */
    private void end() {
        for (SimMatch match : List.copyOf(matches.values())) {
            if (match.tick > MATCH_TICKS && match.unseen.isEmpty()) {
                writer.entry().close(match.index, CloseReason.OVER);
                matches.remove(match.index);
                ended.add(match);
            }
        }
    }

    private void reclaim() {
        if (!isReclaiming && link.isReady()) {
            isReclaiming = true;
            node.reclaim(this, claimed -> {
                isReclaiming = false;
                reclaimed(claimed);
            });
        }
    }

    private void reclaimed(ClaimResult result) {
        if (writer.state() != LogWriter.State.FORGOTTEN) {
            return;
        }
        if (result instanceof ClaimResult.Claimed claimed && claimed.last() <= writer.acked()) {
            world.trace("reclaimed", id() + " " + claimed.owner().epoch());
            writer.reclaimed(claimed.owner(), claimed.last());
        } else {
            node.lost(this);
        }
    }
}
