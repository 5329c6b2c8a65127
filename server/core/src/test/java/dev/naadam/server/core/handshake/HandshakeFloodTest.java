package dev.naadam.server.core.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import org.junit.jupiter.api.Test;

/** Handshakes without end: what one source may have, and what it can't take from others. */
class HandshakeFloodTest {

    private static final int PER_SECOND = 40;
    private static final int BURST = 120;
    private static final HandshakeLimits TIGHT = new HandshakeLimits(100_000, 700, PER_SECOND, BURST);
    private static final long OTHER_HOST = TestPort.ADDRESS + (1L << 16);

    private final TestPort port = new TestPort(TIGHT);
    private final byte[] hello = port.greeter(port.ticket(0, 1)).hello();

    @Test
    void aSourceThatGreetsWithoutEndIsHeldToItsBurstAndItsRate() {
        assertThat(accepted(hello, 1_000)).isEqualTo(BURST);
        port.nowNanos += 1_000_000_000;
        assertThat(accepted(hello, 1_000)).isEqualTo(PER_SECOND);

        assertThat(port.handshake.counters().packets(PacketFate.RATE_LIMITED)).isEqualTo(2_000 - BURST - PER_SECOND);
        assertThat(port.replies).hasSize(BURST + PER_SECOND);
    }

    @Test
    void anotherSourceDoesNotNotice() {
        accepted(hello, 1_000);

        assertThat(port.receiveFrom(OTHER_HOST, hello)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void whoIsOverItsOwnBudgetUsesUpNothingOfTheCommonOne() {
        TestPort common = new TestPort(new HandshakeLimits(BURST + 1, 700, PER_SECOND, BURST));
        for (int i = 0; i < 1_000; i++) {
            common.receive(hello);
        }

        assertThat(common.receiveFrom(OTHER_HOST, hello)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(common.receiveFrom(OTHER_HOST, hello)).isEqualTo(PacketFate.RATE_LIMITED);
    }

    @Test
    void forgedHellosOfASourceDoNotShutItsPlayersOutWhoHaveTheirCookies() {
        TestGreeter player = port.proven(port.ticket(0, 1));
        accepted(hello, 1_000);

        assertThat(port.receive(player.connect())).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void connectsHaveABudgetOfTheirOwnBehindTheCookie() {
        TestGreeter player = port.proven(port.ticket(0, 1));
        byte[] unproven = port.greeter(port.ticket(0, 1)).connect();
        for (int i = 0; i < 1_000; i++) {
            assertThat(port.receive(unproven)).isEqualTo(PacketFate.BAD_COOKIE);
        }

        assertThat(accepted(player.connect(), 1_000)).isEqualTo(BURST);

        assertThat(port.admissions).hasSize(1);
    }

    @Test
    void aThousandPlayersBehindOneAddressAreChallengedAtOnce() {
        TestPort usual = new TestPort(HandshakeLimits.DEFAULT);

        for (int i = 0; i < 1_000; i++) {
            assertThat(usual.receiveFrom(TestPort.ADDRESS + i, hello)).isEqualTo(PacketFate.ACCEPTED);
        }
    }

    private int accepted(byte[] packet, int times) {
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            accepted += port.receive(packet) == PacketFate.ACCEPTED ? 1 : 0;
        }
        return accepted;
    }
}
