package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.StatePacket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputOutboxTest {

    private static final int INPUT_BYTES = 2;

    private final ClientCounters counters = new ClientCounters();
    private final Diary diary = new Diary();
    private final InputOutbox outbox = new InputOutbox(INPUT_BYTES, diary, counters);

    @Test
    void sendsWhatIsNotSettledTheOldestFirst() {
        add(1, 5);

        observe(2, 0, 0, 0);

        assertThat(sentTicks()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void leavesOutWhatTheServerHolds() {
        add(1, 6);

        // ticks 3 and 4 are held
        observe(2, 0, 0b11, 0);

        assertThat(sentTicks()).containsExactly(5L, 6L);
    }

    @Test
    void sendsWhatLiesBetweenHeldInputs() {
        add(1, 6);

        // 3 and 5 are held, 4 was lost
        observe(2, 0, 0b101, 0);

        assertThat(sentTicks()).containsExactly(4L, 5L, 6L);
    }

    @Test
    void repeatsAppliedInputsUntilTheirTickIsCommitted() {
        add(1, 6);

        observe(4, 0b1111, 0, 3);

        assertThat(sentTicks()).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void theNewestInputIsAlwaysThereAndTheHopelessOnesAreNot() {
        add(1, 50);

        assertThat(sentTicks())
                .hasSize(ProtocolLimits.MAX_INPUTS_PER_PACKET)
                .startsWith(19L)
                .endsWith(50L);
    }

    @Test
    void aJumpOfTheClockStartsANewRun() {
        add(1, 4);
        add(9, 11);

        assertThat(sentTicks()).containsExactly(9L, 10L, 11L);
    }

    @Test
    void namesTheNextTickWhenThereIsNothingToSend() {
        add(1, 3);

        observe(3, 0b111, 0, 0);

        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        outbox.write(packet, 3, 0, 4);
        InputPacket read = read(packet);
        assertThat(read.count()).isZero();
        assertThat(read.firstTick()).isEqualTo(4);
    }

    @Test
    void everyInputGetsOneVerdict() {
        add(1, 5);

        observe(1, 0b1, 0, 0);
        observe(3, 0b101, 0, 0);
        observe(3, 0b101, 0, 0);

        assertThat(counters.inputsSent).isEqualTo(5);
        assertThat(counters.inputsApplied).isEqualTo(2);
        assertThat(counters.inputsNotApplied).isEqualTo(1);
        assertThat(diary.settledTicks).containsExactly(1L, 2L, 3L);
        assertThat(diary.appliedTicks).containsExactly(1L, 3L);
    }

    @Test
    void waitsForTheCommitBeforeItJudges() {
        add(1, 3);

        observe(3, 0b111, 0, 2);
        assertThat(counters.inputsApplied).isEqualTo(1);

        // the bits of 2 and 3 have scrolled out, but they were seen
        observe(30, 0, 0, 0);
        assertThat(counters.inputsApplied).isEqualTo(3);
    }

    @Test
    void whatScrolledOutUnseenWasNotApplied() {
        add(1, 3);

        observe(17, 0, 0, 17);

        assertThat(counters.inputsNotApplied).isEqualTo(1);
        assertThat(counters.inputsApplied).isZero();
    }

    @Test
    void verdictsAddUpWhenTheServerIsSilentForLong() {
        add(1, 1_000);

        assertThat(counters.inputsNotApplied).isEqualTo(1_000 - 256);
    }

    private void add(long from, long to) {
        for (long tick = from; tick <= to; tick++) {
            outbox.add(tick, new byte[] {(byte) tick, 55});
        }
    }

    private void observe(long tick, int applied, int held, int commitLag) {
        StatePacket state = new StatePacket();
        state.tick = tick;
        state.applied = applied;
        state.held = held;
        outbox.observe(state, tick - commitLag);
    }

    private List<Long> sentTicks() {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        outbox.write(packet, 0, 0, 1);
        InputPacket read = read(packet);
        List<Long> ticks = new ArrayList<>();
        for (int i = 0; i < read.count(); i++) {
            long tick = read.firstTick() + i;
            assertThat(read.content()[read.offset(i)])
                    .as("input of tick %d", tick)
                    .isEqualTo((byte) tick);
            ticks.add(tick);
        }
        return ticks;
    }

    private static InputPacket read(byte[] packet) {
        byte[] content = Arrays.copyOfRange(packet, ProtocolLimits.HEADER_BYTES, packet.length);
        InputPacket read = new InputPacket();
        assertThat(read.read(content, InputPacket.contentBytes(packet, INPUT_BYTES), INPUT_BYTES))
                .isEqualTo(PacketFate.ACCEPTED);
        return read;
    }
}
