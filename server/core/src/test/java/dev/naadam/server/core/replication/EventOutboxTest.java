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

    private static final int PATIENCE_ROUNDS = 3;

    private final EventOutbox outbox = new EventOutbox();
    private final byte[] packet = new byte[2_100];

    @Test
    void holdsBackWhatHappenedInATickThatIsNotCommitted() {
        outbox.add(new byte[] {1}, 1, 10);
        outbox.add(event(130), 130, 11);
        outbox.committed(10);

        int shown = outbox.choose(1_000, 1, 2);
        outbox.write(shown, new byte[100], 0, 1);
        int later = outbox.choose(1_000, 2, 2);
        outbox.committed(11);

        assertThat(shown).isEqualTo(1);
        assertThat(later).isZero();
        assertThat(outbox.choose(1_000, 3, 9)).isEqualTo(4);
        assertThat(outbox.acknowledge(2)).isFalse();
    }

    @Test
    void anotherOwnerGoesOnWithWhatWasNotAcknowledged() {
        outbox.add(new byte[] {1}, 1);
        outbox.add(event(130), 130);
        outbox.write(outbox.choose(1_000, 1, 2), new byte[200], 0, 1);
        outbox.acknowledge(1);

        EventOutbox next = new EventOutbox(outbox.backlog());
        next.add(new byte[] {9}, 1);

        assertThat(next.unacknowledged()).isEqualTo(4);
        assertThat(next.choose(1_000, 1, 2)).isEqualTo(4);
        assertThat(next.firstId()).isEqualTo(1);
        assertThat(next.acknowledge(4)).isTrue();
        assertThat(next.acknowledge(5)).isFalse();
    }

    @Test
    void writesEachEventAsLengthAndBytesFromTheOldestOn() {
        outbox.add(new byte[] {7, 8, 9}, 2);
        outbox.add(new byte[] {5}, 1);
        assertThat(send(1)).isEqualTo(2);

        assertThat(Arrays.copyOf(packet, 5)).containsExactly(2, 7, 8, 1, 5);
        assertThat(outbox.firstId()).isZero();
    }

    @Test
    void cutsALongEventIntoFullCellsAndALastOne() {
        byte[] event = event(130);
        outbox.add(event, 130);
        assertThat(send(1)).isEqualTo(3);

        assertThat(packet[0]).isEqualTo((byte) (0x80 | 64));
        assertThat(Arrays.copyOfRange(packet, 1, 65)).isEqualTo(Arrays.copyOfRange(event, 0, 64));
        assertThat(packet[65]).isEqualTo((byte) (0x80 | 64));
        assertThat(packet[130]).isEqualTo((byte) 2);
        assertThat(Arrays.copyOfRange(packet, 131, 133)).isEqualTo(Arrays.copyOfRange(event, 128, 130));
    }

    @Test
    void aMultipleOf64HasNoEmptyCellBehindIt() {
        outbox.add(event(128), 128);

        assertThat(send(1)).isEqualTo(2);
        assertThat(packet[65]).isEqualTo((byte) 64);
    }

    @Test
    void sendsWhenThereIsSomethingNewOrPatienceIsOver() {
        assertThat(send(1)).isZero();
        outbox.add(new byte[1], 1);
        assertThat(send(1)).isEqualTo(1);

        assertThat(send(2)).isZero();
        assertThat(send(3)).isZero();
        assertThat(send(4)).isEqualTo(1);
        outbox.acknowledge(1);
        assertThat(send(100)).isZero();
    }

    @Test
    void repeatsWhatIsUnacknowledgedInFrontOfWhatIsNew() {
        addAndSend(2);
        outbox.add(new byte[1], 1);

        assertThat(send(2)).isEqualTo(3);
        assertThat(outbox.firstId()).isZero();
    }

    @Test
    void streamsWhatIsTooLongForOneStateAndGoesBackWhenItIsNotAcknowledged() {
        outbox.add(event(64 * 10), 64 * 10);
        List<Integer> firsts = new ArrayList<>();

        for (int round = 1; round <= 9; round++) {
            int count = outbox.choose(2 * 65, round, PATIENCE_ROUNDS + 4);
            outbox.write(count, packet, 0, round);
            firsts.add(count == 0 ? -1 : outbox.firstId());
        }

        assertThat(firsts).containsExactly(0, 2, 4, 6, 8, -1, -1, 0, 2);
    }

    @Test
    void anAcknowledgementForgetsWhatWasReceived() {
        addAndSend(3);

        outbox.acknowledge(2);

        assertThat(outbox.unacknowledged()).isEqualTo(1);
        assertThat(send(9)).isEqualTo(1);
        assertThat(outbox.firstId()).isEqualTo(2);
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
    void goingBackDoesNotMakeWhatWasSentUnsent() {
        addAndSend(3);
        outbox.choose(3, 9, PATIENCE_ROUNDS);

        assertThat(outbox.acknowledge(3)).isTrue();
        assertThat(outbox.unacknowledged()).isZero();
    }

    @Test
    void choosesNoMoreThanFitTheRoomAndThirtyTwo() {
        for (int i = 0; i < 40; i++) {
            outbox.add(new byte[9], 9);
        }

        assertThat(outbox.choose(9, 1, PATIENCE_ROUNDS)).isZero();
        assertThat(outbox.choose(10, 1, PATIENCE_ROUNDS)).isEqualTo(1);
        assertThat(outbox.choose(319, 1, PATIENCE_ROUNDS)).isEqualTo(31);
        assertThat(outbox.choose(10_000, 1, PATIENCE_ROUNDS)).isEqualTo(32);
    }

    @Test
    void holds256CellsAndNotOneMore() {
        for (int i = 0; i < 256; i++) {
            assertThat(outbox.add(new byte[64], 64)).isTrue();
        }

        assertThat(outbox.add(new byte[1], 1)).isFalse();
    }

    @Test
    void takesALongEventAsAWholeOrNotAtAll() {
        for (int i = 0; i < 3; i++) {
            assertThat(outbox.add(new byte[4_096], 4_096)).isTrue();
        }
        assertThat(outbox.add(new byte[1], 1)).isTrue();

        assertThat(outbox.add(new byte[4_096], 4_096)).isFalse();
        assertThat(outbox.unacknowledged()).isEqualTo(3 * 64 + 1);
        assertThat(outbox.add(new byte[4_032], 4_032)).isTrue();
    }

    @Test
    void refusesALengthThatAGameHasPromisedNotToUse() {
        assertThatThrownBy(() -> outbox.add(new byte[4_097], 4_097))
                .hasMessage("event: 4097 bytes (expected: 1 to 4096)");
        assertThatThrownBy(() -> outbox.add(new byte[1], 0)).hasMessage("event: 0 bytes (expected: 1 to 4096)");

        assertThat(outbox.unacknowledged()).isZero();
    }

    @Test
    void everyCellArrivesOnceAndInOrderOverAnyLoss() {
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
            int count = outbox.choose(random.nextInt(300), round, PATIENCE_ROUNDS);
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
        send(1);
    }

    private int send(long round) {
        int count = outbox.choose(packet.length, round, PATIENCE_ROUNDS);
        outbox.write(count, packet, 0, round);
        return count;
    }

    private static byte[] event(int bytes) {
        byte[] event = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            event[i] = (byte) i;
        }
        return event;
    }
}
