package dev.naadam.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedNetworkTest {

    private static final long MILLI = 1_000_000L;
    private static final LinkConditions ROUGH = LinkConditions.delay(20 * MILLI, 10 * MILLI)
            .withLoss(100)
            .withDuplicates(50)
            .withReordering(50)
            .withCorruption(20);

    private final List<String> deliveries = new ArrayList<>();

    @Test
    void theSameSeedGivesTheSameDeliveries() {
        List<String> first = rough(5);
        List<String> second = rough(5);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesOthers() {
        List<String> first = rough(5);
        List<String> second = rough(6);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void whatOnePathCarriesDoesNotChangeTheFateOfAnother() {
        SimulatedNetwork alone = new SimulatedNetwork(5);
        SimulatedNetwork shared = new SimulatedNetwork(5);
        alone.conditions(ROUGH);
        shared.conditions(ROUGH);

        for (int i = 0; i < 500; i++) {
            send(alone, 1, 2, i);
            send(shared, 1, 2, i);
            send(shared, 3, 2, i);
        }

        List<String> expected = drain(alone);
        List<String> all = drain(shared);
        all.removeIf(line -> !line.startsWith("1>2"));
        assertThat(all).isEqualTo(expected);
    }

    @Test
    void equalTimesArriveInTheOrderTheyWereSent() {
        SimulatedNetwork network = new SimulatedNetwork(1);
        send(network, 1, 2, 10);
        send(network, 3, 2, 11);
        send(network, 1, 2, 12);

        List<String> arrived = drain(network);

        assertThat(arrived)
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("10", "11", "12");
    }

    @Test
    void jitterAloneKeepsTheOrder() {
        SimulatedNetwork network = new SimulatedNetwork(1);
        network.conditions(LinkConditions.delay(0, 50 * MILLI));

        for (int i = 0; i < 100; i++) {
            network.send(1, 2, new byte[] {(byte) i}, 1, i * MILLI);
        }

        List<Integer> order = new ArrayList<>();
        network.deliverDue(1_000 * MILLI, (from, to, bytes, length, now) -> order.add((int) bytes[0]));
        assertThat(order).isSorted().hasSize(100);
    }

    @Test
    void reorderingLetsOthersOvertake() {
        SimulatedNetwork network = new SimulatedNetwork(1);
        network.conditions(1, 2, LinkConditions.PERFECT.withReordering(1000));
        send(network, 1, 2, 1);
        network.conditions(1, 2, LinkConditions.PERFECT);
        network.send(1, 2, new byte[] {2}, 1, MILLI);

        List<Byte> order = new ArrayList<>();
        network.deliverDue(100 * MILLI, (from, to, bytes, length, now) -> order.add(bytes[0]));

        assertThat(order).containsExactly((byte) 2, (byte) 1);
    }

    @Test
    void corruptionTurnsExactlyOneBit() {
        SimulatedNetwork network = new SimulatedNetwork(1);
        network.conditions(LinkConditions.PERFECT.withCorruption(1000));
        network.send(1, 2, new byte[8], 8, 0);

        int[] bits = {0};
        network.deliverDue(0, (from, to, bytes, length, now) -> {
            for (byte each : bytes) {
                bits[0] += Integer.bitCount(each & 0xff);
            }
        });

        assertThat(bits[0]).isEqualTo(1);
    }

    @Test
    void aPartitionBlocksBothDirectionsUntilItIsMended() {
        SimulatedNetwork network = new SimulatedNetwork(1);
        network.partition(1, 2, true);
        send(network, 1, 2, 1);
        send(network, 2, 1, 2);
        network.partition(2, 1, false);
        send(network, 1, 2, 3);

        List<String> arrived = drain(network);

        assertThat(arrived).containsExactly("1>2 at 0: 3");
        assertThat(network.statistics().blocked()).isEqualTo(2);
    }

    @Test
    void everyDatagramIsAccountedFor() {
        SimulatedNetwork network = new SimulatedNetwork(3);
        network.conditions(ROUGH);
        for (int i = 0; i < 5_000; i++) {
            send(network, 1, 2, i);
        }
        drain(network);

        NetworkStatistics all = network.statistics();

        assertThat(all.sent() + all.duplicated()).isEqualTo(all.delivered() + all.lost() + all.blocked());
        assertThat(all.lost()).isBetween(400L, 600L);
        assertThat(all.duplicated()).isBetween(150L, 300L);
        assertThat(all.overtaken()).isBetween(150L, 300L);
        assertThat(all.corrupted()).isBetween(50L, 150L);
    }

    private List<String> rough(long randomSeed) {
        SimulatedNetwork network = new SimulatedNetwork(randomSeed);
        network.conditions(ROUGH);
        for (int i = 0; i < 1_000; i++) {
            send(network, i % 3, 7, i);
        }
        return drain(network);
    }

    private static void send(SimulatedNetwork network, int from, int to, int content) {
        network.send(from, to, new byte[] {(byte) content, (byte) (content >> 8)}, 2, 0);
    }

    private List<String> drain(SimulatedNetwork network) {
        deliveries.clear();
        network.deliverDue(
                1_000 * MILLI,
                (from, to, bytes, length, now) -> deliveries.add(
                        from + ">" + to + " at " + now + ": " + ((bytes[0] & 0xff) | (bytes[1] & 0xff) << 8)));
        return new ArrayList<>(deliveries);
    }
}
