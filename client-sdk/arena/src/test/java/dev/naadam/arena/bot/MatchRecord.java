package dev.naadam.arena.bot;

import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.RoundReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is counted of matches between bots. */
final class MatchRecord {

    final List<Double> roundSeconds = new ArrayList<>();
    final int[] reasons = new int[RoundReason.values().length + 1];
    final int[] kills = new int[4];
    int attackersWon;
    int bannersRaised;
    long longestStuckTicks;
    long ticksInWall;

    void roundEnded(ArenaEvent.RoundEnd end, int attackers, double seconds) {
        roundSeconds.add(seconds);
        reasons[end.reason().number()]++;
        attackersWon += end.winningTeam() == attackers ? 1 : 0;
    }

    void add(MatchRecord other) {
        roundSeconds.addAll(other.roundSeconds);
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] += other.reasons[i];
        }
        for (int i = 0; i < kills.length; i++) {
            kills[i] += other.kills[i];
        }
        attackersWon += other.attackersWon;
        bannersRaised += other.bannersRaised;
        longestStuckTicks = Math.max(longestStuckTicks, other.longestStuckTicks);
        ticksInWall += other.ticksInWall;
    }

    int rounds() {
        return roundSeconds.size();
    }

    int attackersWonPercent() {
        return 100 * attackersWon / rounds();
    }

    double medianSeconds() {
        List<Double> sorted = new ArrayList<>(roundSeconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** A row: rounds, attackers' share, median seconds, eliminated/held/lowered/time, kills by rifle/bolt. */
    @Override
    public String toString() {
        return ("rounds %d, attackers %d %%, median %.0f s, raised %d, eliminated %d held %d lowered %d time %d, "
                        + "rifle %d bolt %d, stuck %d in wall %d")
                .formatted(
                        rounds(),
                        attackersWonPercent(),
                        medianSeconds(),
                        bannersRaised,
                        reasons[1],
                        reasons[2],
                        reasons[3],
                        reasons[4],
                        kills[1],
                        kills[2],
                        longestStuckTicks,
                        ticksInWall);
    }
}
