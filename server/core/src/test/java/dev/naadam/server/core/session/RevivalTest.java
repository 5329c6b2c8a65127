package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameLimits;
import dev.naadam.game.HashChain;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.replication.EventBacklog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevivalTest {

    private static final UUID MATCH = new UUID(1, 2);
    private static final int SILENCE = -1;

    private final MatchSpec spec = new MatchSpec(MATCH, new ToyGame(), ToyGame.setup(2, 50), List.of("ann", "bob"), 0);
    private final Simulation original = spec.game().start(spec.setup(), 0);
    private final HashChain chain = new HashChain();
    private final List<Tick> log = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tick(long number, long hash, long present, byte[] pressed) {}

    @Test
    void playsTheTicksBehindTheSnapshotToTheSameHash() {
        play(13, 14);
        MatchSnapshot snapshot = snapshot(null);
        play(15, SILENCE);
        play(SILENCE, 17);

        Revival revival = replayed(snapshot, 1);

        assertThat(revival.refusal()).isNull();
        assertThat(revival.tick()).isEqualTo(3);
        assertThat(revival.hash()).isEqualTo(chain.value());
        assertThat(revival.slot(0).applied()).isEqualTo(0b10);
        assertThat(revival.slot(1).applied()).isEqualTo(0b01);
    }

    @Test
    void namesTheTickWhoseHashIsAnother() {
        MatchSnapshot snapshot = snapshot(null);
        play(11, 11);
        play(12, 12);
        play(13, 13);
        log.set(
                1,
                new Tick(
                        2,
                        log.get(1).hash() + 1,
                        log.get(1).present(),
                        log.get(1).pressed()));

        Revival revival = replayed(snapshot, 0);

        assertThat(revival.refusal()).startsWith("match " + MATCH + ", tick 2: the hash is ");
        assertThat(revival.tick()).isEqualTo(1);
    }

    @Test
    void refusesOtherInputsThanWerePlayed() {
        MatchSnapshot snapshot = snapshot(null);
        play(11, 11);
        log.set(0, new Tick(1, log.getFirst().hash(), 0b11, new byte[] {11, 12}));

        assertThat(replayed(snapshot, 0).refusal()).contains("tick 1: the hash is ");
    }

    @Test
    void refusesALogWithAHole() {
        MatchSnapshot snapshot = snapshot(null);
        play(11, 11);
        play(12, 12);
        play(13, 13);
        log.remove(1);

        assertThat(replayed(snapshot, 0).refusal())
                .isEqualTo("match " + MATCH + ", tick 2: it is missing; the log goes on with tick 3");
    }

    @Test
    void refusesInputsThatAreNotOfThisMatch() {
        Revival tooMany = new Revival(snapshot(null));
        Revival tooLong = new Revival(snapshot(null));

        tooMany.tick(1, 0, 0b101, new byte[2]);
        tooLong.tick(1, 0, 0b1, new byte[2]);

        assertThat(tooMany.refusal()).contains("tick 1: its inputs are not of this match");
        assertThat(tooLong.refusal()).contains("tick 1: its inputs are not of this match");
    }

    @Test
    void refusesAStateThatIsNone() {
        MatchSnapshot good = snapshot(null);
        MatchSnapshot cut = new MatchSnapshot(spec, 1, 1, 0, 0, Arrays.copyOf(good.state(), 2), good.slots());
        MatchSnapshot ofAnotherTick = new MatchSnapshot(spec, 1, 1, 9, 0, good.state(), good.slots());

        assertThat(new Revival(cut).refusal()).contains("the snapshot is no state of this game");
        assertThat(new Revival(ofAnotherTick).refusal()).contains("tick 10: the snapshot is no state of this game");
    }

    @Test
    void refusesWhatMakesTheGameThrow() {
        Revival revival = new Revival(snapshot(null));

        revival.tick(1, 0, 0b1, new byte[] {ToyGame.THROW});
        revival.tick(2, 0, 0, new byte[0]);

        assertThat(revival.refusal()).contains("tick 1: the game failed: ").contains("a game that fails");
    }

    @Test
    void whatIsToldOnTheWayWaitsForTheSessionsThatWereThere() {
        MatchSnapshot snapshot = snapshot(session(0, 5, new EventBacklog(40, new byte[] {1, 99})));
        play(ToyGame.TELL, SILENCE);
        play(SILENCE, ToyGame.TELL);

        Revival revival = replayed(snapshot, 0);

        EventBacklog events = revival.sessions().getFirst().events();
        assertThat(events.firstId()).isEqualTo(40);
        assertThat(events.cells()).containsExactly(1, 99, 1, 1, 1, 2);
    }

    @Test
    void sessionsComeAndGoAsTheyDid() {
        play(11, 11);
        Revival revival = new Revival(snapshot(session(0, 5, EventBacklog.NONE)));

        revival.session(session(1, 6, EventBacklog.NONE));
        revival.session(session(0, 7, EventBacklog.NONE));
        revival.gone(0, 5);
        revival.gone(1, 6);

        assertThat(revival.sessions()).extracting(SessionSnapshot::cid).containsExactly(7L);
        assertThat(revival.generation(0)).isEqualTo(7);
        assertThat(revival.generation(1)).isEqualTo(6);
    }

    @Test
    void aNewSessionHasNoPartInWhatTheOlderOneOfItsSlotPressed() {
        MatchSnapshot snapshot = snapshot(session(0, 5, EventBacklog.NONE));
        play(11, 11);
        Revival revival = replayed(snapshot, 0);

        revival.session(session(0, 6, EventBacklog.NONE));

        assertThat(revival.slot(0).applied()).isZero();
        assertThat(revival.slot(1).applied()).isEqualTo(1);
    }

    @Test
    void aSessionThatTooMuchWaitsForEnds() {
        byte[] cells = new byte[2 * ProtocolLimits.MAX_EVENT_CELLS_UNACKED];
        Arrays.fill(cells, (byte) 1);
        MatchSnapshot snapshot = snapshot(session(0, 5, new EventBacklog(0, cells)));
        play(ToyGame.TELL, SILENCE);

        Revival revival = replayed(snapshot, 0);

        assertThat(revival.refusal()).isNull();
        assertThat(revival.sessions()).isEmpty();
        assertThat(revival.generation(0)).isEqualTo(5);
    }

    @Test
    void epochsGrowWithThoseOfTheShard() {
        MatchSnapshot snapshot =
                new MatchSnapshot(spec, 4, 10, 0, 0, state(), snapshot(null).slots());

        assertThat(snapshot.epochIn(10)).isEqualTo(4);
        assertThat(snapshot.epochIn(12)).isEqualTo(6);
    }

    private void play(int... pressed) {
        TickInputs inputs = new TickInputs(2, 1);
        byte[] packed = new byte[2];
        int count = 0;
        for (int slot = 0; slot < 2; slot++) {
            if (pressed[slot] != SILENCE) {
                packed[count++] = (byte) pressed[slot];
                inputs.set(slot, new byte[] {(byte) pressed[slot]}, 0);
            }
        }
        original.step(inputs, EventSink.NONE);
        log.add(new Tick(
                original.tick(), chain.advance(original, inputs), inputs.presentMask(), Arrays.copyOf(packed, count)));
    }

    private Revival replayed(MatchSnapshot snapshot, int from) {
        Revival revival = new Revival(snapshot);
        for (Tick tick : log.subList(from, log.size())) {
            revival.tick(tick.number, tick.hash, tick.present, tick.pressed);
        }
        return revival;
    }

    private MatchSnapshot snapshot(@Nullable SessionSnapshot session) {
        LineSnapshot line = new LineSnapshot(DeliveredLine.NONE, 0);
        long generation = session == null ? 0 : session.generation();
        return new MatchSnapshot(
                spec,
                1,
                1,
                original.tick(),
                chain.value(),
                state(),
                List.of(new SlotSnapshot(generation, 0, 0, line, session), new SlotSnapshot(0, 0, 0, line, null)));
    }

    private byte[] state() {
        BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
        original.write(out);
        return Arrays.copyOf(out.bytes(), out.byteCount());
    }

    private static SessionSnapshot session(int slot, long cid, EventBacklog events) {
        return new SessionSnapshot(slot, cid, cid, new byte[32], 1, 100, 100_000, events, 0);
    }
}
