package dev.naadam.server.app.boot;

import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.StoredMatch;
import dev.naadam.server.app.control.Team;
import dev.naadam.server.app.control.Tickets;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.store.MatchRecord;
import dev.naadam.server.app.store.MatchState;
import dev.naadam.server.app.store.MatchTeam;
import dev.naadam.server.app.store.PlayerStatistics;
import dev.naadam.server.app.store.ResultRecord;
import dev.naadam.server.core.session.MatchSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a match is called in the control plane and in the store: translations, nothing more. */
final class MatchRecords {

    private MatchRecords() {}

    static MatchRecord record(MatchDescription match) {
        GameSetup setup = match.setup();
        List<MatchTeam> teams = match.teams().stream()
                .map(team -> new MatchTeam(team.name(), team.players()))
                .toList();
        return new MatchRecord(
                match.id(),
                match.organizer(),
                new MatchRecord.Rules(match.game(), setup.options(), setup.tickRateHz(), match.randomSeed()),
                teams,
                match.region(),
                match.node(),
                MatchState.OPEN,
                match.createdMillis(),
                Collections.nCopies(setup.players(), (int) Tickets.FIRST_GENERATION),
                0,
                match.terms(),
                match.durability());
    }

    static StoredMatch stored(MatchRecord stored) {
        return new StoredMatch(
                description(stored), state(stored.state()), stored.bannedMask(), endReason(stored.state()));
    }

    /** What a match that ended without a result is stored as. */
    static MatchState unplayed(@Nullable EndReason reason) {
        return switch (reason) {
            case null -> MatchState.ABANDONED;
            case DRAINED -> MatchState.DRAINED;
            case MISPLACED -> MatchState.MISPLACED;
            case NODE_LOST -> MatchState.LOST;
        };
    }

    private static @Nullable EndReason endReason(MatchState state) {
        return switch (state) {
            case OPEN, RUNNING, FINISHED, ABANDONED -> null;
            case DRAINED -> EndReason.DRAINED;
            case MISPLACED -> EndReason.MISPLACED;
            case LOST -> EndReason.NODE_LOST;
        };
    }

    private static MatchProgress.State state(MatchState state) {
        return switch (state) {
            case OPEN -> MatchProgress.State.WAITING;
            case RUNNING -> MatchProgress.State.RUNNING;
            case FINISHED -> MatchProgress.State.FINISHED;
            case ABANDONED, DRAINED, MISPLACED -> MatchProgress.State.ABANDONED;
            case LOST -> MatchProgress.State.LOST;
        };
    }

    private static MatchDescription description(MatchRecord stored) {
        List<Team> teams = new ArrayList<>();
        List<Integer> teamOfSlot = new ArrayList<>();
        for (MatchTeam team : stored.teams()) {
            teamOfSlot.addAll(Collections.nCopies(team.players().size(), teams.size()));
            teams.add(new Team(team.name(), team.players()));
        }
        MatchRecord.Rules rules = stored.rules();
        return new MatchDescription(
                stored.matchId(),
                stored.organizer(),
                rules.game(),
                new GameSetup(rules.tickRateHz(), teamOfSlot, rules.options()),
                teams,
                rules.randomSeed(),
                stored.region(),
                stored.nodeId(),
                stored.createdAtEpochMillis(),
                stored.terms(),
                stored.durability());
    }

    static MatchRecord inState(MatchRecord match, MatchState state) {
        return changed(match, state, match.ticketGenerations(), match.bannedMask());
    }

    static MatchRecord withNextGeneration(MatchRecord match, int slot) {
        List<Integer> generations = new ArrayList<>(match.ticketGenerations());
        generations.set(slot, generations.get(slot) + 1);
        return changed(match, match.state(), generations, match.bannedMask());
    }

    static MatchRecord withBan(MatchRecord match, int slot, boolean isBanned) {
        long bit = 1L << slot;
        long mask = isBanned ? match.bannedMask() | bit : match.bannedMask() & ~bit;
        return changed(match, match.state(), match.ticketGenerations(), mask);
    }

    static MatchRecord onNode(MatchRecord match, String node) {
        return changed(match, node, match.state(), match.ticketGenerations(), match.bannedMask());
    }

    private static MatchRecord changed(
            MatchRecord match, MatchState state, List<Integer> ticketGenerations, long bannedMask) {
        return changed(match, match.nodeId(), state, ticketGenerations, bannedMask);
    }

    private static MatchRecord changed(
            MatchRecord match, String node, MatchState state, List<Integer> ticketGenerations, long bannedMask) {
        return new MatchRecord(
                match.matchId(),
                match.organizer(),
                match.rules(),
                match.teams(),
                match.region(),
                node,
                state,
                match.createdAtEpochMillis(),
                ticketGenerations,
                bannedMask,
                match.terms(),
                match.durability());
    }

    static ResultRecord result(MatchSpec spec, Outcome outcome, MatchResult end, long nowMillis) {
        List<PlayerStatistics> players = new ArrayList<>();
        for (int slot = 0; slot < spec.players().size(); slot++) {
            players.add(new PlayerStatistics(
                    spec.players().get(slot), outcome.players().get(slot)));
        }
        return new ResultRecord(
                spec.id(),
                outcome.winningTeam(),
                outcome.reason(),
                outcome.teamScores(),
                players,
                outcome.history(),
                end.tick(),
                end.hash(),
                nowMillis,
                end.delivered());
    }

    static MatchResult result(ResultRecord stored) {
        List<SortedMap<String, Long>> players =
                stored.players().stream().map(PlayerStatistics::values).toList();
        Outcome outcome =
                new Outcome(stored.winningTeam(), stored.reason(), stored.teamScores(), players, stored.history());
        return new MatchResult(outcome, stored.finalTick(), stored.finalHash(), stored.delivered());
    }
}
