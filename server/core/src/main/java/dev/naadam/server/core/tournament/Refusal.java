package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import java.util.List;

/** Why a decision can not hold. */
public sealed interface Refusal {

    /** What of the decision is wrong. */
    String field();

    /** What is wrong with it, and what would be possible. */
    String reason();

    /** There is no such match, or not yet. */
    record UnknownMatch(MatchId match) implements Refusal {

        @Override
        public String field() {
            return "match";
        }

        @Override
        public String reason() {
            return match + " does not exist";
        }
    }

    /** There is no such team. */
    record UnknownTeam(int team, int teams) implements Refusal {

        @Override
        public String field() {
            return "team";
        }

        @Override
        public String reason() {
            return team + " (expected: 0.." + (teams - 1) + ")";
        }
    }

    /** The match is in a state in which this is not possible. */
    record WrongState(MatchId match, MatchState state, String expected) implements Refusal {

        @Override
        public String field() {
            return "match";
        }

        @Override
        public String reason() {
            return match + " is " + state + " (expected: " + expected + ")";
        }
    }

    /** No match of this kind can end so. */
    record ImpossibleResult(MatchId match, String objection) implements Refusal {

        @Override
        public String field() {
            return "result";
        }

        @Override
        public String reason() {
            return objection;
        }
    }

    /** The team has left already, or has not left. */
    record WrongPresence(int team, boolean hasLeft) implements Refusal {

        @Override
        public String field() {
            return "team";
        }

        @Override
        public String reason() {
            return hasLeft ? team + " has left already" : team + " has not left";
        }
    }

    /**
     * Matches were begun or played that would then be between others, or not be played at all.
     *
     * @param matches what would have to be reopened first, in their order
     */
    record InTheWay(List<MatchId> matches) implements Refusal {

        public InTheWay {
            matches = List.copyOf(matches);
        }

        @Override
        public String field() {
            return "match";
        }

        @Override
        public String reason() {
            return "these were begun or played on the strength of it: " + matches;
        }
    }
}
