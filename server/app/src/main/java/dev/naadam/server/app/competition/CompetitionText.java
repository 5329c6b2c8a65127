package dev.naadam.server.app.competition;

import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.competition.CompetitionOrder;

/** Orders of events as they stand in their ledgers. */
public final class CompetitionText implements OrderText<CompetitionOrder> {

    @Override
    public String write(CompetitionOrder order) {
        return EventJson.text(order);
    }

    @Override
    public CompetitionOrder read(String text) throws UnreadableOrder {
        try {
            return EventJson.order(text);
        } catch (UnreadableEvent e) {
            throw new UnreadableOrder(e.pointer() + " " + e.reason());
        }
    }
}
