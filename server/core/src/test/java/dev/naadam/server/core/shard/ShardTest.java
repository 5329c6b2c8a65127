package dev.naadam.server.core.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.PacketFate;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.PlainCiphers;
import dev.naadam.server.core.session.ScriptedClient;
import dev.naadam.server.core.session.ToyGame;
import dev.naadam.testkit.ManualClock;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShardTest {

    private static final long TICK_NANOS = 20_000_000;
    private static final long ORIGIN = new ManualClock(Long.MAX_VALUE - TICK_NANOS).nanos();

    private final PlainCiphers ciphers = new PlainCiphers();
    private final Shard shard = new Shard(
            new ShardLimits(3, 64, 4, 0),
            (address, packet, length) -> {},
            bytes -> {},
            ciphers,
            MatchObserver.NONE,
            ORIGIN);
    private long matches;

    @Test
    void countsTheFateOfEveryDatagram() {
        byte[] packet = new ScriptedClient(0, 5, ciphers).keepAlive();
        byte[] otherVersion = packet.clone();
        otherVersion[0] = 3;

        assertThat(shard.receive(0, packet, packet.length, ORIGIN)).isEqualTo(PacketFate.UNKNOWN_CID);
        assertThat(shard.receive(0, packet, 28, ORIGIN)).isEqualTo(PacketFate.TOO_SHORT);
        assertThat(shard.receive(0, new byte[1201], 1201, ORIGIN)).isEqualTo(PacketFate.TOO_LONG);
        assertThat(shard.receive(0, otherVersion, otherVersion.length, ORIGIN)).isEqualTo(PacketFate.WRONG_VERSION);

        assertThat(shard.counters().packets(PacketFate.UNKNOWN_CID)).isEqualTo(1);
        assertThat(shard.counters().packets(PacketFate.TOO_SHORT)).isEqualTo(1);
        assertThat(shard.counters().of(Counters.Count.BYTES_RECEIVED)).isEqualTo(29 + 28 + 1201 + 29);
    }

    @Test
    void letsInOnlyToMatchesThatItHas() {
        MatchSession match = open();
        ScriptedClient client = new ScriptedClient(0, 5, ciphers);

        assertThat(shard.admit(client.admission(new UUID(9, 9)), ORIGIN)).isFalse();
        assertThat(shard.admit(client.admission(match.spec().id()), ORIGIN)).isTrue();

        byte[] packet = client.keepAlive();
        assertThat(shard.receive(client.address(), packet, packet.length, ORIGIN))
                .isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void opensNoMoreMatchesThanItMay() {
        open();
        open();
        open();

        assertThat(shard.open(spec(0), ORIGIN)).isNull();
        assertThat(shard.matches()).isEqualTo(3);
    }

    @Test
    void aGameThatDoesNotStartTakesNoPlace() {
        for (int i = 0; i < 5; i++) {
            assertThat(shard.open(spec(ToyGame.THROW), ORIGIN)).isNull();
        }

        assertThat(shard.matches()).isZero();
        assertThat(shard.counters().of(Counters.Count.GAME_FAILURES)).isEqualTo(5);
        assertThat(open().dueNanos() - ORIGIN).isEqualTo(TICK_NANOS);
    }

    @Test
    void aLateMatchRunsFourTicksInARowBeforeTheOthersGetTheirTurn() {
        MatchSession first = waiting();
        MatchSession second = waiting();
        long late = ORIGIN + 9 * TICK_NANOS;

        for (MatchSession expected : new MatchSession[] {first, first, first, first, second, second, second, second}) {
            assertThat(runDue(late)).isSameAs(expected);
        }

        assertThat(shard.pollDue(late)).isNull();
        assertThat(shard.pollDue(late)).isSameAs(first);
    }

    @Test
    void theMatchThatTakesAForgottenOnesPlaceHasItsFullTurn() {
        open();
        waiting();
        MatchSession last = waiting();
        // nobody came to the first: over with its first tick, closed with its second
        long late = ORIGIN + 9 * TICK_NANOS;
        for (int tick = 0; tick < 2; tick++) {
            runDue(late);
        }

        for (int tick = 0; tick < 4; tick++) {
            assertThat(runDue(late)).isSameAs(last);
        }

        assertThat(shard.matches()).isEqualTo(2);
        assertThat(shard.pollDue(late)).isNotSameAs(last);
    }

    @Test
    void saysWhenTheNextMatchIsDue() {
        assertThat(shard.nextDueNanos(ORIGIN, 1_000_000)).isEqualTo(ORIGIN + 1_000_000);
        open();
        open();

        assertThat(shard.nextDueNanos(ORIGIN, 1_000_000_000)).isEqualTo(ORIGIN + TICK_NANOS);
        assertThat(shard.nextDueNanos(ORIGIN + 2 * TICK_NANOS, 1_000_000)).isEqualTo(ORIGIN + TICK_NANOS);
    }

    @Test
    void stoppingForgetsEverybody() {
        waiting();

        shard.stop();
        assertThat(shard.pollDue(ORIGIN)).isNull();

        assertThat(shard.peers()).isZero();
        assertThat(shard.matches()).isZero();
    }

    @Test
    void aMatchThatNeedsALogIsNotOpenedWithoutOne() {
        MatchSpec plain = spec(0);
        MatchSpec strict = new MatchSpec(
                plain.id(),
                plain.game(),
                plain.setup(),
                plain.players(),
                plain.randomSeed(),
                plain.terms(),
                Durability.STRICT);

        assertThat(shard.open(strict, ORIGIN)).isNull();

        assertThat(shard.matches()).isZero();
        assertThat(shard.open(plain, ORIGIN)).isNotNull();
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new ShardLimits(0, 64, 16, 0)).hasMessageContaining("maxMatches: 0");
        assertThatThrownBy(() -> new ShardLimits(1, 63, 16, 0)).hasMessageContaining("maxPeers: 63");
        assertThatThrownBy(() -> new ShardLimits(1, 64, 65, 0)).hasMessageContaining("slotsPerTick: 65");
        assertThatThrownBy(() -> new ShardLimits(1, 64, 16, -1)).hasMessageContaining("startLimitNanos: -1");
    }

    /** A match whose only player is there. */
    private MatchSession waiting() {
        MatchSession match = open();
        ScriptedClient client = new ScriptedClient(0, 100 + matches, ciphers);
        shard.admit(client.admission(match.spec().id()), ORIGIN);
        byte[] packet = client.keepAlive();
        shard.receive(client.address(), packet, packet.length, ORIGIN);
        return match;
    }

    private MatchSession open() {
        return Objects.requireNonNull(shard.open(spec(0), ORIGIN));
    }

    private MatchSession runDue(long nowNanos) {
        MatchSession due = Objects.requireNonNull(shard.pollDue(nowNanos));
        due.advance(nowNanos);
        return due;
    }

    private MatchSpec spec(long randomSeed) {
        return new MatchSpec(
                new UUID(1, ++matches),
                new ToyGame(),
                ToyGame.setup(1, 50),
                Collections.nCopies(1, "somebody"),
                randomSeed);
    }
}
