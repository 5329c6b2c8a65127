package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.dispute.Dispute;
import dev.naadam.server.core.competition.dispute.Evidence;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on disputes. */
final class Hearing {

    /** Of one event: one for every fourth match of the largest bracket. */
    static final int MAX_DISPUTES = 512;

    private final Competition state;
    private final Occasion occasion;

    Hearing(Competition state, Occasion occasion) {
        this.state = state;
        this.occasion = occasion;
    }

    Ruling<Competition> open(MatchId id, Evidence claim) {
        Match match = state.match(id);
        if (match == null) {
            return Rulings.unknown("/match", id + " does not exist");
        }
        if (!match.state().isOver() || !match.isContest()) {
            return Rulings.conflict(
                    "/match", id + " is " + match.state() + " (expected: one that two teams have ended)");
        }
        int attempt = state.run(id).attempt();
        for (Dispute dispute : state.disputes()) {
            if (dispute.match().equals(id) && (dispute.state().isPending() || dispute.attempt() == attempt)) {
                return Rulings.conflict(
                        "/match",
                        "dispute " + dispute.number() + " is about it (expected: evidence or an appeal there)");
            }
        }
        if (state.disputes().size() >= MAX_DISPUTES) {
            return Rulings.conflict("", "there are " + MAX_DISPUTES + " disputes (expected: fewer)");
        }
        Ruling<Competition> objection = Texts.objection("/claim", claim);
        int number = state.disputes().size() + 1;
        return objection != null
                ? objection
                : with(new Dispute(number, id, attempt, List.of(piece(id, claim)), List.of(), Dispute.State.OPEN));
    }

    private Ruling<Competition> with(Dispute dispute) {
        return new Revision(state).dispute(dispute).accepted();
    }

    private Dispute.Piece piece(MatchId match, Evidence evidence) {
        String side = "";
        for (Entrant team : state.teamsOf(match)) {
            boolean isTheirs = occasion.author().kind() == Author.Kind.PLAYER
                    && team.roster().has(occasion.author().name());
            side = isTheirs ? team.id() : side;
        }
        return new Dispute.Piece(occasion.author(), side, occasion.atMillis(), evidence);
    }

    Ruling<Competition> add(int number, Evidence evidence) {
        Dispute dispute = state.dispute(number);
        if (dispute == null) {
            return unknown(number);
        }
        if (!dispute.state().isPending()) {
            return wrongState(dispute, "one that is not ruled");
        }
        Ruling<Competition> objection = objection(dispute, "/evidence", evidence);
        return objection != null ? objection : with(dispute.with(piece(dispute.match(), evidence)));
    }

    Ruling<Competition> appeal(int number, Evidence grounds) {
        Dispute dispute = state.dispute(number);
        if (dispute == null) {
            return unknown(number);
        }
        if (dispute.state() != Dispute.State.RULED) {
            return wrongState(dispute, "one that was ruled once");
        }
        Ruling<Competition> objection = objection(dispute, "/grounds", grounds);
        return objection != null ? objection : with(dispute.appealed(piece(dispute.match(), grounds)));
    }

    private static @Nullable Ruling<Competition> objection(Dispute dispute, String pointer, Evidence evidence) {
        return dispute.pieces().size() >= Evidence.MAX_PIECES
                ? Rulings.conflict(
                        "/dispute", "it has " + Evidence.MAX_PIECES + " pieces of evidence (expected: fewer)")
                : Texts.objection(pointer, evidence);
    }

    private static Ruling<Competition> unknown(int number) {
        return Rulings.unknown("/dispute", "there is no dispute " + number);
    }

    private static Ruling<Competition> wrongState(Dispute dispute, String expected) {
        return Rulings.conflict(
                "/dispute", "dispute " + dispute.number() + " is " + dispute.state() + " (expected: " + expected + ")");
    }

    /** What was found takes effect in the same order: the ruling holds only if the bracket can follow it. */
    Ruling<Competition> rule(CompetitionOrder.Rule order) {
        Dispute dispute = state.dispute(order.dispute());
        if (dispute == null) {
            return unknown(order.dispute());
        }
        if (!dispute.state().isPending()) {
            return wrongState(dispute, "one that is not ruled");
        }
        if (!Texts.isReason(order.reason())) {
            return Texts.badReason();
        }
        Ruling<Competition> effect = effect(dispute.match(), order.finding());
        if (!(effect instanceof Ruling.Accepted<Competition> accepted)) {
            return effect;
        }
        Dispute ruled = dispute.with(
                new Dispute.Ruling(occasion.author(), occasion.atMillis(), order.finding(), order.reason()));
        return new Revision(accepted.state()).dispute(ruled).accepted();
    }

    private Ruling<Competition> effect(MatchId match, Finding finding) {
        return switch (finding) {
            case Finding.Upheld upheld -> new Ruling.Accepted<>(state);
            case Finding.Corrected corrected -> new Play(state, occasion).correct(match, corrected.result(), "");
            case Finding.Replayed replayed -> new Play(state, occasion).replay(match, "");
        };
    }
}
