package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.Cursors;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.FollowedLedgers;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the API of tournaments needs.
 *
 * @param desk takes orders
 * @param followed tells of entries, whichever node wrote them
 * @param store where ledgers are listed and exported from
 * @param cursors places in lists
 * @param ids of new tournaments
 * @param wallClockMillis ms since 1970
 */
public record TournamentParts(
        Desk<Competition, CompetitionOrder> desk,
        FollowedLedgers followed,
        LedgerStore store,
        Cursors cursors,
        Supplier<UUID> ids,
        LongSupplier wallClockMillis) {}
