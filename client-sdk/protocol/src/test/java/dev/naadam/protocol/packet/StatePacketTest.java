package dev.naadam.protocol.packet;

import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatePacketTest {

    private static final int VIEW_OFFSET = 23 + 4 + 65;

    private static final int RATE_HZ = 60;

    private final StatePacket read = new StatePacket();

    @Test
    void readsBackWhatWasWritten() {
        byte[] content = withTwoEvents(50);

        assertThat(read.read(content, content.length, RATE_HZ)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("eventOffset", "viewOffset", "viewBytes")
                .isEqualTo(state(2));
        assertThat(read.eventOffset()).isEqualTo(23);
        assertThat(read.viewOffset()).isEqualTo(VIEW_OFFSET);
        assertThat(read.viewBytes()).isEqualTo(50);
    }

    @Test
    void hasNoEventIdWithoutEvents() {
        byte[] content = new byte[22];

        int end = state(0).write(content, 0);

        assertThat(end).isEqualTo(21);
        assertThat(read.read(content, 22, RATE_HZ)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(read.viewOffset()).isEqualTo(21);
    }

    @Test
    void isMalformedWhenCutOffBeforeItsView() {
        byte[] content = withTwoEvents(1);

        for (int length = 0; length <= VIEW_OFFSET; length++) {
            byte[] cut = Arrays.copyOf(content, length);
            assertThat(read.read(cut, length, RATE_HZ)).as("length " + length).isEqualTo(PacketFate.MALFORMED);
        }
    }

    @Test
    void takesTheRestAsItsViewUpTo1024Bytes() {
        byte[] content = withTwoEvents(1_079);

        for (int viewBytes = 1; viewBytes <= 1_079; viewBytes++) {
            PacketFate fate = read.read(content, VIEW_OFFSET + viewBytes, RATE_HZ);
            assertThat(fate).isEqualTo(viewBytes <= 1_024 ? PacketFate.ACCEPTED : PacketFate.MALFORMED);
        }
    }

    @Test
    void isMalformedWithMoreThanThirtyTwoEvents() {
        assertThat(fateWith(20, 33)).isEqualTo(PacketFate.MALFORMED);
        assertThat(fateWith(20, 255)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void isMalformedWithAnEventThatIsEmptyOrTooLong() {
        assertThat(fateWith(23, 0)).isEqualTo(PacketFate.MALFORMED);
        assertThat(fateWith(23, 65)).isEqualTo(PacketFate.MALFORMED);
        assertThat(fateWith(23, 255)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void onlyAFullCellGoesOnInTheNext() {
        byte[] content = withTwoEvents(50);
        content[27] = (byte) (StatePacket.MORE | 64);

        assertThat(read.read(content, content.length, RATE_HZ)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(read.viewOffset()).isEqualTo(VIEW_OFFSET);
        assertThat(fateWith(27, StatePacket.MORE | 63)).isEqualTo(PacketFate.MALFORMED);
        assertThat(fateWith(27, StatePacket.MORE | 65)).isEqualTo(PacketFate.MALFORMED);
        assertThat(fateWith(27, StatePacket.MORE)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void hasACheckInFrontOfItsViewOnceASecond() {
        byte[] content = new byte[21 + 4 + 5];
        StatePacket state = state(0);
        state.tick = 70_020;
        state.write(content, 0);
        content[24] = (byte) 0x81;

        assertThat(read.read(content, content.length, RATE_HZ)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(read.viewCheck).isEqualTo(0x8100_0000L);
        assertThat(read.viewBytes()).isEqualTo(5);
        assertThat(read.read(content, 21 + 4, RATE_HZ)).isEqualTo(PacketFate.MALFORMED);
        assertThat(read.read(content, 21 + 3, RATE_HZ)).isEqualTo(PacketFate.MALFORMED);

        assertThat(read.read(content, content.length, RATE_HZ + 1)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(read.viewCheck).isZero();
        assertThat(read.viewBytes()).isEqualTo(9);
    }

    @Test
    void isMalformedWithoutAnEpochOrATick() {
        StatePacket noEpoch = state(0);
        noEpoch.epoch = 0;
        StatePacket noTick = state(0);
        noTick.tick = 0;
        noTick.commitLag = 0;
        noTick.baselineAge = 0;

        assertThat(fate(noEpoch)).isEqualTo(PacketFate.MALFORMED);
        assertThat(fate(noTick)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void refersOnlyToTicksOfTheMatch() {
        assertThat(fateOf(9, 10, 0)).as("committed before the start").isEqualTo(PacketFate.MALFORMED);
        assertThat(fateOf(9, 9, 0)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(fateOf(9, 0, 9)).as("baseline before the first state").isEqualTo(PacketFate.MALFORMED);
        assertThat(fateOf(9, 0, 8)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(fateOf(70_000, 65_535, 0)).as("lag saturated").isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void keepsTheSignOfTheLead() {
        StatePacket late = state(0);
        late.leadHundredMicros = StatePacket.NO_LEAD;

        assertThat(fate(late)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(read.leadHundredMicros).isEqualTo(-32_768);
    }

    private PacketFate fateOf(long tick, int commitLag, int baselineAge) {
        StatePacket state = state(0);
        state.tick = tick;
        state.commitLag = commitLag;
        state.baselineAge = baselineAge;
        return fate(state);
    }

    private PacketFate fate(StatePacket state) {
        byte[] content = new byte[64];
        state.write(content, 0);
        return read.read(content, 64, RATE_HZ);
    }

    private PacketFate fateWith(int offset, int value) {
        byte[] content = withTwoEvents(50);
        content[offset] = (byte) value;
        return read.read(content, content.length, RATE_HZ);
    }

    /** Events of 3 and of 64 bytes and a view. */
    private static byte[] withTwoEvents(int viewBytes) {
        byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
        int at = state(2).write(content, 0);
        content[at] = 3;
        System.arraycopy(run(1, 3), 0, content, at + 1, 3);
        content[at + 4] = 64;
        System.arraycopy(run(1, 64), 0, content, at + 5, 64);
        return Arrays.copyOf(content, VIEW_OFFSET + viewBytes);
    }

    private static StatePacket state(int events) {
        StatePacket state = new StatePacket();
        state.epoch = 0xffff_fff1L;
        state.tick = 0xffff_fff2L;
        state.commitLag = 0xfff3;
        state.hash = 0xffff_fff4L;
        state.applied = 0xfff5;
        state.held = 0xf6;
        state.leadHundredMicros = -9;
        state.baselineAge = 0xf7;
        state.events = events;
        state.firstEventId = events == 0 ? 0 : 0xfff8;
        return state;
    }
}
