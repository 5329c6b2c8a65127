package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole matches over bad networks: what must hold whatever is lost. */
class LossyMatchSimTest {

    private static final LinkConditions BAD = LinkConditions.delay(25_000_000, 20_000_000)
            .withLoss(100)
            .withDuplicates(50)
            .withReordering(50)
            .withCorruption(20);

    @Test
    void viewsAndEventsAreThoseOfTheServerAndTheFiguresAddUp() {
        for (long randomSeed : RandomSeeds.list(6)) {
            Playground ground = new Playground(60, randomSeed, 1.5);
            ground.network.conditions(BAD);
            ground.client.connect(ground.clock.nanos());
            ground.run(3_000);
            MiniMatch match = new MiniMatch(ground, 60, 1);
            match.run(1_200);
            ground.network.conditions(LinkConditions.delay(25_000_000, 0));
            match.run(60);

            ground.run(40);

            String seed = RandomSeeds.describe(randomSeed, getClass());
            expectSameWorld(ground, match, seed);
            expectFiguresToAddUp(ground, match, seed);
        }
    }

    private static void expectSameWorld(Playground ground, MiniMatch match, String seed) {
        List<Integer> everyEvent = IntStream.range(0, match.eventsMade).boxed().toList();

        assertThat(ground.diary.wrongViews).as(seed).isZero();
        assertThat(ground.diary.ticks).as(seed).isSorted().doesNotHaveDuplicates();
        assertThat(ground.diary.events).as(seed).isEqualTo(everyEvent);
        assertThat(ground.inputTicks).as(seed).isSorted().doesNotHaveDuplicates();
    }

    private static void expectFiguresToAddUp(Playground ground, MiniMatch match, String seed) {
        ClientStatistics statistics = ground.client.statistics();
        long judged = statistics.inputsApplied() + statistics.inputsNotApplied();
        long fates =
                statistics.fates().values().stream().mapToLong(Long::longValue).sum();

        assertThat(statistics.inputsSent()).as(seed).isEqualTo(ground.inputTicks.size());
        assertThat(ground.diary.settledTicks).as(seed).isEqualTo(ground.inputTicks.subList(0, (int) judged));
        assertThat(ground.diary.appliedTicks).as(seed).hasSize((int) statistics.inputsApplied());
        assertThat(statistics.inputsSent() - judged).as(seed).isBetween(0L, 32L);
        assertThat(match.inputsApplied - statistics.inputsApplied()).as(seed).isBetween(0L, 8L);
        assertThat(fates).as(seed).isEqualTo(statistics.packetsReceived());
        assertThat(statistics.statesReceived() + statistics.statesLost())
                .as(seed)
                .isEqualTo(ground.diary.ticks.getLast() - ground.diary.ticks.getFirst() + 1);
        assertThat(statistics.count(PacketFate.REPLAYED)).as(seed).isPositive();
        assertThat(statistics.count(PacketFate.FORGED)).as(seed).isPositive();
    }
}
