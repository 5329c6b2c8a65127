package dev.naadam.server.core.session;

import dev.naadam.server.core.journal.LogRecord;
import dev.naadam.server.core.journal.MatchLog;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a match back from what a shard's log has of it: opens what was sealed and plays it into a {@link Revival}. */
public final class LogRevival {

    /** What came of it. */
    public sealed interface Result {}

    /** The match stands where its log ends. */
    public record Revived(Revival revival) implements Result {}

    /**
     * Nobody can go on with it.
     *
     * @param reason one line for the log and the referee, naming the match and the tick
     */
    public record Refused(String reason) implements Result {}

    private final UUID matchId;
    private final SnapshotSeal seal;
    private final Revival revival;

    private LogRevival(UUID matchId, SnapshotSeal seal, Revival revival) {
        this.matchId = matchId;
        this.seal = seal;
        this.revival = revival;
    }

    /** Takes as long as its ticks do: some twenty microseconds each. Any thread; never throws for what a log may contain. */
    public static Result of(MatchLog match, SnapshotSeal seal) {
        MatchSnapshot snapshot = seal.openMatch(match.matchId(), match.snapshotTick(), match.snapshot());
        if (snapshot == null) {
            return new Refused("match " + match.matchId() + ", tick " + match.snapshotTick()
                    + ": its snapshot does not open here, or is of another version or game");
        }
        return new LogRevival(match.matchId(), seal, new Revival(snapshot)).play(match);
    }

    private Result play(MatchLog match) {
        for (LogRecord record : match.since()) {
            String refusal = revival.refusal() == null ? add(record) : revival.refusal();
            if (refusal != null) {
                return new Refused(refusal);
            }
        }
        String refusal = revival.refusal();
        return refusal == null ? new Revived(revival) : new Refused(refusal);
    }

    /** Null if nothing speaks against it. */
    private @Nullable String add(LogRecord record) {
        switch (record) {
            case LogRecord.Tick tick -> revival.tick(tick.tick(), tick.hash(), tick.presentMask(), tick.inputs());
            case LogRecord.Gone gone -> revival.gone(gone.slot(), gone.generation());
            case LogRecord.Session session -> {
                SessionSnapshot opened = seal.openSession(matchId, session.afterTick(), session.session());
                if (opened == null) {
                    return "match " + matchId + ", tick " + session.afterTick() + ": a session does not open here";
                }
                revival.session(opened);
            }
            case LogRecord.Recess recess ->
                revival.recess(new Recess(recess.number(), recess.isOn(), recess.leftMillis()));
            case LogRecord.Open open -> {
                return "match " + matchId + ", tick " + open.tick() + ": it begins a second time";
            }
            case LogRecord.Snapshot newer -> {
                return "match " + matchId + ", tick " + newer.tick() + ": a snapshot behind the newest one";
            }
            case LogRecord.Close close -> {
                return "match " + matchId + ": it is closed, " + close.reason();
            }
        }
        return revival.refusal();
    }
}
