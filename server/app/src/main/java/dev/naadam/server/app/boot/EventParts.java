package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.Cursors;
import dev.naadam.server.app.control.http.TournamentParts;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Whole events as the API serves them. */
final class EventParts {

    private EventParts() {}

    static TournamentParts of(
            Desk<Competition, CompetitionOrder> desk,
            LedgerParts ledgers,
            Cursors cursors,
            LongSupplier wallClockMillis) {
        return new TournamentParts(
                desk, ledgers.followed(), ledgers.store(), cursors, UUID::randomUUID, wallClockMillis);
    }
}
