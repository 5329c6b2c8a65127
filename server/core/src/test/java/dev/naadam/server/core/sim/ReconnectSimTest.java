package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Players who vanish, and those who stay and must not notice. */
class ReconnectSimTest {

    private static final int TICK_RATE_HZ = 60;

    private final SimWorld world = new SimWorld(11);
    private final SimMatch match = world.open(SimGames.arena10(), TICK_RATE_HZ, 10, 60);

    @BeforeEach
    void play() {
        world.network.conditions(LinkConditions.delay(20_000_000, 5_000_000));
        for (int slot = 0; slot < 10; slot++) {
            world.join(match, slot);
        }
        world.advance(2, TimeUnit.SECONDS);
    }

    @Test
    void whoVanishesForThreeSecondsComesBackToTheSameSession() {
        SimPlayer vanishing = match.players.get(4);

        vanish(vanishing, 3_000);
        long seen = vanishing.ticksSeen;
        world.advance(1, TimeUnit.SECONDS);

        assertThat(vanishing.session.state()).isEqualTo(ClientState.PLAYING);
        assertThat(vanishing.ticksSeen - seen).isGreaterThan(50);
        assertThat(world.shard.counters().of(Counters.Count.SESSIONS_LIVE)).isEqualTo(10);
        assertThat(match.players).allMatch(player -> player.wrongTicks.isEmpty());
        othersSawEveryTick(vanishing);
    }

    @Test
    void aNewAddressHealsByItselfAndNobodyNotices() {
        SimPlayer roaming = match.players.get(4);

        world.rebind(roaming);
        world.advance(1, TimeUnit.SECONDS);
        long seen = roaming.ticksSeen;
        world.advance(1, TimeUnit.SECONDS);

        assertThat(roaming.ticksSeen - seen).isGreaterThan(55);
        assertThat(world.shard.counters().of(Counters.Count.SESSIONS_LIVE)).isEqualTo(10);
        assertThat(roaming.wrongTicks).isEmpty();
        othersSawEveryTick(roaming);
    }

    @Test
    void anAbsenceLongerThanTheBaselinesIsEndedByOneRunOfFullViews() {
        SimPlayer vanishing = match.players.get(4);
        long fullBefore = vanishing.session.statistics().fullViews();

        vanish(vanishing, 800);
        world.advance(1, TimeUnit.SECONDS);
        long full = vanishing.session.statistics().fullViews() - fullBefore;
        world.advance(1, TimeUnit.SECONDS);

        assertThat(full).isBetween(1L, 8L);
        assertThat(vanishing.session.statistics().fullViews() - fullBefore).isEqualTo(full);
        assertThat(vanishing.wrongTicks).isEmpty();
    }

    @Test
    void whoVanishesForTenSecondsIsDroppedAndComesBackWithANewTicket() {
        SimPlayer vanishing = match.players.get(4);

        vanish(vanishing, 10_000);
        assertThat(vanishing.session.state()).isEqualTo(ClientState.TIMED_OUT);
        assertThat(match.session().connectedMask()).isEqualTo(0b11_1110_1111);
        SimPlayer back = world.join(match, 4);
        world.advance(2, TimeUnit.SECONDS);

        assertThat(match.session().connectedMask()).isEqualTo(0b11_1111_1111);
        assertThat(back.session.state()).isEqualTo(ClientState.PLAYING);
        assertThat(back.ticksSeen).isGreaterThan(80);
        assertThat(match.players).allMatch(player -> player.wrongTicks.isEmpty());
        othersSawEveryTick(vanishing);
    }

    @Test
    void anOlderSessionIsToldThatANewerOneHasItsPlace() {
        SimPlayer older = match.players.get(4);

        SimPlayer newer = world.join(match, 4);
        world.advance(2, TimeUnit.SECONDS);

        assertThat(older.session.state()).isEqualTo(ClientState.DISCONNECTED);
        assertThat(older.session.disconnectReason()).isEqualTo(DisconnectReason.SUPERSEDED);
        assertThat(newer.session.state()).isEqualTo(ClientState.PLAYING);
        assertThat(newer.wrongTicks).isEmpty();
        assertThat(world.shard.peers()).isEqualTo(10);
        othersSawEveryTick(older);
    }

    @Test
    void whoeverComesBackGetsEveryEventSinceThen() {
        SimPlayer older = match.players.get(4);
        vanish(older, 10_000);
        SimPlayer back = world.join(match, 4);

        world.advance(60, TimeUnit.SECONDS);

        assertThat(match.outcome).isNotNull();
        assertThat(back.session.state()).isEqualTo(ClientState.FINISHED);
        assertThat(back.events).isNotEmpty();
        assertThat(String.join(",", match.witness.events(4))).endsWith(String.join(",", back.events));
    }

    private void vanish(SimPlayer player, long millis) {
        world.cut(player, true);
        world.advance(millis, TimeUnit.MILLISECONDS);
        world.cut(player, false);
    }

    private void othersSawEveryTick(SimPlayer exception) {
        for (SimPlayer player : match.players) {
            if (player.slot != exception.slot) {
                assertThat(player.session.statistics().statesLost()).isZero();
                assertThat(player.newestTick).isGreaterThan(match.session().tick() - 5);
            }
        }
    }
}
