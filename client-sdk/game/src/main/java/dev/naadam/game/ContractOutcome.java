package dev.naadam.game;

import java.util.Objects;

/** The outcome of one match of {@link GameContract}. */
final class ContractOutcome {

    private final Game game;
    private final GameSetup setup;

    ContractOutcome(Game game, GameSetup setup) {
        this.game = game;
        this.setup = setup;
    }

    void check(Simulation original, Simulation twin, Simulation reread) {
        long tick = original.tick();
        Outcome outcome = original.outcome();
        require(Objects.equals(outcome, twin.outcome()), tick, "outcome: not the same in a second run");
        require(Objects.equals(outcome, reread.outcome()), tick, "outcome: not the same after write and read");
        if (outcome == null) {
            return;
        }
        require(
                outcome.winningTeam() >= Outcome.DRAW && outcome.winningTeam() < setup.teams(),
                tick,
                "winningTeam: " + outcome.winningTeam() + " (expected: a team or DRAW)");
        require(outcome.teamScores().size() == setup.teams(), tick, "teamScores: not one per team");
        require(outcome.players().size() == setup.players(), tick, "players: not one per slot");
        outcome.players()
                .forEach(player -> require(
                        player.size() <= GameLimits.MAX_STATISTICS,
                        tick,
                        "statistics: " + player.size() + " (expected: at most " + GameLimits.MAX_STATISTICS + ")"));
        require(
                outcome.history().size() <= GameLimits.MAX_HISTORY
                        && outcome.history().stream().allMatch(line -> line.length() <= GameLimits.MAX_HISTORY_CHARS),
                tick,
                "history: longer than MAX_HISTORY or MAX_HISTORY_CHARS");
    }

    private void require(boolean condition, long tick, String message) {
        GameContract.require(condition, game, tick, message);
    }
}
