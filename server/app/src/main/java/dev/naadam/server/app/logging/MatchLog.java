package dev.naadam.server.app.logging;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.MatchEvent;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.store.WriteResult;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.equalise.Promise;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for each turn in a match's life, with what its organizer may know anyway: no addresses, no tickets.
 *
 * <p>The message is the event's name and everything else a field, so that logs are searched and not parsed.
 */
public final class MatchLog {

    /** A name of its own, so that an operator can send these lines elsewhere. */
    private static final Logger LOG = LoggerFactory.getLogger("dev.naadam.match");

    private MatchLog() {}

    /** Writes down a turn. */
    public static void tell(UUID matchId, MatchEvent event) {
        LoggingEventBuilder line = LOG.atInfo().addKeyValue("match", matchId);
        switch (event) {
            case MatchEvent.Created created -> created(line, created.match());
            case MatchEvent.Started started -> line.log("match.started");
            case MatchEvent.Connected connected ->
                player(line, connected.player()).log("match.connected");
            case MatchEvent.Left left ->
                player(line, left.player()).addKeyValue("reason", left.reason()).log("match.left");
            case MatchEvent.Kicked kicked -> player(line, kicked.player()).log("match.kicked");
            case MatchEvent.Banned banned -> player(line, banned.player()).log("match.banned");
            case MatchEvent.Pardoned pardoned -> player(line, pardoned.player()).log("match.pardoned");
            case MatchEvent.Draining draining -> line.log("match.draining");
            case MatchEvent.Misplaced misplaced -> line.log("match.misplaced");
            case MatchEvent.Paused paused ->
                line.addKeyValue("tick", paused.tick()).log("match.paused");
            case MatchEvent.Resumed resumed ->
                line.addKeyValue("tick", resumed.tick()).log("match.resumed");
            case MatchEvent.Rewound rewound ->
                line.addKeyValue("tick", rewound.tick())
                        .addKeyValue("told", rewound.toldTick())
                        .log("match.rewound");
            case MatchEvent.Ended ended -> ended(line, ended.result());
        }
    }

    /** The result was stored, or something else stands in its place. */
    public static void settled(UUID matchId, WriteResult written) {
        if (written instanceof WriteResult.Conflict conflict) {
            LOG.atError()
                    .addKeyValue("match", matchId)
                    .addKeyValue("existing", conflict.existing())
                    .log("match.conflict");
        } else {
            LOG.atInfo().addKeyValue("match", matchId).log("match.stored");
        }
    }

    private static void created(LoggingEventBuilder line, MatchDescription match) {
        line.addKeyValue("organizer", match.organizer())
                .addKeyValue("game", match.game())
                .addKeyValue("players", match.players().size())
                .addKeyValue("rateHz", match.setup().tickRateHz())
                .addKeyValue("region", match.region())
                .log("match.created");
    }

    private static LoggingEventBuilder player(LoggingEventBuilder line, String name) {
        return line.addKeyValue("player", name);
    }

    private static void ended(LoggingEventBuilder line, MatchResult result) {
        LoggingEventBuilder end = graded(line, result.delivered())
                .addKeyValue("tick", result.tick())
                .addKeyValue("hash", "%016x".formatted(result.hash()));
        Outcome outcome = result.outcome();
        if (outcome == null) {
            end.log("match.aborted");
            return;
        }
        end.addKeyValue("reason", outcome.reason())
                .addKeyValue("scores", outcome.teamScores())
                .log("match.ended");
    }

    private static LoggingEventBuilder graded(LoggingEventBuilder line, @Nullable Delivered delivered) {
        if (delivered == null || delivered.grade() == null) {
            return line;
        }
        return line.addKeyValue("grade", delivered.grade())
                .addKeyValue("unfairnessMicros", delivered.unfairnessMicros())
                .addKeyValue("equalised", delivered.isEqualised())
                .addKeyValue("brokenPromises", delivered.count(Promise.Verdict.BROKEN));
    }
}
