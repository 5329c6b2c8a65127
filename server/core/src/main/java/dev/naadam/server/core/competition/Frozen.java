package dev.naadam.server.core.competition;

import dev.naadam.server.core.tournament.Stage;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What follows from matches whose results are disputed: matches that their winners or losers come into, later rounds of a
 * Swiss stage, and later stages.
 */
final class Frozen {

    private final SortedSet<MatchId> disputed;
    private final SortedSet<MatchId> frozen = new TreeSet<>();

    private Frozen(SortedSet<MatchId> disputed) {
        this.disputed = disputed;
    }

    static SortedSet<MatchId> of(Tournament tournament, SortedSet<MatchId> disputed) {
        Frozen all = new Frozen(disputed);
        tournament.stages().forEach(all::add);
        return all.frozen;
    }

    private void add(Stage stage) {
        MatchId first = disputed.getFirst();
        boolean isLater = stage.number() > first.stage();
        boolean isByRounds = stage.spec().format() instanceof Format.MajorSwiss
                || stage.spec().format() instanceof Format.FixedSwiss;
        for (Match match : stage.matches()) {
            boolean isLaterRound = isByRounds && match.id().round() > firstRound(stage.number());
            if (isLater
                    || isLaterRound
                    || follows(match.fixture().a())
                    || follows(match.fixture().b())) {
                frozen.add(match.id());
            }
        }
    }

    /** The first round of a stage with a disputed match. */
    private int firstRound(int stage) {
        int first = Integer.MAX_VALUE;
        for (MatchId id : disputed) {
            first = id.stage() == stage ? Math.min(first, id.round()) : first;
        }
        return first;
    }

    private boolean follows(Slot slot) {
        return switch (slot) {
            case Slot.WinnerOf winner -> isOpen(winner.match());
            case Slot.LoserOf loser -> isOpen(loser.match());
            case Slot.ResetOf reset -> isOpen(reset.match());
            case Slot.Seed seed -> false;
            case Slot.Bye bye -> false;
        };
    }

    private boolean isOpen(MatchId match) {
        return disputed.contains(match) || frozen.contains(match);
    }
}
