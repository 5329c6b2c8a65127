package dev.naadam.server.core.succession;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/** One schedule of deaths, pauses and cuts in a region of five, with what must hold in it. An {@link AssertionError} says what did not. */
final class SuccessionRun implements LongFunction<String> {

    static final List<String> NODES = List.of("a", "b", "c", "d", "e");
    static final int SHARDS = 4;

    private static final int KINDS = 7;

    private final SimRegion region = new SimRegion();

    /** Runs a schedule and answers what happened. */
    @Override
    public String apply(long randomSeed) {
        SuccessionRun run = new SuccessionRun();
        run.play((int) (randomSeed % KINDS), new Random(randomSeed));
        return String.join("\n", run.region.trace);
    }

    private void play(int kind, Random random) {
        NODES.forEach(node -> region.start(node, SHARDS));
        // at any moment between two heartbeats and two sweeps
        region.runMillis(500 + 10L * random.nextInt(100));
        List<String> nodes = new ArrayList<>(NODES);
        Collections.shuffle(nodes, random);
        switch (kind) {
            case 0 -> oneDies(nodes);
            case 1 -> allButOneDie(nodes, random);
            case 2 -> theSuccessorDiesOnItsWay(nodes, random);
            case 3 -> oneFreezes(nodes, random);
            case 4 -> twoDoNotHearEachOther(nodes);
            case 5 -> theStoreIsAway(nodes, random);
            default -> allDieAndOneComesBack(nodes);
        }
    }

    private void oneDies(List<String> nodes) {
        region.kill(nodes.getFirst());
        region.runMillis(100);

        requireNobodyAlone("100 ms after a death");
        require(region.claims == SHARDS, "claims: " + region.claims);
    }

    private void allButOneDie(List<String> nodes, Random random) {
        for (String node : nodes.subList(1, nodes.size())) {
            region.kill(node);
            region.runMillis(10L * random.nextInt(25));
        }
        region.runMillis(4_000);

        requireNobodyAlone("four seconds after four deaths within one");
        require(region.node(nodes.getFirst()).kept.size() == SHARDS * NODES.size(), "the last one has not all");
    }

    /** Before it has told anybody, or later: it may have claimed, and nobody else knows. */
    private void theSuccessorDiesOnItsWay(List<String> nodes, Random random) {
        region.kill(nodes.getFirst());
        for (int turn = 0; turn < 10 && region.claims == 0; turn++) {
            region.runMillis(10);
        }
        region.runMillis(10L * random.nextInt(6));
        region.store.values().stream()
                .filter(record -> record.epoch() == 2)
                .map(SimRegion.OwnerRecord::owner)
                .distinct()
                .limit(2)
                .forEach(region::kill);
        region.runMillis(4_000);

        requireNobodyAlone("four seconds after a successor died");
    }

    private void oneFreezes(List<String> nodes, Random random) {
        String frozen = nodes.getFirst();
        region.node(frozen).isFrozen = true;
        region.runMillis(500);
        requireNobodyAlone("half a second after a freeze");
        region.runMillis(10L * random.nextInt(1_000));
        region.node(frozen).isFrozen = false;
        region.runMillis(3_000);

        requireNobodyAlone("after the thaw");
        require(region.node(frozen).kept.isEmpty(), "the frozen one has something still");
        require(region.claims == SHARDS, "claims: " + region.claims);
        require(
                region.trace.stream().noneMatch(line -> line.contains(" " + frozen + " Died")),
                "who did not listen takes others for dead");
    }

    private void twoDoNotHearEachOther(List<String> nodes) {
        region.cut(nodes.get(0), nodes.get(1));
        region.runMillis(10_000);

        require(region.claims == 0, "claims though nobody died: " + region.claims);
    }

    private void theStoreIsAway(List<String> nodes, Random random) {
        region.isStoreAway = true;
        region.kill(nodes.getFirst());
        region.runMillis(10L * random.nextInt(500));
        require(region.claims == 0, "claims without a store");
        region.isStoreAway = false;
        region.runMillis(4_000);

        requireNobodyAlone("four seconds after the store came back");
    }

    private void allDieAndOneComesBack(List<String> nodes) {
        nodes.forEach(region::kill);
        region.runMillis(3_000);
        region.start(nodes.getFirst(), 0);
        region.runMillis(5_000);

        requireNobodyAlone("five seconds after a start");
    }

    private void requireNobodyAlone(String when) {
        require(region.alone().isEmpty(), when + " nobody runs " + region.alone());
    }

    private void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new AssertionError(otherwise + "\n" + String.join("\n", region.trace));
        }
    }
}
