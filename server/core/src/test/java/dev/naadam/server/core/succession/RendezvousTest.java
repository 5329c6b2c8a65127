package dev.naadam.server.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.journal.ShardId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RendezvousTest {

    private static final List<String> NODES = List.of("node-1-a1", "node-2-b2", "node-3-c3", "node-4-d4", "node-5-e5");
    private static final int SHARDS = 5_000;

    /** Nodes of two versions work together during an upgrade: another order would be another successor on each. */
    @Test
    void theOrderIsTheSameInEveryVersion() {
        assertThat(Rendezvous.order(new ShardId("node-1-a1.0"), NODES))
                .containsExactly("node-4-d4", "node-2-b2", "node-5-e5", "node-1-a1", "node-3-c3");
        assertThat(Rendezvous.order(new ShardId("node-1-a1.1"), NODES))
                .containsExactly("node-3-c3", "node-4-d4", "node-1-a1", "node-2-b2", "node-5-e5");
    }

    @Test
    void itDoesNotMatterInWhichOrderNodesAreKnown() {
        ShardId shard = new ShardId("some-shard");

        assertThat(Rendezvous.order(shard, NODES.reversed())).isEqualTo(Rendezvous.order(shard, NODES));
    }

    @Test
    void aNodeThatGoesChangesNothingForTheOthers() {
        for (int number = 0; number < 200; number++) {
            ShardId shard = new ShardId("shard-" + number);
            List<String> without = new ArrayList<>(Rendezvous.order(shard, NODES));
            without.remove("node-3-c3");

            List<String> left = new ArrayList<>(NODES);
            left.remove("node-3-c3");

            assertThat(Rendezvous.order(shard, left)).isEqualTo(without);
        }
    }

    @Test
    void everyNodeIsNextForAboutAsManyShardsAsTheOthers() {
        TreeMap<String, Integer> firsts = new TreeMap<>();
        for (int number = 0; number < SHARDS; number++) {
            String first =
                    Rendezvous.order(new ShardId("node-9-ff." + number), NODES).getFirst();
            firsts.merge(first, 1, Integer::sum);
        }

        assertThat(firsts).hasSize(NODES.size());
        assertThat(firsts.values()).allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
    }
}
