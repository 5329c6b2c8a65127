package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import dev.naadam.server.core.region.rtt.PlayerRtt.Rtt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision and its proof: whoever has it can work everything out again, see {@link Recheck}.
 *
 * @param isEqualised whether R' took the place of R
 * @param lines of all regions, by id
 * @param fairSet the candidates that are as good as fair, by id
 * @param chosen where the match is played
 * @param least r0, the candidate with the least J
 * @param rule why
 * @param round null: the match was placed for itself
 */
public record DecisionRecord(
        Evidence evidence,
        boolean isEqualised,
        List<RegionLine> lines,
        List<RegionId> fairSet,
        RegionId chosen,
        RegionId least,
        Rule rule,
        @Nullable RoundTerms round) {

    public DecisionRecord {
        lines = List.copyOf(lines);
        fairSet = List.copyOf(fairSet);
    }

    /** R of everybody for every region. */
    Contest contest() {
        int sizeA = evidence.teamA().size();
        long[][] teamA = new long[sizeA][lines.size()];
        long[][] teamB = new long[evidence.teamB().size()][lines.size()];
        for (int column = 0; column < lines.size(); column++) {
            List<Rtt> players = lines.get(column).players();
            for (int player = 0; player < sizeA + teamB.length; player++) {
                long micros = players.isEmpty()
                        ? Contest.UNKNOWN
                        : players.get(player).micros();
                (player < sizeA ? teamA[player] : teamB[player - sizeA])[column] = micros;
            }
        }
        return new Contest(evidence.regions(), teamA, teamB);
    }
}
