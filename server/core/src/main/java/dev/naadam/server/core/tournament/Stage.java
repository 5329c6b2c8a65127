package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.swiss.PairingNote;
import dev.naadam.server.core.tournament.swiss.SwissRound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A stage as it stands. */
public final class Stage {

    private final StagePlan plan;
    private final List<Occupant> entries;
    private final SequencedMap<MatchId, Match> matches;
    private final List<SwissRound> swissRounds;
    private final boolean isOver;

    Stage(
            StagePlan plan,
            List<Occupant> entries,
            SequencedMap<MatchId, Match> matches,
            List<SwissRound> swissRounds,
            boolean isOver) {
        this.plan = plan;
        this.entries = List.copyOf(entries);
        this.matches = Collections.unmodifiableSequencedMap(matches);
        this.swissRounds = List.copyOf(swissRounds);
        this.isOver = isOver;
    }

    /** From 1. */
    public int number() {
        return plan.number();
    }

    /** Its rules. */
    public StageSpec spec() {
        return plan.spec();
    }

    /** Who has each seed of the stage, best first. */
    public List<Occupant> entries() {
        return entries;
    }

    /** Seeds of each group, from 1; one group for a stage without groups. */
    public List<List<Integer>> groups() {
        return plan.groups();
    }

    /** All matches that are laid out, each behind those that it depends on. */
    public Collection<Match> matches() {
        return matches.values();
    }

    /** A match, null if there is none of this id. */
    public @Nullable Match match(MatchId id) {
        return matches.get(id);
    }

    /** What was out of the ordinary about Swiss pairings. */
    public List<PairingNote> notes() {
        List<PairingNote> notes = new ArrayList<>();
        for (SwissRound round : swissRounds) {
            notes.addAll(round.notes());
        }
        return notes;
    }

    /** Whether nothing is left to play. */
    public boolean isOver() {
        return isOver;
    }

    /** The same stage with other states of its matches. */
    Stage with(SequencedMap<MatchId, Match> others) {
        return new Stage(plan, entries, others, swissRounds, isOver);
    }

    StagePlan plan() {
        return plan;
    }

    List<SwissRound> swissRounds() {
        return swissRounds;
    }
}
