package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One ticket in a hundred hands, all at the same time, each with a client and an address of its own. */
class TicketRaceSimTest {

    private static final int RIVALS = 100;
    private static final int SLOT = 1;

    @Test
    void oneIsLetInAndTheOthersAreToldThatTheyAreNot() {
        RandomSeeds.list(Campaign.size(1, 100)).forEach(TicketRaceSimTest::race);
    }

    private static void race(long randomSeed) {
        SimWorld world = new SimWorld(randomSeed);
        world.network.conditions(
                LinkConditions.delay(20_000_000, 30_000_000).withLoss(50).withDuplicates(50));
        SimMatch match = world.open(SimGames.arena10(), 60, 2, 60);
        world.join(match, 0);
        Ticket stolen = world.ticket(match, SLOT);
        List<SimPlayer> rivals = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            rivals.add(world.join(match, stolen));
        }

        world.advance(5, TimeUnit.SECONDS);

        String run = Campaign.describe(randomSeed, TicketRaceSimTest.class);
        List<SimPlayer> winners = rivals.stream()
                .filter(rival -> rival.session.state() == ClientState.PLAYING)
                .toList();
        assertThat(winners).as(run).hasSize(1);
        rivals.removeAll(winners);
        assertThat(rivals).as(run).allMatch(rival -> rival.session.refuseReason() == RefuseReason.SUPERSEDED);
        assertThat(world.handshake.counters().packets(PacketFate.REFUSED))
                .as(run)
                .isGreaterThanOrEqualTo(RIVALS - 1);
        assertThat(world.shard.peers()).as(run).isEqualTo(2);
        assertThat(winners.getFirst().wrongTicks).as(run).isEmpty();
    }
}
