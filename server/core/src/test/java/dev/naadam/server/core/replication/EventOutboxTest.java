package dev.naadam.server.core.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.SeededRandom;
import dev.naadam.protocol.Bytes;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventOutboxTest {

    private final EventOutbox outbox = new EventOutbox();
    private final byte[] packet = new byte[2_100];

    @Test
    void writesEachEventAsLengthAndBytesFromTheOldestOn() {
        outbox.add(new byte[] {7, 8, 9}, 2);
        outbox.add(new byte[] {5}, 1);

        int end = outbox.write(2, packet, 10, 1);

        assertThat(end).isEqualTo(15);
        assertThat(Arrays.copyOfRange(packet, 10, 15)).containsExactly(2, 7, 8, 1, 5);
        assertThat(outbox.firstId()).isZero();
    }

    @Test
    void isDueWhenThereIsSomethingNewOrPatienceIsOver() {
        assertThat(outbox.isDue(1, 3)).isFalse();
        outbox.add(new byte[1], 1);
        assertThat(outbox.isDue(1, 3)).isTrue();
        outbox.write(1, packet, 0, 1);

        assertThat(outbox.isDue(2, 3)).isFalse();
        assertThat(outbox.isDue(3, 3)).isFalse();
        assertThat(outbox.isDue(4, 3)).isTrue();
        outbox.acknowledge(1);
        assertThat(outbox.isDue(100, 3)).isFalse();
    }

    @Test
    void anAcknowledgementForgetsWhatWasReceived() {
        addAndSend(3);

        outbox.acknowledge(2);

        assertThat(outbox.unacknowledged()).isEqualTo(1);
        assertThat(outbox.firstId()).isEqualTo(2);
        outbox.write(1, packet, 0, 2);
        assertThat(packet[1]).isEqualTo((byte) 2);
    }

    @Test
    void anAcknowledgementOfWhatWasNeverSentOrWasKnownIsIgnored() {
        addAndSend(3);
        outbox.add(new byte[1], 1);
        outbox.acknowledge(2);

        assertThat(outbox.acknowledge(4)).isFalse();
        assertThat(outbox.acknowledge(1)).isTrue();
        assertThat(outbox.acknowledge(0xffff)).isTrue();

        assertThat(outbox.unacknowledged()).isEqualTo(2);
    }

    @Test
    void countsNoMoreThanFitTheRoomAndThirtyTwo() {
        for (int i = 0; i < 40; i++) {
            outbox.add(new byte[9], 9);
        }

        assertThat(outbox.fitting(9)).isZero();
        assertThat(outbox.fitting(10)).isEqualTo(1);
        assertThat(outbox.fitting(319)).isEqualTo(31);
        assertThat(outbox.fitting(10_000)).isEqualTo(32);
    }

    @Test
    void holds256AndNotOneMore() {
        for (int i = 0; i < 256; i++) {
            assertThat(outbox.add(new byte[64], 64)).isTrue();
        }

        assertThat(outbox.add(new byte[1], 1)).isFalse();
    }

    @Test
    void refusesALengthThatAGameHasPromisedNotToUse() {
        assertThatThrownBy(() -> outbox.add(new byte[65], 65)).hasMessage("event: 65 bytes (expected: 1 to 64)");
        assertThatThrownBy(() -> outbox.add(new byte[1], 0)).hasMessage("event: 0 bytes (expected: 1 to 64)");

        assertThat(outbox.unacknowledged()).isZero();
    }

    @Test
    void everyEventArrivesOnceAndInOrderOverAnyLoss() {
        RandomSeeds.list(20).forEach(EventOutboxTest::deliverOverLoss);
    }

    /** 70 000 events: the ids on the wire come round. */
    private static void deliverOverLoss(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        EventOutbox outbox = new EventOutbox();
        byte[] packet = new byte[2_100];
        byte[] event = new byte[4];
        List<Integer> received = new ArrayList<>();
        int added = 0;
        int expected = 0;
        for (long round = 0; received.size() < 70_000; round++) {
            for (int i = random.nextInt(40); i > 0 && outbox.unacknowledged() < 256 && added < 70_000; i--) {
                Bytes.put32(event, 0, added);
                outbox.add(event, event.length);
                added++;
            }
            int count = outbox.isDue(round, 3) ? outbox.fitting(random.nextInt(300)) : 0;
            int first = outbox.firstId();
            if (count > 0) {
                outbox.write(count, packet, 0, round);
            }
            if (random.nextInt(3) > 0) {
                for (int i = 0; i < count; i++) {
                    if ((first + i & 0xffff) == expected) {
                        expected = expected + 1 & 0xffff;
                        received.add((int) Bytes.u32(packet, i * 5 + 1));
                    }
                }
            }
            if (random.nextInt(3) > 0) {
                outbox.acknowledge(expected);
            }
        }

        for (int i = 0; i < received.size(); i++) {
            if (received.get(i) != i) {
                throw new AssertionError("event " + i + ": " + received.get(i) + "; "
                        + RandomSeeds.describe(randomSeed, EventOutboxTest.class));
            }
        }
    }

    private void addAndSend(int count) {
        for (int i = 0; i < count; i++) {
            outbox.add(new byte[] {(byte) i}, 1);
        }
        outbox.write(count, packet, 0, 1);
    }
}
