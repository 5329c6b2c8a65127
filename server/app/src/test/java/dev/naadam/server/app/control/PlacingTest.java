package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.NodeLine.Question;
import dev.naadam.server.app.control.NodeLine.Reply;
import dev.naadam.server.core.equalise.DeliveryTerms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which node gets a match, and what happens when it does not take it. */
final class PlacingTest {

    private static final Caller CUP = ControlBench.caller("cup");

    private final ControlBench bench = new ControlBench();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void hostNothingHere() {
        bench.live.clear();
        for (String id : List.of("e1", "e2", "e3", "e4")) {
            bench.live.add(bench.node(id, "east"));
        }
        bench.live.add(bench.node("w1", "west"));
    }

    @Test
    void asksOnlyNodesOfTheRegion() {
        bench.line = (node, question) -> said(node, 201, "");

        CreatedMatch created = ((Answer.Done<CreatedMatch>) bench.create(CUP, in("west"))).value();

        assertThat(asked).containsExactly("w1");
        assertThat(List.of(created.match().region(), created.match().node())).containsExactly("west", "w1");
        assertThat(bench.counters.of(ControlCount.PLACEMENTS_PLACED)).isEqualTo(1);
    }

    @Test
    void takesTheFirstRegionOfTheNodeWhenNoneIsAskedFor() {
        bench.line = (node, question) -> said(node, 201, "");

        CreatedMatch created = ((Answer.Done<CreatedMatch>) bench.create(CUP, duel())).value();

        assertThat(created.match().region()).isEqualTo("east");
    }

    @Test
    void namesTheRegionsThatAreServedWhenOneIsNot() {
        assertThat(bench.create(CUP, in("north")))
                .isEqualTo(new Answer.Refused<>(new Refusal.BadField(
                        "/region", "\"north\" is served by no node (expected: east, west or no region)")));
        assertThat(asked).isEmpty();
    }

    @Test
    void asksThreeNodesThatDeclineAndLeavesNothingThere() {
        bench.line = (node, question) -> said(node, 503, "no");

        assertThat(bench.create(CUP, in("east"))).isEqualTo(refused(new Refusal.NoRoom("node e3: no")));

        assertThat(asked).containsExactly("e1", "e2", "e3");
        assertThat(bench.places.leases).isEmpty();
        assertThat(bench.store.matches).isEmpty();
    }

    @Test
    void asksTheNextWhenOneIsSilentThatHasClaimedNothing() {
        bench.line = (node, question) -> node.equals("e1") ? silent(node) : said(node, 201, "");

        assertThat(bench.create(CUP, in("east"))).isInstanceOf(Answer.Done.class);

        assertThat(asked).containsExactly("e1", "e2");
        assertThat(bench.store.matches).hasSize(1);
    }

    @Test
    void saysThatItDoesNotKnowWhenTheSilentOneHasClaimed() {
        bench.line = (node, question) -> {
            bench.places.leases.clear();
            return silent(node);
        };

        assertThat(bench.create(CUP, in("east"))).isEqualTo(refused(new Refusal.Unanswered()));
        assertThat(asked).containsExactly("e1");
        assertThat(bench.counters.of(ControlCount.PLACEMENTS_UNANSWERED)).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoRoom() {
        bench.places.isFull = true;

        assertThat(bench.create(CUP, duel()))
                .isEqualTo(refused(new Refusal.NoRoom("no node has enough of its tick budget left")));

        bench.live.clear();
        assertThat(bench.create(CUP, duel())).isEqualTo(refused(new Refusal.NoRoom("no live node hosts matches")));
        assertThat(bench.counters.of(ControlCount.PLACEMENTS_NO_ROOM)).isEqualTo(2);
    }

    @Test
    void aNodeUnderstandsOnlyOrders() {
        for (String cost : List.of("", "x", "1e9")) {
            TreeMap<String, String> texts = new TreeMap<>();
            texts.put("match", "0b5c8a4e-6c0f-4b5a-9d43-0d3f2f6f7a11");
            texts.put("cost", cost);

            Reply reply = ControlBench.now(bench.orders.answer(new Question(HostOrders.TOPIC, texts, new byte[0])));

            assertThat(reply.status()).isEqualTo(503);
        }
    }

    private CompletionStage<Optional<Reply>> said(String node, int status, String reason) {
        asked.add(node);
        Reply reply = new Reply(status, new TreeMap<>(), reason.getBytes(StandardCharsets.UTF_8));
        return CompletableFuture.completedStage(Optional.of(reply));
    }

    private CompletionStage<Optional<Reply>> silent(String node) {
        asked.add(node);
        return CompletableFuture.completedStage(Optional.empty());
    }

    private static MatchRequest in(@Nullable String region) {
        return new MatchRequest("duel", new TreeMap<>(), duel().teams(), 60, null, region, DeliveryTerms.NONE);
    }

    private static Answer<CreatedMatch> refused(Refusal why) {
        return new Answer.Refused<>(why);
    }
}
