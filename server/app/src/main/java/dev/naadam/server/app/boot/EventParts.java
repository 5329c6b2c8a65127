package dev.naadam.server.app.boot;

import dev.naadam.server.app.competition.CompetitionText;
import dev.naadam.server.app.control.Cursors;
import dev.naadam.server.app.control.http.TournamentParts;
import dev.naadam.server.core.competition.CompetitionRules;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Whole events as the API serves them. */
final class EventParts {

    private EventParts() {}

    static TournamentParts of(LedgerParts ledgers, Cursors cursors, LongSupplier wallClockMillis) {
        return new TournamentParts(
                ledgers.desk(new CompetitionRules(), new CompetitionText(), WebhookParts.wakes()),
                ledgers.followed(),
                ledgers.store(),
                cursors,
                UUID::randomUUID,
                wallClockMillis);
    }
}
