package dev.naadam.server.core.competition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.roster.Roster;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives orders about one event, and keeps those that held as a ledger would. Team {@code t1} has player {@code ann1} alone. */
final class EventScript {

    static final Author KEY = new Author(Author.Kind.KEY, "key00001");
    static final Author NODE = new Author(Author.Kind.NODE, "node-a");
    static final UUID ID = new UUID(7, 7);

    final List<CompetitionOrder> orders = new ArrayList<>();
    final List<Occasion> occasions = new ArrayList<>();
    final CompetitionRules rules = new CompetitionRules();
    Competition state = rules.blank();
    long nowMillis = 1_000_000;

    static Author player(String name) {
        return new Author(Author.Kind.PLAYER, name);
    }

    static EventScript drafted(EventDocument document) {
        EventScript script = new EventScript();
        script.accept(KEY, new CompetitionOrder.Create(ID, "org", document));
        return script;
    }

    static EventScript published(EventDocument document) {
        EventScript script = drafted(document);
        script.accept(KEY, new CompetitionOrder.Publish());
        return script;
    }

    static EventScript registered(EventDocument document, int teams) {
        EventScript script = published(document);
        for (int i = 1; i <= teams; i++) {
            script.accept(KEY, register(i));
        }
        return script;
    }

    static EventScript running(EventDocument document, int teams) {
        EventScript script = registered(document, teams);
        script.accept(KEY, new CompetitionOrder.Start());
        return script;
    }

    static CompetitionOrder.Register register(int number) {
        return new CompetitionOrder.Register("t" + number, "Team " + number, Roster.of(List.of("ann" + number)), 0);
    }

    Ruling<Competition> give(Author author, CompetitionOrder order) {
        Occasion occasion = new Occasion(author, nowMillis);
        Ruling<Competition> ruling = rules.rule(state, order, occasion);
        if (ruling instanceof Ruling.Accepted<Competition> accepted) {
            state = accepted.state();
            orders.add(order);
            occasions.add(occasion);
        }
        return ruling;
    }

    EventScript accept(Author author, CompetitionOrder order) {
        assertThat(give(author, order)).as(order.toString()).isInstanceOf(Ruling.Accepted.class);
        return this;
    }

    void know(Author author, CompetitionOrder order) {
        assertThat(give(author, order)).as(order.toString()).isEqualTo(new Ruling.Known<>());
    }

    void refuse(Author author, CompetitionOrder order, Ruling.Kind kind, String pointer, String reason) {
        assertThat(give(author, order)).as(order.toString()).isEqualTo(new Ruling.Refused<>(kind, pointer, reason));
    }

    void conflict(Author author, CompetitionOrder order, String pointer, String reason) {
        refuse(author, order, Ruling.Kind.CONFLICT, pointer, reason);
    }

    /** Gives every order that is due, as a node would, and makes every lobby. */
    EventScript attend() {
        Agenda agenda = new Agenda(state);
        for (CompetitionOrder due = agenda.order(nowMillis); due != null; due = agenda.order(nowMillis)) {
            accept(NODE, due);
            agenda = new Agenda(state);
        }
        if (!agenda.called().isEmpty()) {
            accept(NODE, new CompetitionOrder.LobbiesOpened(agenda.called()));
        }
        for (Attempt stray : state.strays()) {
            accept(NODE, new CompetitionOrder.LobbyClosed(stray));
        }
        return this;
    }

    static MatchId match(String id) {
        return MatchId.parse(id);
    }

    static CompetitionOrder.SeriesEnded ended(String match, int attempt, int a, int b) {
        return new CompetitionOrder.SeriesEnded(
                new Attempt(match(match), attempt), Result.played(a, b), List.of(), "A");
    }

    /** Opens what is due, and lets a match end. */
    EventScript play(String match, int a, int b) {
        attend();
        return accept(NODE, ended(match, state.run(match(match)).attempt(), a, b));
    }

    /** The names of both teams of a match, as far as they are known, and its state. */
    String line(String id) {
        Match match = state.match(match(id));
        List<String> names = new ArrayList<>();
        state.teamsOf(match(id)).forEach(team -> names.add(team.id()));
        return match == null ? "none" : String.join("-", names) + " " + match.state();
    }
}
