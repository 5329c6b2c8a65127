package dev.naadam.server.app.audit;

import dev.naadam.server.app.competition.CompetitionText;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Refolding;
import dev.naadam.server.app.lobby.LobbyOrderText;
import dev.naadam.server.core.competition.CompetitionRules;
import dev.naadam.server.core.lobby.LobbyRules;

/** Whose rules the orders of a ledger have to hold by. */
final class LedgerRules {

    private LedgerRules() {}

    static Refolding of(LedgerId ledger) {
        return switch (ledger.kind()) {
            case TOURNAMENT -> Refolding.of(ledger, new CompetitionRules(), new CompetitionText());
            case LOBBY -> Refolding.of(ledger, new LobbyRules(), new LobbyOrderText());
        };
    }
}
