package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matches that ask for a fair region. */
final class FairPlacingTest {

    private static final Caller CUP = ControlBench.caller("cup");

    private final ControlBench bench = new ControlBench();

    @BeforeEach
    void serveThreeRegions() {
        bench.live.clear();
        for (String region : List.of("east", "local", "west")) {
            bench.live.add(bench.node("n-" + region, region));
        }
        bench.line = (node, question) -> said(201);
    }

    @Test
    void playsWhereItIsFairest() {
        bench.measured.put("anu", 5, 30, 60);
        bench.measured.put("bat", 60, 31, 5);

        CreatedMatch created = created(bench.create(CUP, fair()));

        assertThat(created.match().region()).isEqualTo("local");
        assertThat(bench.decisions.documents.get(created.match().id())).contains("\"chosen\":\"local\"");
    }

    @Test
    void promisesTheLinesThatWereSigned() {
        bench.measured.put("anu", 5, 30, 60);
        bench.measured.put("bat", 60, 31, 5);

        CreatedMatch created = created(bench.create(CUP, fair()));

        assertThat(created.match().terms().promisedMicros()).containsExactly(30_000L, 31_000L);
    }

    @Test
    void decidesOnPaddedLinesIfTheMatchIsEqualised() {
        // padded by 30 ms at most, 5 and 34 ms are as good as 34 and 34; 40 and 41 are fairer only as they are
        bench.measured.put("anu", 5, 40, 90);
        bench.measured.put("bat", 34, 41, 90);
        DeliveryTerms equalised = new DeliveryTerms(List.of(), DifferencePolicy.FLAG, true);

        CreatedMatch asTheyAre = created(bench.create(CUP, fair()));
        CreatedMatch padded = created(bench.create(CUP, fair(equalised)));

        assertThat(asTheyAre.match().region()).isEqualTo("local");
        assertThat(padded.match().region()).isEqualTo("east");
        assertThat(padded.match().terms().isEqualised()).isTrue();
    }

    @Test
    void prefersTheWestWhereItIsAsGoodAsFair() {
        bench.measured.put("anu", 5, 30, 32);
        bench.measured.put("bat", 60, 31, 33);

        assertThat(created(bench.create(CUP, fair())).match().region()).isEqualTo("west");
    }

    @Test
    void decidesAgainWithoutARegionThatHasNoRoom() {
        bench.measured.put("anu", 5, 30, 60);
        bench.measured.put("bat", 20, 31, 5);
        bench.line = (node, question) -> said(node.equals("n-local") ? 503 : 201);

        CreatedMatch created = created(bench.create(CUP, fair()));

        assertThat(created.match().region()).isEqualTo("east");
        assertThat(bench.decisions.documents.get(created.match().id()))
                .contains("\"region\":\"local\",\"west\":false,\"hasRoom\":false");
    }

    @Test
    void saysThatThereIsNoRoomWhenAllRegionsAreFull() {
        bench.measured.put("anu", 5, 30, 60);
        bench.measured.put("bat", 60, 31, 5);
        bench.line = (node, question) -> said(503);

        assertThat(bench.create(CUP, fair()))
                .isEqualTo(new Answer.Refused<>(
                        new Refusal.NoRoom("no region that all players can be compared in has room")));
        assertThat(bench.store.matches).isEmpty();
    }

    @Test
    void considersOnlyRegionsThatANodeServes() {
        bench.measured.put("anu", 5, 30, 60);
        bench.measured.put("bat", 60, 31, 5);
        bench.live.removeIf(node -> node.regions().contains("local"));

        assertThat(created(bench.create(CUP, fair())).match().region()).isIn("east", "west");
    }

    @Test
    void namesThePlayerWhoWasNotMeasured() {
        bench.measured.put("anu", 5, 30, 60);

        assertThat(bench.create(CUP, fair())).isEqualTo(new Answer.Refused<>(new Refusal.Unmeasured("bat")));
        assertThat(bench.store.matches).isEmpty();
    }

    @Test
    void needsTwoTeams() {
        List<Team> one = List.of(ControlBench.team("a", 2));

        Answer<CreatedMatch> answer = bench.create(
                CUP, new MatchRequest("duel", new TreeMap<>(), one, 60, null, FairPlacing.FAIR, DeliveryTerms.NONE));

        assertThat(answer).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void asksForNoMeasurementWhenTheRegionIsNamed() {
        MatchRequest request =
                new MatchRequest("duel", new TreeMap<>(), duel().teams(), 60, null, "east", DeliveryTerms.NONE);

        CreatedMatch created = created(bench.create(CUP, request));

        assertThat(created.match().region()).isEqualTo("east");
        assertThat(bench.decisions.documents).isEmpty();
    }

    private static MatchRequest fair() {
        return fair(DeliveryTerms.NONE);
    }

    private static MatchRequest fair(DeliveryTerms terms) {
        return new MatchRequest("duel", new TreeMap<>(), duel().teams(), 60, null, FairPlacing.FAIR, terms);
    }

    private static CreatedMatch created(Answer<CreatedMatch> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<CreatedMatch>) answer).value();
    }

    private static CompletableFuture<Optional<NodeLine.Reply>> said(int status) {
        return CompletableFuture.completedFuture(
                Optional.of(new NodeLine.Reply(status, new TreeMap<>(), "no".getBytes(StandardCharsets.UTF_8))));
    }
}
