package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.MatchState;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/** Archives matches that others were begun or played on the strength of. */
final class Archive {

    private final Facts facts;
    private final TreeSet<MatchId> builtUpon = new TreeSet<>();

    private Archive(Facts facts) {
        this.facts = facts;
    }

    /** The same stages, with their matches archived. */
    static List<Stage> of(List<Stage> stages, Facts facts) {
        List<Stage> archived = new ArrayList<>();
        boolean hasLaterBegun = false;
        for (Stage stage : stages.reversed()) {
            archived.add(stage.with(new Archive(facts).matches(stage, hasLaterBegun)));
            for (Match match : stage.matches()) {
                hasLaterBegun |= facts.played().containsKey(match.id());
            }
        }
        return archived.reversed();
    }

    private SequencedMap<MatchId, Match> matches(Stage stage, boolean hasLaterBegun) {
        List<Match> matches = new ArrayList<>(stage.matches());
        int lastRoundBegun = 0;
        for (Match match : matches.reversed()) {
            boolean isBegun = facts.played().containsKey(match.id());
            if (isBegun || builtUpon.contains(match.id())) {
                lastRoundBegun = Math.max(lastRoundBegun, match.id().round());
                mark(match.fixture().a());
                mark(match.fixture().b());
            }
        }
        boolean isByRounds = !stage.swissRounds().isEmpty();
        SequencedMap<MatchId, Match> archived = new LinkedHashMap<>();
        for (Match match : matches) {
            boolean isPast = hasLaterBegun
                    || builtUpon.contains(match.id())
                    || (isByRounds && match.id().round() < lastRoundBegun);
            boolean changes = isPast && match.state() == MatchState.DONE;
            archived.put(match.id(), changes ? match.in(MatchState.ARCHIVED) : match);
        }
        return archived;
    }

    private void mark(Slot slot) {
        switch (slot) {
            case Slot.WinnerOf winner -> builtUpon.add(winner.match());
            case Slot.LoserOf loser -> builtUpon.add(loser.match());
            case Slot.ResetOf reset -> builtUpon.add(reset.match());
            case Slot.Seed seed -> {}
            case Slot.Bye bye -> {}
        }
    }
}
