package dev.naadam.server.core.tournament.campaign;

import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Standings;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Score;
import dev.naadam.server.core.tournament.standing.Ranked;
import dev.naadam.server.core.tournament.standing.Row;
import dev.naadam.server.core.tournament.swiss.PairingNote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tournament says about itself, as plain lists that a test may spoil. The checker sees nothing else.
 *
 * @param stages one for each stage
 * @param ranking of the whole tournament
 * @param left teams that have left
 */
record Transcript(List<StageLog> stages, List<Ranked> ranking, List<Integer> left) {

    /** Stands for a side that is not known, and for one that has nobody. */
    static final int PENDING = -1;

    static final int NOBODY = -2;

    /**
     * A stage.
     *
     * @param entries teams by seed
     * @param groups seeds of each group
     * @param lines its matches
     * @param tables rows of each group
     * @param ranking of the stage
     * @param notes about Swiss pairings
     */
    record StageLog(
            StageSpec spec,
            List<Integer> entries,
            List<List<Integer>> groups,
            List<Line> lines,
            List<List<Row>> tables,
            List<Ranked> ranking,
            List<PairingNote> notes) {}

    /**
     * A match.
     *
     * @param a team on side A, or {@link #PENDING} or {@link #NOBODY}
     * @param b team on side B, likewise
     * @param bestOf games at most
     * @param outcome null if it has not ended
     * @param score games of both sides
     * @param isReported whether it ended by a report
     */
    record Line(
            MatchId id,
            int a,
            int b,
            int bestOf,
            MatchState state,
            @Nullable Outcome outcome,
            Score score,
            boolean isReported) {

        boolean isContest() {
            return a >= 0 && b >= 0 && outcome != null;
        }

        boolean has(int team) {
            return a == team || b == team;
        }

        boolean isLostBy(int team) {
            return isContest() && has(team) && outcome != Outcome.DRAW && !isWonBy(team);
        }

        boolean isWonBy(int team) {
            return (outcome == Outcome.A_WINS && a == team) || (outcome == Outcome.B_WINS && b == team);
        }
    }

    static Transcript of(Tournament tournament) {
        List<StageLog> stages = new ArrayList<>();
        for (Stage stage : tournament.stages()) {
            stages.add(log(stage));
        }
        List<Integer> left = new ArrayList<>();
        for (int team = 0; team < tournament.document().teams().size(); team++) {
            if (tournament.departure(team) != null) {
                left.add(team);
            }
        }
        return new Transcript(stages, new ArrayList<>(tournament.ranking()), left);
    }

    private static StageLog log(Stage stage) {
        List<Integer> entries = new ArrayList<>();
        stage.entries().forEach(entry -> entries.add(number(entry)));
        List<Line> lines = new ArrayList<>();
        stage.matches().forEach(match -> lines.add(line(match)));
        List<List<Row>> tables = new ArrayList<>();
        for (int group = 1; group <= stage.groups().size(); group++) {
            tables.add(new ArrayList<>(Standings.group(stage, group)));
        }
        return new StageLog(
                stage.spec(),
                entries,
                stage.groups(),
                lines,
                tables,
                new ArrayList<>(Standings.ranking(stage)),
                new ArrayList<>(stage.notes()));
    }

    private static Line line(Match match) {
        return new Line(
                match.id(),
                number(match.a()),
                number(match.b()),
                match.fixture().series().bestOf(),
                match.state(),
                match.ruling() == null ? null : match.ruling().outcome(),
                match.score(),
                match.ruling() != null && match.ruling().result() != null);
    }

    private static int number(Occupant occupant) {
        if (occupant.isTeam()) {
            return occupant.team();
        }
        return occupant == Occupant.Absent.PENDING ? PENDING : NOBODY;
    }
}
