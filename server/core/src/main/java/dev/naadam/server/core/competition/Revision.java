package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A copy of a state that one order changes. For the thread that rules on it. */
final class Revision {

    private final Competition before;
    private EventDocument document;
    private Phase phase;
    private Gate registration;
    private Gate checkIn;
    private Teams teams;
    private List<String> seeds;
    private @Nullable Tournament tournament;
    private final SortedMap<MatchId, MatchRun> runs;
    private final List<Dispute> disputes;
    private final List<Attempt> strays;
    private String note;

    Revision(Competition before) {
        this.before = before;
        this.document = before.document();
        this.phase = before.phase();
        this.registration = before.registration();
        this.checkIn = before.checkIn();
        this.teams = before.teams();
        this.seeds = before.seeds();
        this.tournament = before.tournament();
        this.runs = new TreeMap<>(before.runs());
        this.disputes = new ArrayList<>(before.disputes());
        this.strays = new ArrayList<>(before.strays());
        this.note = before.note();
    }

    Revision document(EventDocument other) {
        document = other;
        return this;
    }

    Revision phase(Phase other) {
        phase = other;
        return this;
    }

    Revision registration(Gate other) {
        registration = other;
        return this;
    }

    Revision checkIn(Gate other) {
        checkIn = other;
        return this;
    }

    Revision teams(Teams others) {
        teams = others;
        return this;
    }

    Revision team(Entrant entrant) {
        return teams(teams.with(entrant));
    }

    Revision seeds(List<String> others) {
        seeds = others;
        return this;
    }

    Revision tournament(Tournament other) {
        tournament = other;
        return this;
    }

    Revision run(MatchId match, MatchRun run) {
        runs.put(match, run);
        return this;
    }

    /** Its lobby is to be closed. */
    Revision stray(Attempt attempt) {
        strays.add(attempt);
        return this;
    }

    Revision closed(Attempt attempt) {
        strays.remove(attempt);
        return this;
    }

    /** Puts a dispute in its place, or behind the others. */
    Revision dispute(Dispute dispute) {
        if (dispute.number() > disputes.size()) {
            disputes.add(dispute);
        } else {
            disputes.set(dispute.number() - 1, dispute);
        }
        return this;
    }

    Revision note(String text) {
        note = text;
        return this;
    }

    Competition state() {
        return new Competition(
                before.id(),
                before.organizer(),
                document,
                phase,
                registration,
                checkIn,
                teams,
                seeds,
                tournament,
                runs,
                disputes,
                strays,
                note);
    }

    Ruling<Competition> accepted() {
        return new Ruling.Accepted<>(state());
    }
}
