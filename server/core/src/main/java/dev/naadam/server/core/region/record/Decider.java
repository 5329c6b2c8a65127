package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.Candidate;
import dev.naadam.server.core.region.FairChoice;
import dev.naadam.server.core.region.Fairness;
import dev.naadam.server.core.region.Padding;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import dev.naadam.server.core.region.rtt.PlayerRtt;
import dev.naadam.server.core.region.rtt.PlayerRtt.Rtt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From evidence to a decision on record. */
public final class Decider {

    private Decider() {}

    /** Places one match. The same evidence gives the same verdict everywhere and always. */
    public static Verdict decide(Evidence evidence, boolean isEqualised) {
        for (PlayerEvidence player : evidence.players()) {
            if (player.measured().isEmpty()) {
                return new Verdict.Unmeasured(player.player());
            }
        }
        List<RegionLine> lines = lines(evidence, isEqualised);
        List<Candidate> candidates = new ArrayList<>();
        for (RegionLine line : lines) {
            if (line.hasRoom() && line.decided() != null) {
                candidates.add(new Candidate(line.region(), line.decided()));
            }
        }
        return candidates.isEmpty()
                ? new Verdict.Nowhere()
                : new Verdict.Placed(record(evidence, isEqualised, lines, FairChoice.among(candidates)));
    }

    private static DecisionRecord record(
            Evidence evidence, boolean isEqualised, List<RegionLine> lines, FairChoice choice) {
        List<RegionId> fairSet = new ArrayList<>();
        choice.fairSet().forEach(each -> fairSet.add(each.region().id()));
        return new DecisionRecord(
                evidence,
                isEqualised,
                lines,
                fairSet,
                choice.chosen().region().id(),
                choice.least().region().id(),
                choice.rule(),
                null);
    }

    private static List<RegionLine> lines(Evidence evidence, boolean isEqualised) {
        List<PlayerRtt> rtts = evidence.rtts();
        List<RegionLine> lines = new ArrayList<>();
        for (Region region : evidence.regions()) {
            List<Rtt> players = players(rtts, region.id());
            boolean hasRoom = !evidence.full().contains(region.id());
            if (players.isEmpty()) {
                lines.add(new RegionLine(region, players, null, null, hasRoom));
                continue;
            }
            long[] teamA = micros(players.subList(0, evidence.teamA().size()));
            long[] teamB = micros(players.subList(evidence.teamA().size(), players.size()));
            Fairness raw = Fairness.of(teamA, teamB);
            Fairness decided = isEqualised ? Padding.fairness(teamA, teamB) : raw;
            lines.add(new RegionLine(region, players, raw, decided, hasRoom));
        }
        return lines;
    }

    /** R of all players; empty if one of them has none. */
    private static List<Rtt> players(List<PlayerRtt> rtts, RegionId region) {
        List<Rtt> all = new ArrayList<>();
        for (PlayerRtt each : rtts) {
            Rtt rtt = each.to(region);
            if (rtt == null) {
                return List.of();
            }
            all.add(rtt);
        }
        return all;
    }

    private static long[] micros(List<Rtt> players) {
        long[] micros = new long[players.size()];
        Arrays.setAll(micros, player -> players.get(player).micros());
        return micros;
    }
}
