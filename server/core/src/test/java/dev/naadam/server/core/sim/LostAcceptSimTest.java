package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.server.core.session.Counters;
import dev.naadam.testkit.LinkConditions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A player to whom nothing gets through, just when the ACCEPT is on its way. */
class LostAcceptSimTest {

    private final SimWorld world = new SimWorld(5);

    @Test
    void aTicketOutlivesTheSessionThatItsPlayerNeverHeardOf() {
        world.network.conditions(LinkConditions.delay(30_000_000, 0));
        SimMatch match = world.play(SimGames.arena10(), 60, 4, 60);
        world.advance(1, TimeUnit.SECONDS);
        SimPlayer unlucky = world.join(match, 2);
        while (unlucky.session.state() != ClientState.PROVING) {
            world.advance(1, TimeUnit.MILLISECONDS);
        }

        world.network.conditions(SimWorld.HANDSHAKE, unlucky.endpoint, LinkConditions.PERFECT.withLoss(1_000));
        world.advance(7, TimeUnit.SECONDS);
        assertThat(unlucky.session.state()).isEqualTo(ClientState.PROVING);
        world.network.conditions(SimWorld.HANDSHAKE, unlucky.endpoint, LinkConditions.delay(30_000_000, 0));
        world.advance(1, TimeUnit.SECONDS);

        assertThat(unlucky.session.state()).isEqualTo(ClientState.PLAYING);
        assertThat(unlucky.wrongTicks).isEmpty();
        assertThat(world.shard.peers()).isEqualTo(4);
        assertThat(world.shard.counters().of(Counters.Count.SESSIONS_LIVE)).isEqualTo(5);
        // four players, one who tried for seven seconds, and one offer a second
        assertThat(world.admissions()).isBetween(11L, 13L);
    }
}
