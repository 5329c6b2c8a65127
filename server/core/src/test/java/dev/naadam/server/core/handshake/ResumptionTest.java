package dev.naadam.server.core.handshake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.handshake.Resume;
import dev.naadam.protocol.handshake.Resumed;
import dev.naadam.protocol.handshake.SessionKeys;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.replication.EventBacklog;
import dev.naadam.server.core.session.SessionSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Players of a match that this node took over ask for it. */
class ResumptionTest {

    private static final UUID MATCH = new UUID(7, 8);
    private static final long CID = 0x1234_5678_9abcL;
    private static final byte[] RANDOM = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final WireAddress STANDBY = new WireAddress(new byte[] {10, 0, 0, 9}, 4000);

    private final SessionKeys keys = SessionKeys.ofRoot(new byte[32], CID);
    private final Takeover takeover = new Takeover(MATCH, 3, 500, TestPort.GAME_PORT, List.of(STANDBY));
    private final TestPort port = new TestPort();

    ResumptionTest() {
        port.taken.add(takeover, List.of(session(0, CID), session(1, CID + 1)));
    }

    @Test
    void whoWasThereIsToldWhereTheMatchIsNow() {
        assertThat(port.receive(resume(2, 500))).isEqualTo(PacketFate.ACCEPTED);

        byte[] reply = port.replies.getLast();
        assertThat(port.repliedTo).containsExactly(TestPort.ADDRESS);
        assertThat(Resumed.clientRandom(reply, reply.length)).isEqualTo(RANDOM);
        assertThat(Resumed.read(reply, keys.resume()))
                .isEqualTo(new Resumed(3, 500, TestPort.GAME_PORT, List.of(STANDBY)));
        assertThat(reply.length).isLessThan(Resume.BYTES);
    }

    @Test
    void allElseMeetsSilence() {
        byte[] genuine = resume(2, 500);
        byte[] stranger = new Resume(99, 2, 500, RANDOM).toBytes(keys.resume());
        byte[] forged = new Resume(CID + 1, 2, 500, RANDOM).toBytes(keys.resume());
        byte[] padded = genuine.clone();
        padded[255] = 1;
        byte[] versionTwo = genuine.clone();
        versionTwo[0] ^= (byte) 0xc0;

        assertThat(port.receive(stranger)).isEqualTo(PacketFate.UNKNOWN_CID);
        assertThat(port.receive(forged)).isEqualTo(PacketFate.FORGED);
        assertThat(port.receive(padded)).isEqualTo(PacketFate.TRAILING_BYTES);
        assertThat(port.receive(versionTwo)).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(port.receive(Arrays.copyOf(genuine, 255))).isEqualTo(PacketFate.TOO_SHORT);
        assertThat(port.receive(Arrays.copyOf(genuine, 257))).isEqualTo(PacketFate.TOO_LONG);
        assertThat(port.receive(resume(0, 500))).isEqualTo(PacketFate.MALFORMED);
        assertThat(port.replies).isEmpty();
    }

    @Test
    void whoIsInThisEpochAlreadyOrInAHigherOneIsNotAnswered() {
        assertThat(port.receive(resume(3, 500))).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(port.receive(resume(4, 500))).isEqualTo(PacketFate.WRONG_STATE);

        assertThat(port.replies).isEmpty();
    }

    @Test
    void aPlayerWhoWasToldMoreThanTheLogHasIsNotAnsweredAndTheMatchIsKnownToBeRewound() {
        assertThat(takeover.toldTick()).isEqualTo(500);

        assertThat(port.receive(resume(2, 507))).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(port.receive(resume(2, 503))).isEqualTo(PacketFate.WRONG_STATE);

        assertThat(port.replies).isEmpty();
        assertThat(takeover.toldTick()).isEqualTo(507);
        assertThat(takeover.committedTick()).isEqualTo(500);
    }

