package dev.naadam.server.app.journal;

import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.JournalPort;
import dev.naadam.server.core.journal.LogWriter;
import dev.naadam.server.core.journal.Ownership;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.shard.LogKeeper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logs of one shard, one after the other. Its thread alone. */
final class ShardLogs implements LogKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ShardLogs.class);

    private static final long FIRST_EPOCH = 1;

    /** Between two attempts to get a log back. */
    private static final long RETRY_NANOS = 50_000_000;

    private final JournalHome home;
    private final int shard;
    private final Runnable wake;
    private @Nullable JournalPort way;
    private @Nullable OpeningPort opened;
    private @Nullable Reclaim reclaim;
    private @Nullable Leave leave;
    private long nextAttemptNanos;
    private long epoch = FIRST_EPOCH;

    ShardLogs(JournalHome home, int shard, Runnable wake) {
        this(home, shard, wake, null);
    }

    /** The first of them is one that was claimed, and is written this way. */
    ShardLogs(JournalHome home, int shard, Runnable wake, @Nullable JournalPort claimed) {
        this.home = home;
        this.shard = shard;
        this.wake = wake;
        this.way = claimed;
    }

    /** In which the log of the moment is written. */
    long epoch() {
        return epoch;
    }

    @Override
    public LogWriter begin() {
        UUID drawn = home.draw();
        // never the name of an earlier one: what that left is for others to look after
        ShardId id = new ShardId(home.node() + "-" + shard + "-" + Long.toHexString(drawn.getMostSignificantBits()));
        Ownership owner = new Ownership(id, FIRST_EPOCH, home.draw());
        epoch = FIRST_EPOCH;
        home.register().keep(id, FIRST_EPOCH);
        OpeningPort opening = new OpeningPort(home, owner, wake);
        opened = opening;
        way = opening;
        return new LogWriter(owner, opening, home.meter());
    }

    @Override
    public long replayBacklogNanos() {
        return home.replayBacklogNanos().getAsLong();
    }

    @Override
    public boolean reclaim(LogWriter log) {
        Reclaim asked = reclaim;
        if (asked == null) {
            // until it is ready nobody knows whether another node has claimed what Redis has forgotten
            if (way != null && way.isReady()) {
                ask(log);
            }
            return true;
        }
        if (!asked.isAnswered()) {
            return true;
        }
        reclaim = null;
        ClaimResult result = asked.result();
        if (result == null || result instanceof ClaimResult.Absent) {
            return true;
        }
        return result instanceof ClaimResult.Claimed claimed && goOn(log, claimed);
    }

    private void ask(LogWriter log) {
        long nowNanos = home.nanoClock().getAsLong();
        if (nowNanos - nextAttemptNanos >= 0) {
            nextAttemptNanos = nowNanos + RETRY_NANOS;
            reclaim = new Reclaim(log, home, home.draw(), wake);
        }
    }

    /** False if there is more in the log than we have been told: somebody wrote in the meantime. */
    private boolean goOn(LogWriter log, ClaimResult.Claimed claimed) {
        if (claimed.last() > log.acked() || claimed.last() + 1 < log.firstKept()) {
            return false;
        }
        log.reclaimed(claimed.owner(), claimed.last());
        kept(claimed.owner());
        home.meter().reclaimed();
        tell("shard {}: Redis had forgotten its log, which goes on behind entry {}", claimed.last());
        return true;
    }

    private void kept(Ownership owner) {
        epoch = owner.epoch();
        home.register().keep(owner.shard(), epoch);
    }

    @Override
    public Answer release(LogWriter log) {
        Answer answer = asking().release(log);
        if (answer == Answer.DONE) {
            // a retry has a name and a limit of its own
            leave = null;
            home.register().release(log.owner().shard(), log.owner().epoch());
        }
        return answer;
    }

    @Override
    public Answer takeBack(LogWriter log) {
        Answer answer = asking().takeBack(log);
        if (answer == Answer.DONE) {
            leave = null;
            kept(log.owner());
            tell(
                    "shard {}: nobody came for its log, which goes on here in epoch {}",
                    log.owner().epoch());
        }
        return answer;
    }

    private Leave asking() {
        Leave asked = leave == null ? new Leave(home, wake) : leave;
        leave = asked;
        return asked;
    }

    @Override
    public void left(LogWriter log) {
        tell("shard {} was handed over behind entry {}", log.last());
        close(log);
    }

    @Override
    public void ended(LogWriter log) {
        home.meter().ended(log.state());
        tell("shard {}: its log can't be written any more: {}", log.state());
        close(log);
    }

    private void close(LogWriter log) {
        home.register().lose(log.owner().shard());
        leave = null;
        if (opened != null) {
            opened.close();
            opened = null;
        }
        way = null;
        reclaim = null;
    }

    /** A log may wait for a disk, and a shard never does. */
    private void tell(String text, Object what) {
        Thread.startVirtualThread(() -> LOG.warn(text, shard, what));
    }
}
