package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.FairRegions.Pairing;
import dev.naadam.server.app.control.FairRegions.Terms;
import dev.naadam.server.app.loop.HostLoad;
import dev.naadam.server.core.capacity.TickBudget;
import dev.naadam.server.core.capacity.TickCost;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.Rule;
import dev.naadam.server.core.region.record.DecisionRecord;
import dev.naadam.server.core.region.record.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Regions for one match, and for the matches of a round together. */
final class FairRegionsTest {

    private static final Terms TERMS = new Terms(60, false, List.of());

    private final ControlBench bench = new ControlBench();

    @BeforeEach
    void serveEastAndLocal() {
        bench.live.clear();
        bench.measured.put("anu", 10, 12, 90);
        bench.measured.put("bat", 10, 12, 90);
        bench.measured.put("chimeg", 10, 40, 90);
        bench.measured.put("dorj", 10, 40, 90);
    }

    @Test
    void aRoundGivesTheOnlyPlaceToWhoNeedsItMore() {
        serve("east", 1);
        serve("local", 4);

        List<Verdict> together = round(duel("anu", "bat"), duel("chimeg", "dorj"));

        // for itself each would be played in the east; one of them loses 30 ms if it goes elsewhere, the other 2
        assertThat(together).extracting(FairRegionsTest::chosen).containsExactly("local", "east");
        assertThat(decision(together.getFirst()).rule()).isEqualTo(Rule.ROUND);
    }

    @Test
    void whoFindsNoRoomInARoundIsToldSo() {
        serve("east", 1);

        assertThat(round(duel("anu", "bat"), duel("chimeg", "dorj")))
                .filteredOn(Verdict.Nowhere.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aMatchThatARegionWasTakenFromIsPlacedForItself() {
        serve("east", 1);
        serve("local", 4);
        Pairing moved = new Pairing(List.of("chimeg"), List.of("dorj"), new TreeSet<>(Set.of(new RegionId("east"))));

        List<Verdict> together = round(duel("anu", "bat"), moved);

        assertThat(together).extracting(FairRegionsTest::chosen).containsExactly("east", "local");
    }

    @Test
    void namesWhoOfARoundWasNotMeasured() {
        serve("east", 4);

        List<Verdict> together = round(duel("anu", "bat"), duel("chimeg", "nobody"));

        assertThat(together.getFirst()).isInstanceOf(Verdict.Placed.class);
        assertThat(together.getLast()).isEqualTo(new Verdict.Unmeasured("nobody"));
    }

    @Test
    void countsNoRoomOnNodesThatAreDrained() {
        serve("east", 4);
        Node drained = bench.live.removeFirst();
        bench.live.add(new Node(
                drained.id(),
                drained.roles(),
                drained.regions(),
                drained.startedMillis(),
                drained.handshake(),
                drained.load(),
                true));
        serve("local", 4);

        assertThat(round(duel("anu", "bat")))
                .extracting(FairRegionsTest::chosen)
                .containsExactly("local");
    }

    @Test
    void choosesOnlyAmongRegionsThatAreAllowed() {
        serve("east", 4);
        serve("local", 4);
        Terms local = new Terms(60, false, List.of(new RegionId("local")));

        Answer<List<Verdict>> answer = now(bench.regions.decideRound("cup", List.of(duel("chimeg", "dorj")), local));

        assertThat(((Answer.Done<List<Verdict>>) answer).value())
                .extracting(FairRegionsTest::chosen)
                .containsExactly("local");
    }

    @Test
    void aMatchThatIsAloneFindsNoRoomInARegionThatIsFull() {
        serve("east", 0);
        serve("local", 4);

        List<Verdict> alone = round(duel("chimeg", "dorj"));

        assertThat(alone).extracting(FairRegionsTest::chosen).containsExactly("local");
        assertThat(decision(alone.getFirst()).rule()).isNotEqualTo(Rule.ROUND);
    }

    @Test
    void promisesWhatWasMeasuredToTheRegionAndNothingToOthers() {
        Answer<List<Long>> promises = now(bench.regions.promises("cup", List.of("chimeg", "nobody"), "local"));

        assertThat(promises).isEqualTo(new Answer.Done<>(List.of(40_000L, 0L)));
    }

    private List<Verdict> round(Pairing... pairings) {
        Answer<List<Verdict>> answer = now(bench.regions.decideRound("cup", List.of(pairings), TERMS));
        return ((Answer.Done<List<Verdict>>) answer).value();
    }

    private void serve(String region, int matches) {
        long cost = TickBudget.cost(TERMS.tickRateHz(), 2, new TickCost().nanosPerPlayerTick());
        HostLoad load = new HostLoad(0, matches * cost, matches * cost);
        bench.live.add(new Node(
                "n-" + region,
                Set.of(Role.SESSION),
                List.of(region),
                ControlBench.NOW_MILLIS,
                ControlBench.REACHED,
                load,
                false));
    }

    private static Pairing duel(String a, String b) {
        return new Pairing(List.of(a), List.of(b), new TreeSet<>());
    }

    private static DecisionRecord decision(Verdict verdict) {
        return ((Verdict.Placed) verdict).decision();
    }

    private static String chosen(Verdict verdict) {
        return decision(verdict).chosen().value();
    }
}
