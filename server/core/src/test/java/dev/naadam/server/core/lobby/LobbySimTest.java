package dev.naadam.server.core.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.lobby.series.VetoPatterns;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import dev.naadam.testkit.RandomSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Lobbies full of people who do what they like, two nodes that see different things, orders that come twice, clocks that are
 * noticed late, sessions that are lost.
 */
class LobbySimTest {

    private static final int USUAL = 300;
    private static final int LOBBIES = "full".equals(System.getProperty("naadam.campaign")) ? 20_000 : USUAL;
    private static final int ORDERS = 300;
    private static final int LAST_ORDERS = 4000;
    private static final List<LobbySetup> SETUPS = List.of(
            LobbySetups.bestOf(1),
            LobbySetups.bestOf(3),
            LobbySetups.withoutVeto(5),
            LobbySetups.adHoc(),
            LobbySetups.in(
                    LobbySetups.regions(Policy.VETO, "seoul", "tokyo", "osaka"),
                    VetoPatterns.standard(1, LobbySetups.POOL.size(), true, 3)),
            LobbySetups.in(LobbySetups.regions(Policy.NAMED, "seoul"), List.of()));

    @Test
    void everyOrderLeavesALobbyWholeAndEveryLobbyComesToItsEnd() {
        for (long randomSeed : RandomSeeds.list(LOBBIES)) {
            play(randomSeed);
        }
    }

    @Test
    void someLobbyIsInEveryPhase() {
        TreeSet<Phase> seen = new TreeSet<>(List.of(Phase.UNOPENED));
        for (long randomSeed = 1; randomSeed <= USUAL; randomSeed++) {
            for (LobbyWorld.Line line : play(randomSeed)) {
                seen.add(line.after().phase());
            }
        }

        assertThat(seen).containsExactly(Phase.values());
    }

    private static List<LobbyWorld.Line> play(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        LobbyWorld world = new LobbyWorld(random, SETUPS.get(random.nextInt(SETUPS.size())));
        try {
            doWhatTheyLike(world, random);
            comeToAnEnd(world, random);
            assertThat(world.refolded()).isEqualTo(world.lobby());
        } catch (AssertionError | RuntimeException e) {
            fail(RandomSeeds.describe(randomSeed, LobbySimTest.class), e);
        }
        return world.ledger();
    }

    private static void doWhatTheyLike(LobbyWorld world, SeededRandom random) {
        List<LobbyOrders.Given> given = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            if (random.nextInt(3) == 0) {
                world.attend(random.nextInt(2));
            }
            boolean isRepeated = !given.isEmpty() && random.nextInt(5) == 0;
            LobbyOrders.Given next =
                    isRepeated ? given.get(random.nextInt(given.size())) : LobbyOrders.random(world.lobby(), random);
            given.add(next);
            world.give(next.author(), next.order());
            // mostly at once; now and then long enough for any clock
            world.pass(random.nextInt(random.nextInt(20) == 0 ? 400_000 : 2_000));
        }
    }

    /** Nobody but nodes and a referee who lets things go on. */
    private static void comeToAnEnd(LobbyWorld world, SeededRandom random) {
        for (int i = 0; i < LAST_ORDERS && Duty.of(world.lobby()) != Duty.NOTHING; i++) {
            world.give(LobbyRun.REFEREE, new LobbyOrder.Unpause());
            world.give(LobbyRun.REFEREE, new LobbyOrder.Retry());
            world.passToDue();
            world.attend(random.nextInt(2));
        }
        assertThat(Duty.of(world.lobby())).isEqualTo(Duty.NOTHING);
    }
}
