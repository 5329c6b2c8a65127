package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.http.Feed.Line;
import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.LobbyRules;

/**
 * How a lobby stands that players follow: worked out and written once for all of them. Any thread. Reads entries that a
 * desk has ruled on before they were written, so what can not be read ends it and nothing else.
 */
final class LobbyWatch {

    private static final LobbyRules RULES = new LobbyRules();

    private final EntryLog log;
    private final OrderText<LobbyOrder> text;
    private Standing<Lobby> newest;
    private Line line = new Line(0, "");

    LobbyWatch(LedgerId id, EntryLog log, OrderText<LobbyOrder> text) {
        this.log = log;
        this.text = text;
        this.newest = new Standing<>(id, 0, "", RULES.blank(), false);
    }

    EntryLog log() {
        return log;
    }

    /** As far as was heard. */
    synchronized Standing<Lobby> newest() {
        for (Entry entry = log.after(newest.number()); entry != null; entry = log.after(newest.number())) {
            newest = new Standing<>(newest.id(), entry.number(), entry.hash(), after(entry), false);
        }
        return newest;
    }

    /** The same, as players are told. */
    synchronized Line line() {
        Standing<Lobby> now = newest();
        if (line.id() != now.number()) {
            line = new Line(now.number(), LedgerFeed.line(now.number(), "lobby", LobbyJson.ofPlayer(now)));
        }
        return line;
    }

    private Lobby after(Entry entry) {
        try {
            return RULES.rule(newest.state(), text.read(entry.order()), entry.occasion())
                            instanceof Ruling.Accepted<Lobby> accepted
                    ? accepted.state()
                    : newest.state();
        } catch (UnreadableOrder e) {
            return newest.state();
        }
    }
}
