package dev.naadam.server.app.control;

import dev.naadam.server.app.control.MeasuredPlayers.Measurements;
import dev.naadam.server.core.capacity.TickBudget;
import dev.naadam.server.core.capacity.TickCost;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionCatalogue;
import dev.naadam.server.core.region.RegionFacts;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.record.Decider;
import dev.naadam.server.core.region.record.DecisionRecord;
import dev.naadam.server.core.region.record.Evidence;
import dev.naadam.server.core.region.record.RoundDecider;
import dev.naadam.server.core.region.record.Verdict;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** Which regions are fair to whom: among those of a catalogue that a live node serves. Any thread; changes nothing. */
public final class FairRegions {

    private final RegionCatalogue catalogue;
    private final MeasuredPlayers measured;
    private final NodeRegistry registry;

    public FairRegions(RegionCatalogue catalogue, MeasuredPlayers measured, NodeRegistry registry) {
        this.catalogue = catalogue;
        this.measured = measured;
        this.registry = registry;
    }

    /**
     * Two teams that shall meet.
     *
     * @param out regions that are not for them: because there was no room, or a promise was broken there
     */
    public record Pairing(List<String> teamA, List<String> teamB, SortedSet<RegionId> out) {

        public Pairing {
            teamA = List.copyOf(teamA);
            teamB = List.copyOf(teamB);
            out = Collections.unmodifiableSortedSet(new TreeSet<>(out));
        }

        /** All players, team A first. */
        public List<String> players() {
            List<String> players = new ArrayList<>(teamA);
            players.addAll(teamB);
            return players;
        }
    }

    /**
     * What all matches that are placed together have in common.
     *
     * @param tickRateHz ticks a second
     * @param isEqualised whether lines are padded
     * @param allowed the only regions that may be chosen; empty: all
     */
    public record Terms(int tickRateHz, boolean isEqualised, List<RegionId> allowed) {

        public Terms {
            allowed = List.copyOf(allowed);
        }
    }

    /** Everything that a decision about one match rests on. */
    public CompletionStage<Answer<Evidence>> evidence(String organizer, Pairing pairing) {
        return Answer.then(
                live(),
                live -> Answer.then(
                        measurements(organizer, pairing.players()),
                        found -> Answer.done(evidence(served(live), pairing, found))));
    }

    /**
     * Verdicts about matches that are placed together, in their order: as many as there is room for, and the least sum of
     * what they cost. Those from which a region was taken are placed for themselves: a round knows room and no exceptions.
     * So is a match that is alone, and a region without room is none for it.
     */
    public CompletionStage<Answer<List<Verdict>>> decideRound(String organizer, List<Pairing> round, Terms terms) {
        List<String> names = round.stream()
                .flatMap(pairing -> pairing.players().stream())
                .distinct()
                .toList();
        return Answer.then(
                live(),
                live -> Answer.then(measurements(organizer, names), found -> {
                    List<Region> regions = served(live).stream()
                            .filter(region ->
                                    terms.allowed().isEmpty() || terms.allowed().contains(region.id()))
                            .toList();
                    SortedMap<RegionId, Integer> capacities = capacities(live, regions, round, terms);
                    List<Evidence> all = round.stream()
                            .map(pairing -> evidence(regions, pairing, found))
                            .toList();
                    return Answer.done(verdicts(all, capacities, terms.isEqualised()));
                }));
    }

    /** What these players were measured to have to a region, microseconds; {@link DeliveryTerms#UNPROMISED} if nothing. */
    public CompletionStage<Answer<List<Long>>> promises(String organizer, List<String> players, String region) {
        RegionId id = new RegionId(region);
        return Answer.then(measurements(organizer, players), found -> Answer.done(promised(found.players(), id)));
    }

    /** What a decision promises to its players. */
    static List<Long> promised(DecisionRecord decision) {
        return promised(decision.evidence().players(), decision.chosen());
    }

    private static List<Long> promised(List<PlayerEvidence> players, RegionId region) {
        return players.stream()
                .map(player -> player.measured().get(region))
                .map(signed -> signed == null ? DeliveryTerms.UNPROMISED : signed.estimateMicros())
                .toList();
    }

    private static List<Verdict> verdicts(
            List<Evidence> all, SortedMap<RegionId, Integer> capacities, boolean isEqualised) {
        List<Evidence> together =
                all.stream().filter(evidence -> evidence.full().isEmpty()).toList();
        List<Verdict> decided = together.size() > 1
                ? new RoundDecider(capacities, isEqualised).decide(together)
                : together.stream()
                        .map(alone -> alone(alone, capacities, isEqualised))
                        .toList();
        List<Verdict> verdicts = new ArrayList<>();
        int next = 0;
        for (Evidence evidence : all) {
            verdicts.add(evidence.full().isEmpty() ? decided.get(next++) : alone(evidence, capacities, isEqualised));
        }
        return verdicts;
    }

    private static Verdict alone(Evidence evidence, SortedMap<RegionId, Integer> capacities, boolean isEqualised) {
        SortedSet<RegionId> full = new TreeSet<>(evidence.full());
        capacities.forEach((region, places) -> {
            if (places == 0) {
                full.add(region);
            }
        });
        Evidence roomy = new Evidence(evidence.regions(), full, evidence.mesh(), evidence.teamA(), evidence.teamB());
        return Decider.decide(roomy, isEqualised);
    }

    /** Matches of the round's size that each region's nodes have room for; a node of several counts in each. */
    private static SortedMap<RegionId, Integer> capacities(
            List<Node> live, List<Region> regions, List<Pairing> round, Terms terms) {
        int players = round.stream()
                .mapToInt(pairing -> pairing.players().size())
                .max()
                .orElse(1);
        long cost = Math.max(1, TickBudget.cost(terms.tickRateHz(), players, new TickCost().nanosPerPlayerTick()));
        SortedMap<RegionId, Integer> capacities = new TreeMap<>();
        for (Region region : regions) {
            long places = live.stream()
                    .filter(node -> serves(node, region) && !node.isDraining())
                    .mapToLong(node -> node.load().freeNanos() / cost)
                    .sum();
            capacities.put(region.id(), (int) Math.min(places, round.size()));
        }
        return capacities;
    }

    private CompletionStage<Answer<List<Node>>> live() {
        return registry.live().thenApply(live -> Answer.of(live, new Refusal.StoreUnreachable()));
    }

    private CompletionStage<Answer<Measurements>> measurements(String organizer, List<String> players) {
        return measured.of(organizer, players).thenApply(found -> Answer.of(found, new Refusal.StoreUnreachable()));
    }

    private static Evidence evidence(List<Region> regions, Pairing pairing, Measurements found) {
        SortedMap<String, PlayerEvidence> byName = new TreeMap<>();
        found.players().forEach(player -> byName.put(player.player(), player));
        return new Evidence(
                regions,
                pairing.out(),
                found.mesh(),
                pairing.teamA().stream().map(byName::get).toList(),
                pairing.teamB().stream().map(byName::get).toList());
    }

    /** What the catalogue and a node that takes matches both know. */
    private List<Region> served(List<Node> live) {
        return catalogue.regions().stream()
                .map(RegionFacts::region)
                .filter(region -> live.stream().anyMatch(node -> serves(node, region)))
                .toList();
    }

    private static boolean serves(Node node, Region region) {
        return Placing.isHost(node) && node.regions().contains(region.id().value());
    }
}