    @Test
    void aForgedTickFlagsNothing() {
        byte[] forged = new Resume(CID, 2, 9_999, RANDOM)
                .toBytes(SessionKeys.ofRoot(new byte[32], 5).resume());

        assertThat(port.receive(forged)).isEqualTo(PacketFate.FORGED);

        assertThat(takeover.toldTick()).isEqualTo(500);
    }

    @Test
    void aFloodUnderAKnownIdCostsItsSourceItsBudgetAndNobodyElseTheirs() {
        byte[] forged = new Resume(CID, 2, 500, new byte[16])
                .toBytes(SessionKeys.ofRoot(new byte[32], 5).resume());
        TestPort busy = new TestPort(new HandshakeLimits(100_000, 5, TestPort.PER_SOURCE, TestPort.PER_SOURCE_BURST));
        busy.taken.add(takeover, List.of(session(0, CID)));

        for (int i = 0; i < TestPort.PER_SOURCE_BURST; i++) {
            assertThat(busy.receive(forged)).isEqualTo(PacketFate.FORGED);
        }

        assertThat(busy.receive(forged)).isEqualTo(PacketFate.RATE_LIMITED);
        assertThat(busy.receiveFrom((10L << 24 | 78) << 16 | 5000, resume(2, 500)))
                .isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void whoAskedBeforeTheTakeoverWasThroughHasLostNoBudgetByIt() {
        byte[] early = new Resume(CID + 9, 2, 500, RANDOM).toBytes(keys.resume());

        for (int i = 0; i < 1_000; i++) {
            assertThat(port.receive(early)).isEqualTo(PacketFate.UNKNOWN_CID);
        }

        assertThat(port.receive(resume(2, 500))).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void aMatchThatIsOverIsAnsweredForNoMore() {
        port.taken.remove(MATCH);

        assertThat(port.receive(resume(2, 500))).isEqualTo(PacketFate.UNKNOWN_CID);
        assertThat(port.taken.size()).isZero();
    }

    @Test
    void everyFateIsCountedAmongAllAndByItself() {
        port.receive(resume(2, 500));
        port.receive(resume(3, 500));
        port.receive(new byte[1_200]);

        assertThat(port.handshake.resumes().packets(PacketFate.ACCEPTED)).isEqualTo(1);
        assertThat(port.handshake.resumes().packets(PacketFate.WRONG_STATE)).isEqualTo(1);
        assertThat(port.handshake.resumes().packets(PacketFate.WRONG_VERSION)).isZero();
        assertThat(port.handshake.counters().packets(PacketFate.WRONG_VERSION)).isEqualTo(1);
        assertThat(port.handshake.counters().packets(PacketFate.WRONG_STATE)).isEqualTo(1);
    }

    @Test
    void theTableFindsEachOfManyAndTakesNoMoreThanItMay() {
        TakenSessions table = new TakenSessions(100);
        for (int i = 0; i < 100; i++) {
            Takeover one = new Takeover(new UUID(0, i % 10), 2, i, 1, List.of());
            assertThat(table.add(one, List.of(session(0, i * 977L % 100 + 1)))).isTrue();
        }

        assertThat(table.add(takeover, List.of(session(0, 1_000)))).isFalse();
        for (int cid = 1; cid <= 100; cid++) {
            assertThat(requireNonNull(table.find(cid)).cid()).isEqualTo(cid);
        }
        assertThat(table.find(0)).isNull();
        assertThat(table.find(101)).isNull();
        table.remove(new UUID(0, 3));
        assertThat(table.size()).isEqualTo(90);
    }

    private byte[] resume(long epoch, long committedTick) {
        return new Resume(CID, epoch, committedTick, RANDOM).toBytes(keys.resume());
    }

    private static SessionSnapshot session(int slot, long cid) {
        return new SessionSnapshot(slot, 1, cid, new byte[32], TestPort.ADDRESS, 100, 100_000, EventBacklog.NONE, 0);
    }
}
