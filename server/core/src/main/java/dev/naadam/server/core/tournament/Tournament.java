package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.DocumentCheck;
import dev.naadam.server.core.tournament.document.Problem;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tournament as it stands: its document, the facts that decisions made of it, and everything that follows from both.
 *
 * <p>A decision holds if everything that was begun or played is still a match between the same two teams afterwards. What was
 * not yet played may become other matches; nothing else has to be undone.
 *
 * <p>Immutable, for any thread. The same document and decisions make the same tournament.
 */
public final class Tournament {

    private final TournamentDocument document;
    private final Facts facts;
    private final List<Stage> stages;

    private Tournament(TournamentDocument document, Facts facts, List<Stage> stages) {
        this.document = document;
        this.facts = facts;
        this.stages = stages;
    }

    /** Opens a tournament in which nothing has been played. */
    public static Opening open(TournamentDocument document) {
        List<Problem> problems = DocumentCheck.problems(document);
        if (!problems.isEmpty()) {
            return new Opening.Rejected(problems);
        }
        List<Stage> stages = new ArrayList<>();
        for (StagePlan plan : StagePlan.all(document.stages(), document.teams().size())) {
            stages.add(StageRun.of(plan, entries(plan, stages), Facts.NONE, null));
        }
        return new Opening.Opened(new Tournament(document, Facts.NONE, stages));
    }

    private static List<Occupant> entries(StagePlan plan, List<Stage> earlier) {
        if (!earlier.isEmpty()) {
            return Qualifiers.of(earlier.getLast());
        }
        List<Occupant> entries = new ArrayList<>();
        for (int team = 0; team < plan.teams(); team++) {
            entries.add(Occupant.of(team));
        }
        return entries;
    }

    /** What it was opened with. */
    public TournamentDocument document() {
        return document;
    }

    /** All stages, also those that have not begun. */
    public List<Stage> stages() {
        return stages;
    }

    /** A match, null if there is none of this id, or not yet. */
    public @Nullable Match match(MatchId id) {
        return id.stage() > stages.size() ? null : stages.get(id.stage() - 1).match(id);
    }

    /** Matches that can be started or reported, in the order in which they were laid out. */
    public List<Match> playable() {
        List<Match> playable = new ArrayList<>();
        for (Stage stage : stages) {
            for (Match match : stage.matches()) {
                if (match.state() == MatchState.READY || match.state() == MatchState.RUNNING) {
                    playable.add(match);
                }
            }
        }
        return playable;
    }

    /** Whether nothing is left to play. */
    public boolean isOver() {
        return stages.getLast().isOver();
    }

    /** Everybody whose way has ended, best first. Those of a later stage are before those who did not get there. */
    public List<Ranked> ranking() {
        List<Ranked> ranking = new ArrayList<>(Standings.ranking(stages.getLast()));
        TreeSet<Integer> further = new TreeSet<>();
        for (Stage stage : stages.reversed()) {
            if (stage != stages.getLast()) {
                addThoseWhoStayed(stage, further, ranking);
            }
            stage.entries().forEach(entry -> {
                if (entry.isTeam()) {
                    further.add(entry.team());
                }
            });
        }
        return ranking;
    }

    private static void addThoseWhoStayed(Stage stage, Set<Integer> further, List<Ranked> ranking) {
        if (!stage.isOver()) {
            return;
        }
        int previous = 0;
        int shared = 0;
        int better = stage.plan().advancing();
        for (Ranked ranked : Standings.ranking(stage)) {
            if (further.contains(ranked.team())) {
                continue;
            }
            better++;
            shared = ranked.rank() == previous ? shared : better;
            previous = ranked.rank();
            ranking.add(new Ranked(shared, ranked.team()));
        }
    }

    /** Why a team has left, null if it has not. */
    public @Nullable Departure departure(int team) {
        return facts.left().get(team);
    }

    /** Takes a decision, or says why it can not hold. This tournament stays as it is. */
    public Verdict decide(Decision decision) {
        return new Ruler(this).decide(decision);
    }

    /** This tournament with other facts. */
    Tournament with(Facts other) {
        List<Stage> run = new ArrayList<>();
        for (Stage before : stages) {
            run.add(StageRun.of(before.plan(), entries(before.plan(), run), other, before));
        }
        return new Tournament(document, other, Archive.of(run, other));
    }

    Facts facts() {
        return facts;
    }
}
