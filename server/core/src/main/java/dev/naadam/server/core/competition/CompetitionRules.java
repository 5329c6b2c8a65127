package dev.naadam.server.core.competition;

import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;

/** What becomes of an order of an event. Stateless, for any thread. */
public final class CompetitionRules implements Rules<Competition, CompetitionOrder> {

    @Override
    public Competition blank() {
        return Competition.BLANK;
    }

    @Override
    public Ruling<Competition> rule(Competition state, CompetitionOrder order, Occasion occasion) {
        return new Ruling.Refused<>(Ruling.Kind.CONFLICT, "", "not yet");
    }

    @Override
    public long dueMillis(Competition state) {
        return NEVER;
    }
}
