package dev.naadam.server.core.competition.dispute;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.ArrayList;
import java.util.List;

/**
 * A dispute about a match.
 *
 * @param number from 1, in the order in which they were opened
 * @param match what it is about
 * @param attempt the attempt at it
 * @param pieces what was brought forward, the claim first
 * @param rulings none while nobody has ruled; a second one after an appeal
 * @param state how far it is
 */
public record Dispute(int number, MatchId match, int attempt, List<Piece> pieces, List<Ruling> rulings, State state) {

    /** How far a dispute is. */
    public enum State {
        /** A referee has to rule. */
        OPEN,
        /** Ruled, and a side may appeal. */
        RULED,
        /** A side appealed: it has to be ruled once more. */
        APPEALED,
        /** Ruled for good. */
        FINAL;

        /** Whether what depends on the match has to wait. */
        public boolean isPending() {
            return this == OPEN || this == APPEALED;
        }
    }

    /**
     * What somebody brought forward.
     *
     * @param author who
     * @param team whose side they are on; empty: the organizer's
     * @param atMillis when, ms since 1970
     * @param evidence what
     */
    public record Piece(Author author, String team, long atMillis, Evidence evidence) {}

    /**
     * What was ruled.
     *
     * @param author who ruled
     * @param atMillis when, ms since 1970
     * @param finding what of the match
     * @param reason why
     */
    public record Ruling(Author author, long atMillis, Finding finding, String reason) {}

    public Dispute {
        pieces = List.copyOf(pieces);
        rulings = List.copyOf(rulings);
    }

    /** The same with one more piece of evidence. */
    public Dispute with(Piece piece) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        return new Dispute(number, match, attempt, more, rulings, state);
    }

    /** The same, ruled. */
    public Dispute with(Ruling ruling) {
        List<Ruling> more = new ArrayList<>(rulings);
        more.add(ruling);
        State next = state == State.APPEALED ? State.FINAL : State.RULED;
        return new Dispute(number, match, attempt, pieces, more, next);
    }

    /** The same, to be ruled once more. */
    public Dispute appealed(Piece piece) {
        Dispute more = with(piece);
        return new Dispute(number, match, attempt, more.pieces, rulings, State.APPEALED);
    }
}
