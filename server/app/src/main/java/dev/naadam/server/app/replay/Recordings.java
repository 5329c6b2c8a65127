package dev.naadam.server.app.replay;

import dev.naadam.game.Outcome;
import dev.naadam.game.TickInputs;
import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.replay.ReplayHead;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The matches of this node that are recorded. Any thread. */
public final class Recordings implements AutoCloseable {

    private final Map<UUID, Recording> recordings = new ConcurrentHashMap<>();
    private final ReplayOutbox outbox;
    private final Consumer<UUID> whole;
    private final LongSupplier wallClockMillis;

    /**
     * None yet.
     *
     * @param outbox where parts go
     * @param whole told when all of a replay is stored; must not wait
     * @param wallClockMillis ms since 1970
     */
    public Recordings(ReplayOutbox outbox, Consumer<UUID> whole, LongSupplier wallClockMillis) {
        this.outbox = outbox;
        this.whole = whole;
        this.wallClockMillis = wallClockMillis;
    }

    /** What has the matches of a shard recorded from their first tick on; for any number of shards. */
    public MatchObserver observer() {
        return new Tape();
    }

    /**
     * Records a match that comes from another node: what its log still has here and now, all of which is committed, and what
     * follows by the observer. Before its first new tick; by the thread that adopts it.
     *
     * <p>The hash before the log's first tick is not in the log, so that the recording begins behind that tick: a log keeps
     * the last tick that is stored elsewhere, and not only what is behind it.
     *
     * @param epoch of the match under this owner
     * @param log of its shard
     * @param index of the match in that
     */
    public void adopt(MatchSpec spec, long epoch, LoggedTicks log, int index) {
        List<LogRecord.Tick> ticks = log.of(index);
        boolean isFromItsFirst = log.isAtItsBeginning(index)
                || (!ticks.isEmpty() && ticks.getFirst().tick() == 1);
        if (isFromItsFirst) {
            replay(enter(spec, new Recording.Start(epoch, 0, 0)), spec, ticks);
        } else if (!ticks.isEmpty()) {
            LogRecord.Tick first = ticks.getFirst();
            Recording.Start start = new Recording.Start(epoch, first.tick(), first.hash());
            replay(enter(spec, start), spec, ticks.subList(1, ticks.size()));
        }
    }

    private static void replay(Recording recording, MatchSpec spec, List<LogRecord.Tick> ticks) {
        TickInputs inputs = new TickInputs(spec.setup().players(), spec.game().inputBytes());
        for (LogRecord.Tick tick : ticks) {
            if (tick.fits(inputs)) {
                tick.copyTo(inputs);
                recording.ticked(tick.tick(), tick.hash(), inputs.presentMask(), inputs.bytes());
                recording.committed(tick.tick());
            }
        }
    }

    /** Records a match from here on, in place of what was recorded of it. */
    Recording enter(MatchSpec spec, Recording.Start start) {
        Recording recording = begin(spec, start);
        recordings.put(spec.id(), recording);
        return recording;
    }

    private Recording begin(MatchSpec spec, Recording.Start start) {
        return new Recording(ReplayHead.of(spec, wallClockMillis.getAsLong()), start, outbox, this::over);
    }

    private void over(Recording recording, boolean isWhole) {
        recordings.remove(recording.matchId(), recording);
        if (isWhole) {
            whole.accept(recording.matchId());
        }
    }

    /**
     * Up to which tick the replay of a match is stored where any node can read it: a log must keep what is behind it.
     * {@link Recording#NOTHING_TO_WAIT_FOR} if no replay is waited for.
     */
    public long durableTick(UUID matchId) {
        Recording recording = recordings.get(matchId);
        return recording == null ? Recording.NOTHING_TO_WAIT_FOR : recording.durableTick();
    }

    /** The match goes on at another node. On the thread of its shard, which records it no more. */
    public void leave(UUID matchId) {
        Recording recording = recordings.remove(matchId);
        if (recording != null) {
            recording.leave();
        }
    }

    /** Has everything stored that is recorded, within a bound; after the shards have ended. */
    @Override
    public void close() {
        recordings.values().forEach(Recording::leave);
        outbox.close();
    }

    /** On the threads of the shards. */
    private final class Tape implements MatchObserver {

        @Override
        public void started(MatchSession match) {
            recordings.computeIfAbsent(
                    match.spec().id(), id -> begin(match.spec(), new Recording.Start(match.epoch(), 0, 0)));
        }

        @Override
        public void ticked(MatchSession match, long tick, long hash, TickInputs inputs) {
            Recording recording = recordings.get(match.spec().id());
            if (recording != null) {
                recording.ticked(tick, hash, inputs.presentMask(), inputs.bytes());
                // without a log a tick stands as soon as it was simulated, before the match has said so
                recording.committed(match.spec().durability() == Durability.NONE ? tick : match.committedTick());
            }
        }

        @Override
        public void takenOver(MatchSession match) {
            leave(match.spec().id());
        }

        @Override
        public void ended(MatchSession match, @Nullable Outcome outcome) {
            Recording recording = recordings.get(match.spec().id());
            if (recording != null) {
                recording.end(outcome, wallClockMillis.getAsLong());
            }
        }
    }
}
